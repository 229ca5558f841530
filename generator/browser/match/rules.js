/**
 * Pure: what it takes to meet a term of each kind. Which fund states which term is data, made by
 * generator/pages/views/stated_rules.py.
 *
 * A source that is silent is never read as a yes or a no, and amounts are never converted between currencies.
 */

import { NO_PARTNER } from "./answers.js";
import { either, money, percent } from "./numbers_read.js";

/** @import { Answers, Choices } from "./answers.js" */
/**
 * @typedef {"uppfyllt" | "inte uppfyllt" | "obesvarat" | "framgår inte"} Verdict
 * @typedef {{ verdict: Verdict, how: string }} Judged `how`: what would make it pass, or what to know
 * @typedef {(stated: any, answers: Answers, choices: Choices) => Judged} Judge
 */

/** @param {string} [how] @returns {Judged} */
const met = (how = "") => ({ verdict: "uppfyllt", how });
/** @param {string} how @returns {Judged} */
const failed = (how) => ({ verdict: "inte uppfyllt", how });
/** @param {string} [how] @returns {Judged} */
const unanswered = (how = "") => ({ verdict: "obesvarat", how });
/** @param {string} [how] @returns {Judged} */
const silent = (how = "") => ({ verdict: "framgår inte", how });

const APPLICANTS = /** @type {Record<string, string>} */ ({
  kommun: "en kommun",
  kommunalförbund: "ett kommunalförbund",
  region: "en region",
  myndighet: "en myndighet",
  förening: "en förening",
  företag: "ett företag",
  universitet: "ett universitet",
});
const PARTNERS = /** @type {Record<string, { answer: keyof Answers, words: string }>} */ ({
  universitet: { answer: "partner_universitet", words: "ett universitet" },
  civilsamhälle: { answer: "partner_civilsamhalle", words: "civilsamhället" },
  näringsliv: { answer: "partner_naringsliv", words: "näringslivet" },
  "offentlig sektor": { answer: "partner_kommuner", words: "offentlig sektor" },
});
const ISLANDS = new Set(["AX", "CY", "FO", "GL", "IS", "MT"]);
const NOT_NAMED = "Källan nämner den inte för det. Det är inget nej";
const KRONOR = "SEK";

/** @param {readonly string[]} ids @param {string[] | undefined} wanted @returns {Judged} */
function named(ids, wanted) {
  if (!wanted) return unanswered();
  return wanted.some((id) => ids.includes(id)) ? met() : silent(NOT_NAMED);
}

/** @type {Judge} */
function targetGroup({ groups }, { malgrupper }, choices) {
  if (!malgrupper) return unanswered();
  if (malgrupper.some((id) => groups.includes(id))) return met();
  const names = groups.map((/** @type {string} */ id) => (choices.malgrupper[id] ?? id).toLowerCase());
  return failed(`om insatserna riktas till ${either(names)}`);
}

/** @type {Judge} */
function applicant({ kinds }, { sokande }) {
  if (!sokande) return unanswered();
  if (kinds.includes(sokande)) return met();
  return failed(`om ${either(kinds.map((/** @type {string} */ kind) => APPLICANTS[kind] ?? kind))} söker`);
}

/** @type {Judge} */
function partnerCountry({ countries, demand }, { partnerlander }, choices) {
  if (demand && demand !== "krävs") return met("Krävs inte");
  if (!partnerlander) return unanswered();
  if (partnerlander.some((code) => countries.includes(code))) return met();
  if (!demand) return silent("Källan säger inte om det krävs");
  const names = countries.map(
    (/** @type {string} */ code) => `${ISLANDS.has(code) ? "på" : "i"} ${choices.partnerlander[code] ?? code}`,
  );
  return failed(`med en partner ${either(names)}`);
}

/** @type {Judge} */
function partner({ demand, kinds, countries }, answers, choices) {
  if (demand && demand !== "krävs") return met("Krävs inte");
  if (kinds.length === 0 && countries.length > 0) return partnerCountry({ countries, demand }, answers, choices);
  const wanted = kinds.length > 0 ? kinds : Object.keys(PARTNERS);
  const given = wanted.map((/** @type {string} */ kind) => answers[PARTNERS[kind].answer]);
  if (kinds.length === 0) {
    const abroad = answers.partnerlander;
    if (abroad?.some((code) => code !== NO_PARTNER)) return met();
    if (!abroad) given.push(undefined);
  }
  if (given.includes("ja")) return met();
  if (given.includes(undefined)) return unanswered();
  if (!demand) return silent("Källan säger inte om det krävs");
  const names = kinds.map((/** @type {string} */ kind) => PARTNERS[kind].words);
  return failed(names.length > 0 ? `med ${either(names)} som partner` : "med en partner");
}

