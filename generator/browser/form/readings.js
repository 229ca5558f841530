/** Pure to its callers: what reading a list or a group of a record gave, recalled for as long as it is the very same. */

/**
 * @import { Fault, Held, Marked, Part, Place, Walk } from "./check_fields.js"
 * @import { Field, Rules } from "./form_data.js"
 *
 * What reading a list or a group gave, and what was told and noted on the way.
 * @typedef {{ rules: Rules, field: Field, where: string, holder: Part, typed: any, told: Fault[], marked: Marked[],
 *   parts: Held[] }} Reading
 */
/** @type {WeakMap<object, Reading>} */
const readings = new WeakMap();

/**
 * What `read` gives and tells of `value`. A list or a group that has been read in the same place is not read again: at
 * every key all but one are the very same.
 * @param {Walk} walk @param {any} value @param {Field} field @param {Place} place @param {Part} holder @param {() => any} read
 */
export function onceRead(walk, value, field, place, holder, read) {
  if (typeof value !== "object" || value === null) return read();
  const { rules, told, marked, parts } = walk;
  const where = `${walk.bare ?? ""} ${place.path.join(".")} ${place.written.join(".")}`;
  const last = readings.get(value);
  if (last && last.rules === rules && last.field === field && last.where === where) {
    told.push(...last.told);
    marked.push(...last.marked.map((each) => (each.holder === last.holder ? { ...each, holder } : each)));
    parts.push(...last.parts);
    return last.typed;
  }
  const [faults, names, groups] = [told.length, marked.length, parts.length];
  const typed = read();
  const noted = { told: told.slice(faults), marked: marked.slice(names), parts: parts.slice(groups) };
  readings.set(value, { rules, field, where, holder, typed, ...noted });
  return typed;
}
