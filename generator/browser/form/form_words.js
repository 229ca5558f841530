/** The Swedish sentences of the form. Pure. */

import { number } from "../page/wording.js";

/**
 * @import { Unsaved, Unusable } from "./drafts.js"
 * @import { RecordType } from "./form_data.js"
 */

export const REQUIRED_WORD = "(krävs)";

/** @param {string} example */
export const exampleWords = (example) => `Till exempel: ${example}`;

/**
 * How what was typed is understood; empty when that is how it was written.
 * @param {string} typed @param {string} read @param {string[]} months
 */
export function readAs(typed, read, months) {
  if (read === typed.trim()) return "";
  const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(read);
  const [, year, month, day] = date ?? [];
  if (month) return `Läses som ${day ? `${Number(day)} ` : ""}${months[Number(month) - 1]} ${year}.`;
  return `Läses som ${/^-?\d+$/.test(read) && !date ? number(Number(read)) : read}.`;
}

export const SEARCH_HINT = "Skriv några bokstäver och välj";

/** How many of what can be chosen are shown. @param {number} shown @param {number} all */
export function shownOf(shown, all) {
  if (all === 0) return "Inget i listan passar. Pröva ett annat ord.";
  if (shown < all) return `${number(shown)} av ${number(all)} visas. Skriv mer för att hitta fler.`;
  return all === 1 ? "1 val." : `${number(all)} val.`;
}

/** @param {string} label */
export const chosenWords = (label) => `${label} som är valda`;

export const LIST_WORDS = {
  first: "+ Lägg till",
  more: "+ Lägg till fler",
  up: "Flytta upp",
  down: "Flytta ner",
  remove: "Ta bort",
  removed: "Borttaget.",
  undo: "Ångra",
};

/** What an item of a list is called. @param {string} label @param {number} place @param {string} name */
export const itemWords = (label, place, name) => (name === "" ? `${label} ${place}` : name);

export const GROUP_WORDS = { more: "Fler uppgifter", empty: "Inget ifyllt än" };

export const READS = "Så läses texten på sidan";
export const OTHER_RECORD = "en annan post";
export const LEFT_HEADING = "Kvar att göra";
export const LOST = "Formuläret kunde inte läsas in. Ladda om sidan, eller använd ett av de andra sätten att lägga till.";

export const OWN_SOURCES = {
  question: "Varifrån är texten?",
  help: "Varifrån är texten?",
  choices: {
    record: "Från postens källor",
    own: "Från ett bestämt ställe",
    none: "Egna ord, inte källans",
  },
};

/** @param {"record" | "own" | "none"} chosen */
export const sourceState = (chosen) => ({ record: "Ange källa", own: "Egen källa", none: "Egna ord" })[chosen];

export const NEW_DOCUMENT = {
  ask: "Finns inte dokumentet? Beskriv det här",
  heading: "Dokument som du beskriver",
  help: "Varje dokument blir en egen post bland källorna och följer med ditt förslag.",
  unnamed: "Nytt dokument",
  remove: "Ta bort dokumentet",
};

/** @param {number} filled */
export const filledWords = (filled) => (filled === 0 ? "" : filled === 1 ? "1 ifylld" : `${number(filled)} ifyllda`);

export const REQUIRED_HEADING = "Det här behövs";
export const REQUIRED_HELP = "Resten är frivilligt. Det som källan inte säger lämnar du tomt: på sidan står då att det inte framgår.";
export const OPTIONAL_HEADING = "Mer, när källan säger det";

/**
 * What is left to do.
 * @param {{ faults: number, missing: number, warnings: number }} left
 */
export function leftWords({ faults, missing, warnings }) {
  const told = [
    ...(missing > 0 ? [`${number(missing)} kvar att fylla i`] : []),
    ...(faults > 0 ? [`${number(faults)} att rätta`] : []),
    ...(warnings > 0 ? [`${number(warnings)} att se över`] : []),
  ];
  return told.length === 0 ? "Allt som behövs är ifyllt." : `${told.join(", ")}.`;
}

/** The same in the bar at the foot of a narrow page, which leads there. @param {number} left */
export const shortLeft = (left) => (left === 0 ? "Inget kvar att göra" : `${number(left)} kvar att göra`);

/** The heading of the page. @param {RecordType} type @param {string} title of the record that is corrected, or empty */
export const headingOf = (type, title) => (title === "" ? `Lägg till ${type.name}` : `Rätta: ${title}`);

/** When there is a draft that goes on. */
export const NOT_FILLED_IN = "Länken hit fyller i en del av fälten. Det är inte gjort här, eftersom du fortsätter på ditt utkast.";

const MOST_REFUSED = 3;

/** The beginning of what an address says, in quotation marks. @param {string} value */
const quoted = (value) => `”${Array.from(value).slice(0, 80).join("")}${value.length > 80 ? "…" : ""}”`;

/** What of an address could not be filled in. @param {[string, string][]} refused */
export function refusedWords(refused) {
  const shown = refused.slice(0, MOST_REFUSED).map(([name, value]) => quoted(`${name}=${value}`)).join(", ");
  const more = refused.length > MOST_REFUSED ? ` och ${number(refused.length - MOST_REFUSED)} till` : "";
  return `Länken hit bad om något som inte går att fylla i: ${shown}${more}. Det är utelämnat. Fyll i resten själv.`;
}

