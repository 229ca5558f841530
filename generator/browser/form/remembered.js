/** Pure: what is known of a text, remembered. At every key nearly all texts of a record are as they were. */

const MOST_LETTERS = 2_000_000; // ten times those of the largest record: then all is forgotten

/**
 * What `make` gives for a key, made once.
 * @template Key, Made @param {(key: Key) => Made} make @returns {(key: Key) => Made}
 */
export function madeOnce(make) {
  /** @type {Map<Key, Made>} */
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return /** @type {Made} */ (known.get(key));
  };
}

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
