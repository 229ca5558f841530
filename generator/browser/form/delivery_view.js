/** The ways to hand in a proposal, each with what happens next; only those that the site has. */

import { element } from "../page/elements.js";
import { copy, saveFile } from "../page/files.js";
import { letterWith, proposal } from "./deliver.js";
import { DELIVERY } from "./delivery_words.js";

/**
 * @import { Receivers, RecordFile } from "./deliver.js"
 *
 * What is handed in: its files, whether each is new, and what it is called.
 * @typedef {{ files: (RecordFile & { isNew: boolean, title: string })[], subject: string, greeting: string }} Proposal
 */

const YAML_TYPE = "text/yaml;charset=utf-8";

/** @param {RecordFile} file */
const nameOf = ({ path }) => path.slice(path.lastIndexOf("/") + 1);

/** @param {Proposal} proposed */
function save({ files }) {
  for (const file of files) saveFile([file.text], YAML_TYPE, nameOf(file));
}

/**
 * Draws the ways in `holder` and hears which is taken. `proposal()` is what is handed in now.
 * @param {HTMLElement} holder @param {Receivers} receivers @param {() => Proposal} given
 */
export function startDelivery(holder, receivers, given) {
  const status = element("p", { class: "kb-delivery__status", role: "status" });

  /** @type {Record<string, (place: number, event: Event) => Promise<void> | void>} */
  const ways = {
    async github(place, event) {
      const file = given().files[place];
      const { filled = "", bare = "" } = proposal(receivers, file, file.isNew) ?? {};
      if (file.isNew && filled !== "") {
        status.textContent = DELIVERY.opened;
        return;
      }
      event.preventDefault(); // the text is copied first: a page that opens takes the right to
      const copied = await copy(file.text);
      window.open(filled || bare, "_blank", "noopener");
      const again = element("a", { href: bare, target: "_blank", rel: "noopener" }, DELIVERY.again);
      status.replaceChildren(DELIVERY.pasted(copied), " ", again);
    },
    mail() {
      const { files, subject, greeting } = given();
      const { address, whole } = letterWith(receivers.email, subject, greeting, files, DELIVERY.attached(files.map(nameOf)));
      if (!whole) save(given());
      status.textContent = whole ? DELIVERY.mailed : DELIVERY.mailedWithout(files.map(nameOf));
      window.location.href = address;
    },
    save() {
      save(given());
      status.textContent = DELIVERY.saved(given().files.map(nameOf), receivers);
    },
    async copy(place) {
      const done = await copy(given().files[place].text);
      status.textContent = done ? DELIVERY.copied(receivers) : DELIVERY.notCopied;
    },
  };

  holder.addEventListener("click", async (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-kb-deliver]") : null;
    if (!(pressed instanceof HTMLElement)) return;
    const [way, place = "0"] = (pressed.dataset.kbDeliver ?? "").split(" ");
    await ways[way](Number(place), event);
  });

  return {
    /** Shows the ways that there are for what is proposed now; why none is open when `stopped` says so. @param {string} stopped */
    show(stopped) {
      const shown = stopped === "" ? waysOf(receivers, given()) : [element("p", { class: "kb-delivery__stopped", role: "alert" }, stopped)];
      holder.replaceChildren(...shown, status);
      status.textContent = "";
    },
  };
}

/** @param {Receivers} receivers @param {Proposal} proposed */
function waysOf(receivers, { files }) {
  return [
    ...(proposal(receivers, files[0], true) ? [githubWay(receivers, files)] : []),
    ...(receivers.email === "" ? [] : [wayOf(DELIVERY.mail, button(DELIVERY.mail.button, "mail"))]),
    ...(receivers.form === "" ? [] : [wayOf(DELIVERY.form, link(DELIVERY.form.button, receivers.form, "copy"))]),
    fileWay(receivers, files),
  ];
}

/**
 * A way: its heading, what it asks of you, its buttons, what happens next.
 * @param {{ heading: string, before: string, next: string }} words @param {(Node | string)[]} doors
 */
const wayOf = ({ heading, before, next }, ...doors) =>
  element(
    "section",
    { class: "kb-way" },
    element("h3", {}, heading),
    element("p", {}, before),
    element("p", { class: "kb-way__doors" }, ...doors.flatMap((door) => [door, " "])),
    element("p", { class: "kb-way__next" }, element("strong", {}, DELIVERY.next), ` ${next}`),
  );

/** @param {string} words @param {string} way */
const button = (words, way) => element("button", { type: "button", class: "md-button", "data-kb-deliver": way }, words);

/** @param {string} words @param {string} href @param {string} way */
const link = (words, href, way) =>
  element("a", { class: "md-button", href, target: "_blank", rel: "noopener", "data-kb-deliver": way }, words);

/** @param {Receivers} receivers @param {Proposal["files"]} files */
function githubWay(receivers, files) {
  const doors = files.map((file, place) => {
    const found = proposal(receivers, file, file.isNew);
    const words = files.length > 1 ? DELIVERY.github.each(file.title) : DELIVERY.github.button;
    return link(words, found?.filled || found?.bare || "", `github ${place}`);
  });
  const words = files.length > 1 ? { ...DELIVERY.github, before: DELIVERY.github.several } : DELIVERY.github;
  return wayOf(words, ...doors);
}

/** @param {Receivers} receivers @param {Proposal["files"]} files */
function fileWay(receivers, files) {
  const copies = files.map((file, place) =>
    element("button", { type: "button", class: "kb-quiet", "data-kb-deliver": `copy ${place}` }, DELIVERY.file.copy(files.length > 1 ? file.title : "")),
  );
  return wayOf({ ...DELIVERY.file, next: DELIVERY.file.after(receivers, files.length) }, button(DELIVERY.file.button(files.length), "save"), ...copies);
}
