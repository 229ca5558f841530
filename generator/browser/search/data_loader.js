/** Data scripts of the site, loaded on demand: fetch is refused on file://, a classic script is not. */

/** Data that could not be had; `file` is its path in the site, `message` Swedish for the reader. */
export class DataError extends Error {
  constructor(file, message) {
    super(message);
    this.name = "DataError";
    this.file = file;
  }
}

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

/** A loader of the site at `base` (a URL): `data(name)` promises the value of a data script. */
export function dataLoader(base) {
  const promises = new Map();
  let fingerprint = "";

  async function loadData(name) {
    const file = `data/sok-${name}.js`;
    const url = new URL(file, base);
    if (fingerprint) url.searchParams.set("v", fingerprint);
    await loadScript(url.href, file);
    const found = globalThis.kunskapsbankData?.[name];
    if (!Array.isArray(found)) throw new DataError(file, `filen ${file} är trasig`);
    delete globalThis.kunskapsbankData[name];
    fingerprint ||= found[0];
    if (found[0] !== fingerprint) {
      throw new DataError(file, `filen ${file} hör till en annan version av webbplatsen; ladda om sidan`);
    }
    return found[1];
  }

  return {
    address: (path) => new URL(path, base).href,
    data(name) {
      if (!promises.has(name)) {
        const promise = loadData(name);
        promises.set(name, promise);
        promise.catch(() => promises.delete(name));
      }
      return promises.get(name);
    },
  };
}
