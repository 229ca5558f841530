/** Pure: values that name something: it must exist. As `checks/markers.py`, `sources.py` and `programme_areas.py`. */

import { fieldsOf, step } from "./check_fields.js";
import { namedIn, readIn, restsOn, withoutSection } from "./evidence.js";
import { slug } from "./slug.js";
import { shorten } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./check_fields.js").Walk} Walk */
/** @typedef {import("./check_fields.js").Marked} Marked */
/** @typedef {import("./check_fields.js").Place} Place */
/** @typedef {import("./check_fields.js").Part} Part */
/**
 * @typedef {{ type: string, id: string, record: Part, data: any }} Whole the record that is checked, typed and as it was written
 */

/** @param {Walk} walk @param {Whole} whole */
export function checkReferences(walk, whole) {
  const areas = { ...walk.rules.areas, ...ownAreas(whole) };
  for (const marked of walk.marked) {
    const { kind } = marked.field;
    if (kind === "term") checkTerm(walk, marked);
    else if (kind === "county") checkCounty(walk, marked);
    else if (kind === "area code") checkArea(walk, marked, areas);
    else checkRecord(walk, marked, whole);
  }
  for (const { part, place, value } of walk.parts)
    if (part === "SourceRef") checkSource(walk, value, place, whole);
    else if (part === "ConflictingValue") checkSection(walk, value, place, whole);
    else if (part === "Evidence") checkEvidence(walk, value, place, whole);
  if (whole.type === "fonder") checkOwnAreas(walk, whole, areas[whole.id] ?? []);
}

/** The areas of the fund that is checked. @param {Whole} whole @returns {Rules["areas"]} */
function ownAreas({ type, id, record }) {
  if (type !== "fonder") return {};
  return { [id]: (record.programområden ?? []).map((/** @type {Part} */ area) => [area.kod, area.namn ?? area.kod]) };
}

/** @param {Walk} walk @param {Marked} marked @param {Whole} whole */
function checkRecord({ rules, tell }, { place, field, value, part }, { type, id }) {
  const [folder, name] = field.target ? [field.target, value] : halves(value);
  if (!name || !Object.hasOwn(rules.records, folder))
    return tell("hanvisning-form", place, { värde: shorten(rules, value) });
  const isItself = folder === type && name === id;
  if (!isItself && !rules.records[folder].some(([known]) => known === name))
    return tell("hanvisning-saknas", place, { mapp: folder, värde: shorten(rules, name) });
  if (isItself && part !== "SourceRef" && part !== "ConflictingValue") tell("hanvisning-sig-sjalv", place);
}

/** @param {string} ref @returns {[string, string]} */
function halves(ref) {
  const slash = ref.indexOf("/");
  return slash < 0 ? [ref, ""] : [ref.slice(0, slash), ref.slice(slash + 1)];
}

/** @param {Walk} walk @param {Marked} marked */
function checkTerm({ rules, tell }, { place, field, value }) {
  const vocabulary = field.target ?? "";
  if (!rules.vocabularies[vocabulary].some(([id]) => id === value))
    tell("ordlistevarde-saknas", place, { värde: shorten(rules, value), ordlista: vocabulary });
}

/** `östergötland` of `Östergötlands län`. @param {string} name */
const bare = (name) => name.toLowerCase().replace(/ län$/, "").replace(/s$/, "");

/** @param {Walk} walk @param {Marked} marked */
function checkCounty({ rules, tell }, { place, value }) {
  if (rules.counties.some(([code, name]) => code === value || bare(name) === bare(value))) return;
  const allowed = rules.counties.map(([code, name]) => `${code} (${name})`).join(", ");
  tell("lan-saknas", place, { värde: shorten(rules, value), tillåtna: allowed });
}

/** @param {Walk} walk @param {Marked} marked @param {Rules["areas"]} areas */
function checkArea({ rules, tell }, { place, value, holder, part }, areas) {
  if (part === "ProgrammeArea") return;
  const fund = holder.fond;
  if (fund === undefined) tell("programomrade-utan-fond", place, { värde: value });
  else if (rules.records.fonder.some(([id]) => id === fund))
    checkCode({ rules, tell }, place, value, fund, areas[fund] ?? []);
}

/**
 * @param {Pick<Walk, "rules" | "tell">} walk @param {Place} place @param {string} code @param {string} fund
 * @param {Rules["areas"][string]} known
 */
