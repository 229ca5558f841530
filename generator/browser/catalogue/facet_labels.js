/** What readers call the values that a record has in each facet. Pure. */

/** The labels of record `number` in `facet`, in the order of the facet: few records, any facet. */
export function labelsOf(facet, number) {
  const labels = [];
  for (const { label, bits } of facet?.values.values() ?? []) {
    if ((bits[number >>> 5] >>> (number & 31)) & 1) labels.push(label);
  }
  return labels;
}

/** The labels of every record in `facet`: an array by number, undefined for a record that has none. */
export function allLabels(facet, size) {
  const labels = new Array(size);
  for (const { label, bits } of facet?.values.values() ?? []) {
    for (let position = 0; position < bits.length; position += 1) {
      for (let left = bits[position]; left !== 0; left &= left - 1) {
        const number = position * 32 + 31 - Math.clz32(left & -left);
        (labels[number] ??= []).push(label);
      }
    }
  }
  return labels;
}
