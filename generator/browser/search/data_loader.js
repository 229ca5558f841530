/** Data scripts of the site, loaded on demand: fetch is refused on file://, a classic script is not. */

/** Data that could not be had; `file` is its path in the site, `message` Swedish for the reader. */
export class DataError extends Error {
  /** @param {string} file @param {string} message */
  constructor(file, message) {
    super(message);
    this.name = "DataError";
    this.file = file;
  }
}

/** @param {string} file */
export const ofAnotherVersion = (file) =>
  new DataError(file, `filen ${file} hör till en annan version av webbplatsen; ladda om sidan`);

/** @param {string} url @param {string} file @returns {Promise<void>} */
function loadScript(url, file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new DataError(file, `filen ${file} saknas eller går inte att läsa`));
    });
    document.head.append(script);
  });
}

/** @typedef {ReturnType<typeof dataLoader>} DataLoader */

/**
 * A loader of the site at `base`, of the files whose paths there begin with `prefix`.
 * @param {URL} base @param {string} [prefix]
 */
export function dataLoader(base, prefix = "data/sok-") {
  /** @type {Map<string, Promise<any>>} */
  const promises = new Map();
  let fingerprint = "";

  /** @param {string} name */
  async function loadData(name) {
    const file = `${prefix}${name}.js`;
    await loadScript(new URL(file, base).href + (fingerprint && `?v=${fingerprint}`), file);
    const found = globalThis.kunskapsbankData?.[name];
    if (!Array.isArray(found)) throw new DataError(file, `filen ${file} är trasig`);
    delete globalThis.kunskapsbankData?.[name];
    fingerprint ||= found[0];
    if (found[0] !== fingerprint) throw ofAnotherVersion(file);
    return found[1];
  }

  return {
    /** The address of a file of the site. @param {string} path */
    address: (path) => new URL(path, base).href,
    /**
     * The value of a data script, whose shape is for the asker to know.
     * @param {string} name
     * @returns {Promise<any>}
     */
    data(name) {
      const known = promises.get(name);
      if (known) return known;
      const promise = loadData(name);
      promises.set(name, promise);
      promise.catch(() => promises.delete(name));
      return promise;
    },
  };
}
