/** The rules and the records that the form works with, loaded when they are asked for. */

/** @typedef {import("../search/data_loader.js").DataLoader} DataLoader */
/** @typedef {Record<string, any>} RecordData A record as in data/katalog.json, without what is added there. */
/**
 * @typedef {object} Field A field of a part, as `contributing/form_rules.py` tells it.
 * @property {string} key
 * @property {string} label
 * @property {string} help
 * @property {string} [example]
 * @property {boolean} required
 * @property {boolean} many
 * @property {"text" | "prose" | "whole number" | "count" | "number" | "date" | "choice" | "link" | "relation"
 *   | "term" | "county" | "area code" | "url" | "part"} kind
 * @property {string} group
 * @property {string} [part]
 * @property {[string, string][]} [choices] values, and what people call them
 * @property {string} [target] the folder or the vocabulary that a value names something of
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {string} [pattern]
 * @property {string} [patternCode] what is wrong with a text that does not fit the pattern
 * @property {string[]} [units] what a number may be written with
 * @property {boolean} [halfYears] a date may be half a year
 * @property {boolean} singleLine
 * @property {boolean} markdown
 * @property {boolean} oneOrMany a single value may stand for a list of one
 * @property {string} [textAs] the field of the part that a bare text may stand for
 * @property {boolean} sourced a value may stand as {text, källor}
 */
/**
 * @typedef {object} RecordType
 * @property {string} name
 * @property {string} title
 * @property {string} folder
 * @property {string} part
 * @property {string[]} required
 * @property {string[]} useful
 * @property {string[]} groups names of groups, in order
 * @property {number} reviewMonths how long a review holds
 * @property {string[]} order keys, as they stand in a file
 */
/**
 * @typedef {object} Rules
 * @property {string} added what the log of a new record says
 * @property {Record<string, RecordType>} types
 * @property {Record<string, Field[]>} parts
 * @property {Record<string, [id: string, name: string, known?: string][]>} vocabularies
 * @property {Record<string, [id: string, title: string][]>} records
 * @property {Record<string, [code: string, name: string][]>} areas by fund
 * @property {Record<string, string[]>} sections by source
 * @property {string[]} documents the sources, as "kallor/id", and the web pages that records rest on
 * @property {Record<string, number[][]>} restsOn by folder and in the order of `records`: the numbers from 1 of the documents of
 *   each record; 0 is a web page that no other record names
 * @property {Record<string, string[]>} retold the ids of the sources that a source retells
 * @property {string[]} planned the ids of projects that are only planned
 * @property {[code: string, name: string][]} counties
 * @property {Record<string, { severity: "error" | "warning", message: string, hint: string }>} messages
 * @property {Record<string, { message?: string, hint: string }>} inTheForm what the form says of them instead
 * @property {Map<string, string>} [labels] what keys are called in messages, where they are not called themselves
 * @property {Record<string, Record<string, string>>} patterns by concern, see `contributing/form_patterns.py`
 * @property {{ functions: string[], places: string[], beforeAt: string[] }} contacts
 * @property {{ names: Record<string, string>, kinds: Record<string, string> }} characters
 * @property {{ suspect: string, dashes: string, spaces: string }} personalSigns
 * @property {{ identity: string, telephone: string, mail: string }} kindsOfPersonal
 * @property {{ together: string[], exact: string[], halfYears: string[], lastShort: number, relative: Record<string, number>,
 *   about: string, inexact: string, range: string }} dates
 * @property {{ shares: [string, number][], scaled: [string, number, string][], units: [string, string][],
 *   spelt: Record<string, number>, ones: Record<string, number>, months: string, longest: number }} quantities
 * @property {{ twins: import("./stated.js").Twin[],
 *   subjects: { part: string, words: string[], values: string[], called: string }[], units: Record<string, string>,
 *   stated: { sentences: string, days: string, day: string, time: string, span: string, saysNothing: string[],
 *     whole: Record<string, [string, string]>, signs: Record<string, string[]>, longest: number, near: number,
 *     bound: Record<string, string[]>, more: string[], less: string[] },
 *   notStated: { sentences: string, unknownValue: string, inSource: string, and: string, signs: string[],
 *     unknown: string[], longest: number } }} words how words and fields are compared, see `contributing/form_words.py`
 * @property {Record<string, string>} currencies
 * @property {Record<string, string[]>} meant words for choices
 * @property {string} publicAdvice
 * @property {string[]} publicContacts of functions, which may be published
 * @property {string[]} templateWords
 * @property {string} smartQuotes
 * @property {Record<string, string>} slugLetters
 * @property {string[]} months
 * @property {string[]} particles
 * @property {string[]} placeWords
 * @property {Record<string, Record<string, string>>} formerIds the ids that records have now, by type and former id
 * @property {string} recordSort what a message calls a record
 * @property {Record<string, number>} numbers
 * @property {Record<string, any>} style how YAML is written, see `contributing/canonical.py`
 * @property {import("./preview_site.js").PageRules} pages what the preview knows of pages
 * @property {number} chunk
 */

/** @typedef {ReturnType<typeof formData>} FormData */

/** @param {DataLoader} loader */
export function formData(loader) {
  /** @returns {Promise<Rules>} */
  const rules = () => loader.data("regler");

  return {
    rules,
    /**
     * The record `ref` ("projekt/all-in") as it was written, or null when there is none.
     * @param {string} ref
     * @returns {Promise<RecordData | null>}
     */
    async record(ref) {
      const { records, chunk } = await rules();
      const refs = Object.keys(records).flatMap((folder) => records[folder].map(([id]) => `${folder}/${id}`));
      const number = refs.indexOf(ref);
      if (number < 0) return null;
      const shard = await loader.data(`post-${Math.floor(number / chunk)}`);
      return shard[number % chunk];
    },
  };
}
