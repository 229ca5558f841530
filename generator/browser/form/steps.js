/** The two steps, filling in and reviewing: the back button leads from the one to the other, and a reload stays. */

import { element } from "../page/elements.js";
import { REVIEW_WORDS } from "./form_words.js";

const REVIEW = "#granska";

const isReview = () => window.location.hash === REVIEW;

/**
 * Starts the steps: `go` leads from `fill` to `review`, and `reviewing()` follows when that is shown.
 * @param {{ fill: HTMLElement, review: HTMLElement, go: HTMLButtonElement }} parts @param {() => void} reviewing
 */
export function startSteps({ fill, review, go }, reviewing) {
  const back = element("button", { type: "button", class: "md-button" }, REVIEW_WORDS.back);
  const heading = element("h2", { tabindex: "-1", class: "kb-hidden" }, REVIEW_WORDS.heading);
  review.prepend(heading);
  review.append(element("p", {}, back));

  function showStep() {
    fill.hidden = isReview();
    go.hidden = isReview();
    review.hidden = !isReview();
  }

  function show() {
    showStep();
    if (isReview()) reviewing();
  }

  function toFill() {
    if (!isReview()) return;
    window.history.pushState(null, "", window.location.pathname + window.location.search);
    show();
  }

  go.addEventListener("click", () => {
    window.history.pushState(null, "", REVIEW);
    show();
    heading.focus({ preventScroll: true });
    review.scrollIntoView();
  });
  back.addEventListener("click", () => {
    toFill();
    fill.scrollIntoView();
  });
  window.addEventListener("popstate", show);
  showStep();
  return { isReview, fill: toFill };
}
