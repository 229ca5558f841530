/** Pure: what was made of a list or a group, recalled for as long as it is the very same: nothing in a draft is changed in place. */

/**
 * `make`, which is asked once for each list or group; a list or group that was asked with other words is made anew.
 * @template {object} Held @template {any[]} Words @template Made
 * @param {(held: Held, ...words: Words) => Made} make @returns {(held: Held, ...words: Words) => Made}
 */
export function recalled(make) {
  /** @type {WeakMap<Held, { words: Words, made: Made }>} */
  const known = new WeakMap();
  return (held, ...words) => {
    const last = known.get(held);
    if (last && last.words.every((word, place) => word === words[place])) return last.made;
    const made = make(held, ...words);
    known.set(held, { words, made });
    return made;
  };
}
