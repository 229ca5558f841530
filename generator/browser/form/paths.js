/** Places in a record: keys and numbers of items, which inputs are named by (`finansiering.0.belopp`). Pure. */

/** @import { Field, Rules } from "./form_data.js" */
/**
 * Plain data of a record, as YAML holds it and people type it.
 * @typedef {string | number | Value[] | { [key: string]: Value }} Value
 * @typedef {{ [key: string]: Value }} Mapping
 * @typedef {(string | number)[]} Path
 */

/** @param {Path} path */
export const nameOf = (path) => path.join(".");

/** The name of a step from what is named. @param {string} name @param {string | number} step */
export const under = (name, step) => (name === "" ? String(step) : `${name}.${step}`);

/** @param {string} name @returns {Path} */
export const pathOf = (name) =>
  name === "" ? [] : name.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Whether a value is a mapping. @param {unknown} value @returns {value is Mapping} */
export const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether it is a text with its own sources, `{text, källor}`. @param {unknown} value @returns {value is Mapping} */
export const isSourced = (value) => isMapping(value) && Object.hasOwn(value, "text");

/**
 * Whether a value of `field` is a text with its own sources, and no group with a text among its fields.
 * @param {Rules} rules @param {Field} field @param {unknown} value @returns {value is Mapping}
 */
export const isSourcedIn = (rules, { part }, value) =>
  isSourced(value) && !(part && rules.parts[part].some(({ key }) => key === "text"));

/** What is said, without the sources beside it. @param {Value | undefined} value */
export const said = (value) => (isSourced(value) ? value.text : value);

/** Whether two values say the same. @param {Value | undefined} one @param {Value | undefined} other @returns {boolean} */
export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, place) => same(item, other[place]));
  }
  if (!isMapping(one) || !isMapping(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

/** The value of a step from `value`, or nothing. @param {Value | undefined} value @param {string | number} step */
function stepFrom(value, step) {
  const holder = isSourced(value) && step !== "källor" && !Object.hasOwn(value, String(step)) ? value.text : value;
  if (Array.isArray(holder)) return holder[Number(step)];
  return isMapping(holder) && Object.hasOwn(holder, String(step)) ? holder[step] : undefined;
}

/** The value at `path`, or nothing where none is. @param {Value | undefined} data @param {Path} path */
export const valueAt = (data, path) => path.reduce(stepFrom, data);

/**
 * The data with `value` at `path`; what leads there is made, and without a value the field is gone. Nothing that was
 * there before is changed.
 * @param {Value | undefined} data @param {Path} path @param {Value | undefined} value @returns {Value}
 */
export function withValue(data, path, value) {
  if (path.length === 0) return value ?? {};
  const [step, ...rest] = path;
  const within = stepFrom(data, step);
  const next = rest.length === 0 ? value : withValue(within, rest, value);
  if (typeof step === "number") {
    const items = Array.isArray(data) ? [...data] : [];
    if (next === undefined) items.splice(step, 1);
    else items[step] = next;
    return items;
  }
  const holder = isMapping(data) ? data : {};
  if (next !== undefined) return { ...holder, [step]: next };
  return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== step));
}

/** A list with the item at `from` moved to `to`. @template Item @param {Item[]} items @param {number} from @param {number} to */
export function moved(items, from, to) {
  const others = items.filter((_, place) => place !== from);
  return [...others.slice(0, to), items[from], ...others.slice(to)];
}
