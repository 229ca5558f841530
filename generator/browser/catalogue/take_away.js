/** The list to take away: as a workbook, as CSV, on paper, as a link. */

import { csv, CSV_TYPE } from "./csv_file.js";
import { embeddingCode } from "./embedding.js";
import { listTable } from "./list_table.js";
import { partOf, pressedButton } from "../page/elements.js";
import { copy, saveFile } from "../page/files.js";
import { letter } from "../page/mail.js";
import { pause } from "../page/pause.js";
import { startPrintout } from "./printout.js";
import { TABLE_NAMES, aboutRows, codeCopied, copied, fetching, notCopied, notPublished, saved, savedWithout } from "../page/wording.js";
import { workbook, XLSX_TYPE } from "./xlsx_file.js";

/**
 * @import { Parts } from "./catalogue_page.js"
 * @import { Described } from "./described_record.js"
 * @import { Table } from "./list_table.js"
 * @import { Engine, Records } from "../search/search_engine.js"
 *
 * The list of now: its records by number, what its count says, and its filters in words.
 * @typedef {{ numbers: number[], summary: string, chips: string[] }} ShownList
 */

const AT_ONCE = 40;

/**
 * The summaries of records, as far as their files can be read, and how many are missing. `tell` hears how many are
 * done.
 * @param {number[]} numbers @param {Engine["text"]} textOf @param {(done: number) => void} tell
 */
async function summaries(numbers, textOf, tell) {
  /** @type {Map<number, string>} */
  const texts = new Map();
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    if (start > 0) tell(start);
    const some = numbers.slice(start, start + AT_ONCE);
    const read = await Promise.allSettled(some.map(textOf));
    read.forEach((one, position) => {
      if (one.status === "fulfilled") texts.set(some[position], one.value.summary);
    });
  }
  return { texts, missing: numbers.length - texts.size };
}

/**
 * Starts the buttons of the page; `list()` gives what is shown now, `describe(number)` a record in short.
 * @param {Parts} parts @param {Engine} engine @param {Records} records @param {(number: number) => Described} describe
 * @param {() => ShownList} list
 */
export function startTakeAway({ takeaway: bar, printout: paper }, engine, records, describe, list) {
  const status = partOf(bar, "[data-kb-taken]", HTMLElement);
  const field = partOf(bar, "[data-kb-link]", HTMLInputElement);
  const printout = startPrintout(paper, () => list().numbers, describe);

  /** @param {string} text */
  function say(text) {
    if (text !== "" || status.textContent !== "") status.textContent = text;
  }

  const read = (/** @type {number[]} */ numbers) =>
    summaries(numbers, engine.text, (done) => say(fetching(done, numbers.length)));

  /**
   * Saves the list as the file that `pack` makes of it.
   * @param {(table: Table) => BlobPart[]} pack @param {string} type @param {string} name
   */
  async function save(pack, type, name) {
    const { numbers } = list();
    const { texts, missing } = await read(numbers);
    await pause();
    const table = listTable(numbers, records, TABLE_NAMES, texts, engine.address);
    await pause();
    saveFile(pack(table), type, name);
    say(missing > 0 ? savedWithout(name, missing) : saved(name));
  }

  const offer = offering(field, say);

  /** @type {Record<string, () => Promise<void>>} */
  const ways = {
    csv: () => save(({ header, rows }) => [csv([header, ...rows])], CSV_TYPE, TABLE_NAMES.csvFile),
    xlsx() {
      const { summary, chips } = list();
      const rows = aboutRows(summary, chips, window.location.href);
      const about = { name: TABLE_NAMES.aboutSheet, header: [], widths: [16, 80], rows };
      const pack = (/** @type {Table} */ table) => workbook([{ name: TABLE_NAMES.listSheet, ...table }, about]);
      return save(pack, XLSX_TYPE, TABLE_NAMES.xlsxFile);
    },
    async print() {
      await printout.prepare(async (numbers) => (await read(numbers)).texts);
      say("");
      window.print();
    },
    link: () => offer(window.location.href, copied(window.location.protocol === "file:")),
    async embed() {
      const { summary, chips } = list();
      const code = embeddingCode(window.location.href, [document.title, summary, ...chips].join(" "));
      await (code === "" ? say(notPublished) : offer(code, codeCopied));
    },
    async mail() {
      const { summary, chips } = list();
      window.location.href = letter(document.title, [summary, ...chips, window.location.href]);
    },
  };

  listen(bar, ways);
  return {
    /** Forgets what was said about another list. */
    clear() {
      say("");
      field.hidden = true;
      printout.forget();
    },
  };
}

/**
 * What copies a text, or lays it out in `field` to be copied, and says that it is done.
 * @param {HTMLInputElement} field @param {(text: string) => void} say
 */
function offering(field, say) {
  return async (/** @type {string} */ text, /** @type {string} */ done) => {
    field.hidden = await copy(text);
    field.value = text;
    if (!field.hidden) field.select();
    say(field.hidden ? done : notCopied);
  };
}

/**
 * Lets each button of `bar` go its way, one press at a time.
 * @param {HTMLElement} bar @param {Record<string, () => Promise<void>>} ways
 */
function listen(bar, ways) {
  bar.addEventListener("click", async (event) => {
    const button = pressedButton(event);
    const way = button?.dataset.kbTake;
    if (!button || way === undefined || button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    try {
      await ways[way]();
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}
