/** A workbook that spreadsheets open (ECMA-376, the least of it): text and whole numbers, never formulas. Pure. */

import { LONGEST_CELL } from "./csv_file.js";
import { zipParts } from "./zip_file.js";

/**
 * @import { Cell, Table } from "./list_table.js"
 *
 * A sheet; its header is an empty array when it has none.
 * @typedef {Table & { name: string }} Sheet
 */

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>' +
  '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0"/><xf fontId="1" applyFont="1"/>' +
  '<xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
const PLAIN = 0;
const BOLD = 1;
const WRAPPED = 2;

/** @type {Record<string, string>} */
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
// What XML 1.0 cannot hold, lone surrogates among it.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as XML. A text that looks like Excel's own escape (_x0041_) is kept from being read as one.
 * @param {string} text
 */
function xml(text) {
  return text
    .replace(NO_XML, "")
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/[&<>"\r]/g, (letter) => ESCAPED[letter]);
}

/** @param {number} number @returns {string} */
function columnName(number) {
  const letter = String.fromCharCode(65 + (number % 26));
  return number < 26 ? letter : columnName(Math.floor(number / 26) - 1) + letter;
}

/** @param {Cell} value @param {string} position @param {number} style */
function cell(value, position, style) {
  if (value === "" || value === null || value === undefined) return "";
  const attributes = `r="${position}"${style === PLAIN ? "" : ` s="${style}"`}`;
  if (Number.isSafeInteger(value)) return `<c ${attributes}><v>${value}</v></c>`;
  const text = xml(String(value).slice(0, LONGEST_CELL));
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** @param {Cell[]} values @param {number} number @param {number} style */
function row(values, number, style) {
  const cells = values.map((value, column) => cell(value, `${columnName(column)}${number}`, style));
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** @param {Sheet} sheet */
function sheetXml({ header, widths, rows }) {
  const heading = header.length > 0;
  const lines = heading ? [row(header, 1, BOLD)] : [];
  for (const values of rows) lines.push(row(values, lines.length + 1, WRAPPED));
  const columns = widths.map((width, column) => {
    const number = column + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  });
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const area = `A1:${columnName(header.length - 1)}${lines.length}`;
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${heading ? frozen : ""}` +
    `</sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>` +
    `${heading ? `<autoFilter ref="${area}"/>` : ""}</worksheet>`
  );
}

/** @param {string[][]} targets Each a type and what it leads to. */
function relations(targets) {
  const rows = targets.map(
    ([type, target], position) => `<Relationship Id="rId${position + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`;
}

/** The workbook of `sheets` as parts for a Blob. @param {Sheet[]} sheets */
export function workbook(sheets) {
  const names = sheets.map((_, position) => `sheet${position + 1}.xml`);
  const overrides = [
    ["/xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`],
    ["/xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
    ...names.map((name) => [`/xl/worksheets/${name}`, `${SHEET_TYPE}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const listed = sheets.map(
    ({ name }, position) => `<sheet name="${xml(name)}" sheetId="${position + 1}" r:id="rId${position + 1}"/>`,
  );
  /** @type {[name: string, text: string][]} */
  const pages = sheets.map((sheet, position) => [`xl/worksheets/${names[position]}`, sheetXml(sheet)]);
  return zipParts([
    [
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations([...names.map((name) => ["worksheet", `worksheets/${name}`]), ["styles", "styles.xml"]]),
    ],
    ["xl/styles.xml", STYLES],
    ...pages,
  ]);
}
