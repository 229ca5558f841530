/** Pure: the documents that a piece of evidence for a lesson rests on. As `records/cited.py`, and `linking/lessons.py`. */

/**
 * @import { RecordData, Rules } from "./form_data.js"
 *
 * @typedef {(ref: string) => string[]} RestsOn the documents, "kallor/id", and the web pages that a record rests on
 */

const SOURCE = "kallor/";

/** The sources that a record names, in its own words. @param {RecordData[]} [sources] */
export const namedIn = (sources = []) => [
  ...new Set(sources.map(({ källa, url }) => (källa ? SOURCE + källa : url)).filter(Boolean)),
];

/** The documents of a record; none of one that does not exist. @param {Rules} rules @returns {RestsOn} */
export const restsOn = ({ restsOn: named, records }) => (ref) => {
  if (Object.hasOwn(named, ref)) return named[ref];
  const isSource = ref.startsWith(SOURCE) && records.kallor.some(([id]) => SOURCE + id === ref);
  return isSource ? [ref] : [];
};

/**
 * The source where the evidence is read: the one it names, or that of its record which has the section.
 * @param {Rules} rules @param {RestsOn} of @param {RecordData} evidence @returns {string | undefined}
 */
export function readIn({ sections }, of, { post, källa, avsnitt }) {
  if (källa || !post) return källa;
  const sources = of(post).flatMap((name) => (name.startsWith(SOURCE) ? [name.slice(SOURCE.length)] : []));
  return sources.length === 1 ? sources[0] : sources.find((one) => avsnitt && Object.hasOwn(sections, one) && sections[one].includes(avsnitt));
}

/** What the evidence rests on: its source, else the documents of its record, else that alone. @param {RestsOn} of @param {RecordData} evidence @returns {string[]} */
export function documentsOf(of, { post, källa }) {
  if (källa) return [SOURCE + källa];
  if (!post) return [];
  const named = of(post);
  return named.length > 0 ? named : [post];
}