function checkCode({ rules, tell }, place, code, fund, known) {
  if (known.some(([each]) => each === code)) return;
  const most = rules.numbers.areasShown;
  const codes = [...new Set(known.map(([each]) => each))];
  const allowed = codes.slice(0, most).join(", ") + (codes.length > most ? " …" : "");
  tell("programomrade-saknas", place, { fond: fund, värde: code, tillåtna: allowed || "inga" });
}

/** @param {Walk} walk @param {Part} ref @param {Place} place @param {Whole} whole */
function checkSource(walk, ref, place, whole) {
  if (ref.källa === undefined && ref.url === undefined) walk.tell("kalla-utan-mal", place);
  else if (ref.källa !== undefined && ref.url !== undefined) walk.tell("kalla-dubbel", place);
  else checkSection(walk, ref, place, whole);
}

/** @param {Walk} walk @param {Part} ref @param {Place} place @param {Whole} whole */
function checkSection({ rules, tell }, { källa: source, avsnitt: section }, place, { type, id, record }) {
  const known = type === "kallor" && id === source ? record.avsnitt : Object.hasOwn(rules.sections, source) && rules.sections[source];
  if (section === undefined || !known || !known.length || known.includes(section)) return;
  const allowed = [...new Set(known)].slice(0, rules.numbers.sectionsShown).join(", ");
  tell("avsnitt-saknas", step(place, "avsnitt"), { källa: source, värde: shorten(rules, section), tillåtna: allowed });
}

/** The section where evidence is read. @param {Walk} walk @param {Part} evidence @param {Place} place @param {Whole} whole */
function checkEvidence(walk, evidence, place, whole) {
  const { rules, tell } = walk;
  const ofOthers = restsOn(rules);
  const of = (/** @type {string} */ ref) => (ref === `${whole.type}/${whole.id}` ? namedIn(whole.record.källor) : ofOthers(ref));
  checkSection(walk, { ...evidence, källa: readIn(rules, of, evidence) }, place, whole);
  const names = withoutSection(rules, of, evidence);
  if (names.length > 0)
    tell("avsnitt-i-ingen", step(place, "avsnitt"), { källor: names.join(", "), värde: shorten(rules, evidence.avsnitt) });
}

/**
 * Codes twice, parents that are missing, circles.
 * @param {Walk} walk @param {Whole} whole @param {Rules["areas"][string]} known
 */
function checkOwnAreas(walk, { id, record }, known) {
  /** @type {Part[]} */
  const areas = record.programområden ?? [];
  const byCode = new Map(areas.map((area) => [area.kod, area]));
  const circular = oneOfEachCircle(byCode);
  const seen = new Set();
  for (const [index, area] of areas.entries()) {
    const place = step(step({ path: [], written: [] }, "programområden"), index);
    const address = slug(walk.rules, area.kod) || area.kod;
    if (seen.has(address)) walk.tell("programomrade-dubbelt", step(place, "kod"), { värde: area.kod });
    seen.add(address);
    const inside = step(place, "ingår_i");
    if (area.ingår_i !== undefined) checkCode(walk, inside, area.ingår_i, id, known);
    if (area === byCode.get(area.kod) && circular.has(area.kod))
      walk.tell("programomrade-i-sig", inside, { värde: area.kod });
  }
}

/** The first code of every circle that the parents make. @param {Map<string, Part>} areas */
function oneOfEachCircle(areas) {
  const found = new Set();
  const done = new Set();
  for (const start of areas.keys()) {
    /** @type {string[]} */
    const trail = [];
    let at = start;
    while (areas.has(at) && !done.has(at) && !trail.includes(at)) {
      trail.push(at);
      at = areas.get(at)?.ingår_i;
    }
    if (trail.includes(at)) found.add(trail.slice(trail.indexOf(at)).sort()[0]);
    for (const code of trail) done.add(code);
  }
  return found;
}

/** Values that stand twice in a list of the record, former ids included. @param {Walk} walk @param {Whole} whole */
export function checkRepeated(walk, { type, record }) {
  for (const field of fieldsOf(walk.rules, walk.rules.types[type].part).values()) {
    if (!field.many || (field.part && field.part !== "SourceRef")) continue;
    const seen = new Set();
    for (const [index, value] of (record[field.key] ?? []).entries()) {
      const same = typeof value === "string" ? value : JSON.stringify(Object.entries(value).sort());
      const place = { path: [field.key, index], written: [field.key, index] };
      if (seen.has(same)) {
        const shown = typeof value === "string" ? shorten(walk.rules, value) : "Samma rad";
        walk.tell("varde-dubbelt", place, { värde: shown, fält: field.key });
      }
      seen.add(same);
    }
  }
}