/** What is wrong with the address of the page: what it names is not there. @param {"typ" | "post"} key @param {string} value */
export function unknownAddress(key, value) {
  return key === "typ"
    ? `Det går inte att lägga till något som heter ${quoted(value)}. Välj här nedanför vad du vill göra.`
    : `Det finns ingen post med adressen ${quoted(value)}. Den kan ha bytt namn eller tagits bort. Sök efter den här nedanför.`;
}

const TIME = new Map();

/** A time of the reader's clock: ”26 november kl. 10:12”. @param {number} time */
function timeWords(time) {
  if (!TIME.has("sv")) TIME.set("sv", new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }));
  return TIME.get("sv").format(new Date(time));
}

export const UNSAVED = /** @type {Record<Unsaved, string>} */ ({
  full: "Webbläsarens utrymme är slut, så utkastet sparas inte. Spara det i en fil innan du stänger sidan.",
  forbidden: "Webbläsaren tillåter inte att utkastet sparas här. Spara det i en fil innan du stänger sidan.",
  unopened: "Här ligger redan ett utkast som inte går att öppna. Det du skriver sparas inte förrän du har valt vad som ska hända med det.",
  elsewhere: "Utkastet har ändrats i en annan flik eller ett annat fönster. Det du skriver här sparas inte förrän du har valt.",
});

export const UNUSABLE = /** @type {Record<Unusable, string>} */ ({
  unreadable: "Det gick inte att läsa utkastet. Filen är skadad, eller så är den inget utkast härifrån.",
  newer: "Utkastet är sparat av en nyare version av formuläret och går inte att öppna här.",
});

export const DRAFT_WORDS = {
  kept: "Det du skriver sparas som ett utkast i den här webbläsaren, på den här datorn. Ingen annan ser det. Lånar du datorn, ta bort utkastet när du är klar.",
  saved: (/** @type {number} */ time) => (time > 0 ? `Sparat ${timeWords(time)}.` : ""),
  toFile: "Spara utkastet i en fil",
  fromFile: "Öppna ett utkast från en fil",
  discard: "Ta bort utkastet",
  sure: "Ja, ta bort allt jag har skrivit",
  keep: "Nej, behåll det",
  restored: (/** @type {number} */ time) => `Här är ditt utkast${time > 0 ? ` från ${timeWords(time)}` : ""}. Fortsätt där du slutade.`,
  takeOther: "Visa det som skrevs där",
  keepMine: "Behåll det som står här",
  oldToFile: "Spara det gamla i en fil",
  overwrite: "Skriv över det gamla",
  replace: "Byt ut mot filen",
  exists: "Det finns redan ett utkast i webbläsaren. Om du öppnar filen försvinner det.",
  personal: "Utkastet innehåller personuppgifter. Ta bort dem innan du sparar det i en fil.",
  changedSince: "Posten har ändrats sedan du började rätta den:",
  takenIn: "Ändringarna är inlagda i ditt förslag.",
  both: (/** @type {string[]} */ labels) => `Här har både du och någon annan ändrat, och ditt står kvar: ${labels.join(", ")}.`,
  gone: "Posten som du rättade finns inte längre. Det du skickar blir en ny post.",
  startOver: "Börja om från början",
  removed: "Utkastet är borttaget.",
};

export const LOG_WORDS = {
  label: "Vad har du ändrat?",
  help: "Det står i sidans historik och bland det som är nytt. Förslaget följer dina ändringar; skriv gärna om det.",
};

export const ID_WORDS = {
  label: "Sidans adress",
  help: "Små bokstäver a–z, siffror och bindestreck. Adressen ändras inte sedan.",
  change: "Ändra adressen",
  waiting: "Sidans adress kommer av titeln.",
};

export const REVIEW_WORDS = {
  go: "Granska och skicka",
  back: "Tillbaka till formuläret",
  heading: "Granska och skicka",
  preview: "Så kommer sidan att se ut",
  changes: "Det här ändrar du",
  noChanges: "Du har inte ändrat någonting än.",
  before: "Förut",
  after: "Nu",
  nothing: "framgick inte",
  gone: "borttaget",
  order: "Ordningen är ändrad.",
  file: "Filen som du skickar",
  fileHelp: "Så skrivs posten i katalogen. Du behöver inte läsa den.",
  send: "Skicka ditt förslag",
};

export const PROPOSAL = {
  unnamed: "ny",
  /** @param {RecordType} type @param {string} title @param {boolean} isNew */
  subject: ({ name }, title, isNew) => `Förslag: ${isNew ? "ny post" : "ändring"}, ${name} ${title}`,
  /** @param {string} subject */
  greeting: (subject) => `Hej! Här är ett förslag till katalogen. ${subject}.`,
};

export const START = {
  question: "Vad vill du göra?",
  add: "Lägga till något nytt",
  correct: "Rätta eller fylla på något som finns",
  correctLabel: "Sök efter posten",
  correctHelp: "Skriv några bokstäver av titeln och välj i listan. Formuläret öppnas ifyllt.",
  resume: "Fortsätta på ett utkast",
  /** @param {string} title @param {RecordType} type @param {boolean} isNew */
  draft: (title, type, isNew) => `${title || "Utan titel"} (${isNew ? "" : "rättelse av "}${type.name})`,
};
