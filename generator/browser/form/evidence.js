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

/**
 * The documents of a record; none of one that does not exist. For a page that no other record names stands the record.
 * @param {Rules} rules @returns {RestsOn}
 */
export const restsOn = ({ documents, restsOn: numbers, records }) => (ref) => {
  const [folder, name] = ref.split("/");
  const place = Object.hasOwn(records, folder) ? records[folder].findIndex(([id]) => id === name) : -1;
  if (place < 0) return [];
  return `${folder}/` === SOURCE ? [ref] : numbers[folder][place].map((number) => documents[number - 1] ?? ref);
};

/** The ids of the sources among names of documents. @param {string[]} names */
const idsOf = (names) => names.flatMap((name) => (name.startsWith(SOURCE) ? [name.slice(SOURCE.length)] : []));

/** Whether a source says that it has the section. @param {Rules} rules @param {string} id @param {string | undefined} section */
const has = ({ sections }, id, section) => section !== undefined && Object.hasOwn(sections, id) && sections[id].includes(section);

/**
 * The ids of the sources of a record of which none has the section; nothing when that cannot be told.
 * @param {Rules} rules @param {RestsOn} of @param {RecordData} evidence @returns {string[]}
 */
export function withoutSection(rules, of, { post, källa, avsnitt }) {
  const ids = post && !källa && avsnitt ? idsOf(of(post)) : [];
  const isTold = ids.length > 1 && ids.every((id) => Object.hasOwn(rules.sections, id));
  return isTold && !ids.some((id) => has(rules, id, avsnitt)) ? ids : [];
}

/**
 * The source where the evidence is read: the one it names, or that of its record which has the section.
 * @param {Rules} rules @param {RestsOn} of @param {RecordData} evidence @returns {string | undefined}
 */
export function readIn(rules, of, { post, källa, avsnitt }) {
  if (källa || !post) return källa;
  const ids = idsOf(of(post));
  return ids.length === 1 ? ids[0] : ids.find((id) => has(rules, id, avsnitt));
}

/**
 * What the evidence rests on: its source, else the documents of its record, else that alone; and what these retell.
 * @param {Rules} rules @param {RestsOn} of @param {RecordData} evidence @returns {string[]}
 */
export function documentsOf({ retold }, of, { post, källa }) {
  const named = källa ? [SOURCE + källa] : post ? of(post) : [];
  const found = new Set(named.length > 0 || !post ? named : [post]);
  for (const name of found)
    for (const id of idsOf([name])) for (const other of Object.hasOwn(retold, id) ? retold[id] : []) found.add(SOURCE + other);
  return [...found];
}
