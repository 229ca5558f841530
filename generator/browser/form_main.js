/** Starts the form of bidra.html; and offers globalThis.kunskapsbank.form. */

import { canonicalYaml } from "./form/canonical_yaml.js";
import { check } from "./form/check.js";
import { dataLoader } from "./search/data_loader.js";
import { formApi } from "./form/form_api.js";
import { formData } from "./form/form_data.js";
import { startForm } from "./form/form_page.js";
import { partsOf } from "./page/elements.js";
import { preview } from "./form/preview.js";
import { readValue } from "./form/read_values.js";
import { recalled } from "./form/recalled.js";
import { similarNote } from "./form/similar.js";
import { spoken } from "./form/spoken.js";
import { today } from "./form/text_field.js";

/**
 * @import { Field, Rules } from "./form/form_data.js"
 * @import { Judge } from "./form/files.js"
 */

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const data = formData(dataLoader(new URL("..", src), "data/bidra-"));

globalThis.kunskapsbank = { ...globalThis.kunskapsbank, form: formApi(data) };

/** @type {Judge} */
const judge = {
  read: recalled((/** @type {Rules} */ rules) => (/** @type {Field} */ field, /** @type {string} */ typed) => readValue(rules, field, typed)),
  yaml: canonicalYaml,
  check: (rules, type, id, record) => check(spoken(rules), type, id, record, new Date()),
  today,
};

async function start() {
  for (const form of partsOf(document, "[data-kb-form]", HTMLElement)) {
    await startForm(form, data, { judge, preview, similar: similarNote });
  }
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
