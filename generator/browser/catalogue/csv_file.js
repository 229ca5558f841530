/**
 * A table as CSV that opens right in Swedish Excel and in LibreOffice, the same as exports/records_csv.py writes. Pure.
 */

/** @import { Cell } from "./list_table.js" */

export const CSV_TYPE = "text/csv;charset=utf-8";
const BYTE_ORDER_MARK = "\ufeff";
/** Excel refuses more than 32 767 characters. */
export const LONGEST_CELL = 32000;
const RUNS = /^[ \u00a0]*[=+\-@\t\r\n＝＋－＠]/;

/** `text` such that no spreadsheet takes it for a formula (OWASP, CSV injection). @param {string} text */
export function inert(text) {
  const cut = text.slice(0, LONGEST_CELL);
  return RUNS.test(cut) ? `'${cut}` : cut;
}

/** @param {Cell} value */
function cell(value) {
  const text = inert(String(value ?? ""));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Byte order mark, semicolons, CRLF. @param {Cell[][]} rows */
export function csv(rows) {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}
