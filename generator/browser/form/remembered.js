/** Pure: what is known of a text, remembered. At every key nearly all texts of a record are as they were. */

const MOST_LETTERS = 2_000_000; // ten times those of the largest record: then all is forgotten

/**
 * `of`, which is asked once for each text: the rules that it reads are the program's, and never change.
 * @template Rules, Known @param {(rules: Rules, text: string) => Known} of @returns {(rules: Rules, text: string) => Known}
 */
export function remembered(of) {
  /** @type {Map<string, Known>} */
  const known = new Map();
  let letters = 0;
  return (rules, text) => {
    let found = known.get(text);
    if (found === undefined) {
      letters += text.length;
      if (letters > MOST_LETTERS) {
        known.clear();
        letters = text.length;
      }
      found = of(rules, text);
      known.set(text, found);
    }
    return found;
  };
}
