/** What other scripts may call on bidra.html: globalThis.kunskapsbank.form. */

import { canonicalYaml } from "./canonical_yaml.js";
import { check } from "./check.js";

/** @typedef {import("./form_data.js").RecordData} RecordData */
/** @typedef {ReturnType<typeof formApi>} FormApi */

/** @param {import("./form_data.js").FormData} data */
export const formApi = (data) => ({
  /** The text of the file of a record. @param {string} type @param {RecordData} record */
  yaml: async (type, record) => canonicalYaml(await data.rules(), type, record),
  /**
   * What is wrong with a record, as `kunskapsbank check` tells it. It is copied: those who ask may change theirs in place,
   * and what is known of a list or a group is recalled.
   * @param {string} type @param {string} id @param {RecordData} record
   */
  check: async (type, id, record) => check(await data.rules(), type, id, structuredClone(record), new Date()),
});