/** @type {Judge} */
function doctorate({ demand }, { disputerad }) {
  if (demand !== "krävs") return met("Krävs inte");
  if (!disputerad) return unanswered();
  return disputerad === "ja" ? met() : failed("om en disputerad söker och leder projektet");
}

/** The own part in per cent, from what is answered. @param {Answers} answers */
function ownShare({ egen_andel, egna_medel, belopp }) {
  if (egen_andel !== undefined) return egen_andel;
  return egna_medel !== undefined && belopp ? (100 * egna_medel) / belopp : undefined;
}

/** @type {Judge} */
function cofinancing({ share, inKind }, answers) {
  if (share === 0) return met();
  const own = ownShare(answers);
  const enough = own === undefined ? undefined : own + 1e-9 >= share;
  const demanded = answers.belopp ? money((answers.belopp * share) / 100, answers.valuta ?? KRONOR) : percent(share);
  if (enough === false) return failed(`med ${demanded} i egna medel${inKind === "ja" ? " eller in natura" : ""}`);
  if (answers.in_natura === "ja" && inKind === "nej") return failed("om den egna delen är pengar");
  if (enough === undefined) return unanswered();
  return met(answers.in_natura === "ja" && !inKind ? "Källan säger inte om annat än pengar får räknas" : "");
}

/** @param {{ size: string | null }} limit */
const asSize = ({ size }) => (size ? `Som ${size.toLowerCase()}` : "");

/** @type {Judge} */
function ceiling({ limits }, { belopp, valuta = KRONOR }) {
  if (belopp === undefined) return unanswered();
  /** @type {{ amount: number, currency: string | null, size: string | null }[]} */
  const every = limits;
  const same = every.filter(({ currency }) => currency === valuta).sort((one, other) => one.amount - other.amount);
  const fitting = same.find(({ amount }) => belopp <= amount);
  if (fitting) return met(asSize(fitting));
  const others = Array.from(new Set(every.flatMap(({ currency }) => currency ?? []))).filter((code) => code !== valuta);
  if (others.length > 0) {
    const names = others.map((code) => (code === "EUR" ? "euro" : code === KRONOR ? "kronor" : code));
    return unanswered(`Beloppet står i ${either(names)}. Kunskapsbanken räknar inte om valutor`);
  }
  if (same.length === 0) return silent("Källan anger ingen valuta");
  return failed(`med högst ${money(same[same.length - 1].amount, valuta)}`);
}

/** @type {Judge} */
function length({ limits }, { manader }) {
  /** @type {{ most: number | null, size: string | null }[]} */
  const every = limits;
  const open = every.find(({ most }) => most === null);
  if (open && every.length === 1) return met("Ingen gräns anges");
  if (manader === undefined) return unanswered();
  const bounded = every.filter(({ most }) => most !== null).sort((one, other) => Number(one.most) - Number(other.most));
  const fitting = bounded.find(({ most }) => manader <= Number(most)) ?? open;
  if (fitting) return met(asSize(fitting));
  return failed(`på högst ${bounded[bounded.length - 1].most} månader`);
}

/** @type {Judge} */
function programmePeriod({ first, last }, { start }) {
  if (!start) return unanswered();
  const year = Number(start.slice(0, 4));
  if (year > last) return failed(`om projektet startar senast ${last}`);
  return year < first ? failed(`om projektet startar tidigast ${first}`) : met();
}

/** @type {Record<string, Judge>} */
const JUDGES = {
  aktivitet: ({ activities }, { aktivitet }) => named(activities, aktivitet),
  område: ({ areas }, { omraden }) => named(areas, omraden),
  målgrupp: targetGroup,
  sökande: applicant,
  partnerland: partnerCountry,
  partner,
  disputerad: doctorate,
  medfinansiering: cofinancing,
  tak: ceiling,
  längd: length,
  start: programmePeriod,
};

/**
 * What `answers` make of the rule; silent where the source states nothing.
 * @param {string} rule @param {any} stated @param {Answers} answers @param {Choices} choices
 */
export function judged(rule, stated, answers, choices) {
  return stated === null ? silent() : JUDGES[rule](stated, answers, choices);
}

/**
 * What the applicant pays at the stated share of the whole cost, in the currency of the answer.
 * @param {{ share: number } | null} stated @param {Answers} answers
 */
export function ownCost(stated, { belopp, valuta = KRONOR }) {
  if (stated === null || belopp === undefined) return null;
  const amount = Math.round((belopp * stated.share) / 100);
  const words = `${money(amount, valuta)}, ${percent(stated.share)} av ${money(belopp, valuta)}`;
  return { amount, currency: valuta, share: stated.share, words };
}
