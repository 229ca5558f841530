/** Where a finished file goes: addresses that open GitHub or a letter with it filled in. Pure. */

/**
 * Where the site takes proposals; empty texts for what is not configured. `edit` is the way to a record in the
 * repository (`edit/main/catalogue/`), `form` the address of a contact form.
 * @typedef {{ repository: string, edit: string, email: string, form: string }} Receivers
 * @typedef {{ path: string, text: string }} RecordFile its path in the catalogue, and what it holds
 */

const LONGEST_ADDRESS = 7_500;
/** Outlook and Windows cut what is longer. */
const LONGEST_LETTER = 1_900;

/** @param {string} address */
const whole = (address) => address.replace(/\/+$/, "");

/**
 * Where a file is proposed on GitHub: `filled` with its text, empty when that makes the address too long for GitHub, and
 * `bare` without. Null when no repository is configured that works so.
 * @param {Receivers} receivers @param {RecordFile} file @param {boolean} isNew
 */
export function proposal({ repository, edit }, { path, text }, isNew) {
  if (repository === "" || !edit.startsWith("edit/")) return null;
  const [folder, name] = path.split("/");
  const place = isNew ? `${edit.replace("edit/", "new/")}${folder}` : edit + path;
  const bare = `${whole(repository)}/${place}`;
  const query = new Map(isNew ? [["filename", name]] : []);
  const begun = addressed(bare, query);
  const filled = addressed(bare, query.set("value", text));
  return { filled: filled.length > LONGEST_ADDRESS ? "" : filled, bare: begun };
}

/** @param {string} place @param {Map<string, string>} query */
function addressed(place, query) {
  const words = Array.from(query, ([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return words.length > 0 ? `${place}?${words.join("&")}` : place;
}

/**
 * A letter with the files in it; `whole` is false when they are too long for that and have to be attached.
 * @param {string} email @param {string} subject @param {string} greeting @param {RecordFile[]} files
 * @param {string} attached what stands instead of files that are too long
 */
export function letterWith(email, subject, greeting, files, attached) {
  const texts = files.map(({ path, text }) => `${path}\n\n${text}`);
  const filled = letter(email, subject, [greeting, ...texts].join("\n\n"));
  return filled.length > LONGEST_LETTER
    ? { address: letter(email, subject, `${greeting}\n\n${attached}`), whole: false }
    : { address: filled, whole: true };
}

/** @param {string} email @param {string} subject @param {string} body */
const letter = (email, subject, body) =>
  `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(subject)}` +
  `&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
