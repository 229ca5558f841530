/** What readers call the values that a record has in each facet. Pure. */

import { hasBit } from "../search/facets.js";

/** @import { Facet } from "../search/facets.js" */

/**
 * The labels of record `number` in `facet`, in the order of the facet: few records, any facet.
 * @param {Facet} facet @param {number} number
 */
export function labelsOf(facet, number) {
  return Array.from(facet.values.values()).flatMap(({ label, bits }) => (hasBit(bits, number) ? [label] : []));
}

/**
 * The labels of every record in `facet`: an array by number, undefined for a record that has none.
 * @param {Facet} facet @param {number} size
 */
export function allLabels(facet, size) {
  /** @type {(string[] | undefined)[]} */
  const labels = Array.from({ length: size });
  for (const { label, bits } of facet.values.values()) {
    for (let position = 0; position < bits.length; position += 1) {
      for (let left = bits[position]; left !== 0; left &= left - 1) {
        const number = position * 32 + 31 - Math.clz32(left & -left);
        (labels[number] ??= []).push(label);
      }
    }
  }
  return labels;
}
