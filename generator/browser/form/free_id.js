/** An id for a new record that no record has. Pure. */

import { slug } from "./slug.js";

/** @import { Rules } from "./form_data.js" */

const LONGEST = 64;

/** The id made of a title; a number stands last when that is taken. @param {Rules} rules @param {string} title @param {Set<string>} taken */
export function freeId(rules, title, taken) {
  const wanted = slug(rules, title);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const id = wanted.slice(0, LONGEST - ending.length).replace(/-+$/, "") + ending;
    if (!taken.has(id)) return id;
  }
}
