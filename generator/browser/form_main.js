/** Starts the form of bidra.html; and offers globalThis.kunskapsbank.form. */

import { dataLoader } from "./search/data_loader.js";
import { formApi } from "./form/form_api.js";
import { formData } from "./form/form_data.js";

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const data = formData(dataLoader(new URL("..", src), "data/bidra-"));

globalThis.kunskapsbank = { ...globalThis.kunskapsbank, form: formApi(data) };

async function start() {
  const form = document.querySelector("[data-kb-form]");
  if (!(form instanceof HTMLElement)) return;
  await data.rules();
  form.hidden = false;
  form.setAttribute("data-kb-ready", "");
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
