/** When what is typed is judged, spoken of and kept. */

const QUIET = 250; // milliseconds without a key before what is written is spoken of and kept

const SLOW = 50; // of what takes longer than that, as when a whole book is pasted in a field, a key has to wait

/**
 * Lets `first()` follow each change, and `rest()` when nothing has been typed for a while: what is spoken, and what moves
 * the field that somebody writes in, waits until then. Both at once when the page is left.
 * @param {() => void} first @param {() => void} rest
 */
export function pacer(first, rest) {
  /** @type {number | undefined} */
  let soon;
  /** @type {number | undefined} */
  let later;
  let took = 0;
  function timed() {
    const start = performance.now();
    first();
    took = performance.now() - start;
  }
  function finish() {
    later = undefined;
    rest();
  }
  function now() {
    if (later === undefined) return false;
    clearTimeout(soon);
    clearTimeout(later);
    timed();
    finish();
    return true;
  }
  window.addEventListener("pagehide", now);
  document.addEventListener("visibilitychange", now);
  return {
    /** What would follow soon, at once; whether anything would. */
    now,
    soon() {
      clearTimeout(soon);
      clearTimeout(later);
      soon = setTimeout(timed, took > SLOW ? QUIET : 0); // the key that was pressed shows first
      later = setTimeout(finish, QUIET);
    },
  };
}
