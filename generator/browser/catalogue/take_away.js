/** The list to take away: as a workbook, as CSV, on paper, as a link. */

import { csv, CSV_TYPE } from "./csv_file.js";
import { element } from "../page/elements.js";
import { listTable } from "./list_table.js";
import { pause } from "../page/pause.js";
import { TABLE_NAMES, aboutRows, copied, fetching, notCopied, saved, savedWithout } from "../page/wording.js";
import { workbook, XLSX_TYPE } from "./xlsx_file.js";

const AT_ONCE = 40;
const SHORTEST_TIME_TO_SAVE = 60_000;
const MOST_PRINTED_WITH_TEXT = 500;

function save(parts, type, name) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), SHORTEST_TIME_TO_SAVE);
}

/** Copies text; false when the browser allows no way to. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // no clipboard on http:// of an intranet
  }
}

function copyBySelection(text) {
  const field = element("textarea", { readonly: "", class: "kb-hidden", "aria-hidden": "true" });
  const before = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  return done;
}

/**
 * Starts the buttons in `bar`. `list()` gives what is shown now: {numbers, records, summary, chips} where `chips`
 * are the filters in words.
 */
export function startTakeAway(bar, engine, list) {
  const status = bar.querySelector("[data-kb-taken]");
  const field = bar.querySelector("[data-kb-link]");
  let printed = null;

  function say(text) {
    if (text !== "" || status.textContent !== "") status.textContent = text;
  }

  /** The summaries of records, as far as their files can be read: {texts, missing}. */
  async function summaries(numbers) {
    const texts = new Map();
    let missing = 0;
    for (let start = 0; start < numbers.length; start += AT_ONCE) {
      if (start > 0) say(fetching(start, numbers.length));
      const some = numbers.slice(start, start + AT_ONCE);
      const read = await Promise.allSettled(some.map((number) => engine.text(number)));
      read.forEach(({ value }, position) => {
        if (value) texts.set(some[position], value.summary);
        else missing += 1;
      });
    }
    return { texts, missing };
  }

  async function table() {
    const { numbers, records } = list();
    const { texts, missing } = await summaries(numbers);
    await pause();
    return { table: listTable(numbers, records, TABLE_NAMES, texts, engine.address), missing };
  }

  const told = (name, missing) => say(missing > 0 ? savedWithout(name, missing) : saved(name));

  const ways = {
    async csv() {
      const { table: made, missing } = await table();
      save([csv([made.header, ...made.rows])], CSV_TYPE, TABLE_NAMES.csvFile);
      told(TABLE_NAMES.csvFile, missing);
    },
    async xlsx() {
      const { summary, chips } = list();
      const { table: made, missing } = await table();
      await pause();
      const about = aboutRows(summary, chips, window.location.href);
      const sheets = [
        { name: TABLE_NAMES.listSheet, ...made },
        { name: TABLE_NAMES.aboutSheet, header: [], widths: [16, 80], rows: about },
      ];
      save(workbook(sheets), XLSX_TYPE, TABLE_NAMES.xlsxFile);
      told(TABLE_NAMES.xlsxFile, missing);
    },
    async print() {
      const { numbers } = list();
      if (numbers.length <= MOST_PRINTED_WITH_TEXT) printed = (await summaries(numbers)).texts;
      say("");
      window.print();
    },
    async link() {
      const done = await copy(window.location.href);
      field.hidden = done;
      field.value = window.location.href;
      if (!done) field.select();
      say(done ? copied(window.location.protocol === "file:") : notCopied);
    },
  };

  bar.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-kb-take]");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    try {
      await ways[button.dataset.kbTake]();
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });

  return {
    /** The summary of a record when it has been read for the printout. */
    printedText: (number) => printed?.get(number) ?? "",
    /** Forgets what was said about another list. */
    clear() {
      say("");
      field.hidden = true;
      printed = null;
    },
  };
}
