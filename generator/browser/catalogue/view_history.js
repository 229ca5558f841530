/** The address of the catalogue page and the steps that the back button takes. */

import { writeAddress } from "./address.js";

/** @import { View } from "./view_state.js" */

const LONG = 400; // milliseconds to wait for results

/** @param {"pushState" | "replaceState"} how @param {View} view */
function write(how, view) {
  try {
    window.history[how](null, "", window.location.pathname + writeAddress(view) + window.location.hash);
  } catch {
    // Safari refuses more than a hundred in half a minute; the next change tells the address again
  }
}

/**
 * Keeps the address in step with the view. The address of a view that is no step of its own is written when its results
 * are known, or are long in coming: the browser is busy with a new address for longer than with a file of the index. Not
 * after they are drawn: it works out the style of all that has changed before it takes a new address.
 */
export function viewHistory() {
  /** @type {View | null} */
  let late = null;
  /** @type {number | undefined} */
  let timer;

  /** Writes the address that waits to be written. */
  function catchUp() {
    if (late) write("replaceState", late);
    late = null;
  }

  return {
    catchUp,

    /** Makes `view` a step that the back button leaves. @param {View} view */
    step(view) {
      catchUp();
      write("pushState", view);
    },

    /** Makes `view` the present step, its address written later. @param {View} view */
    replace(view) {
      late = view;
      clearTimeout(timer);
      timer = setTimeout(catchUp, LONG);
    },

    /** The address says what is shown: nothing waits any more. */
    forget() {
      late = null;
    },
  };
}
