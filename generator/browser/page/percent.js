/** Pure: percent codes, which whoever writes an address may have cut or damaged. */

/**
 * What `text` says without percent codes; `otherwise` when they are no UTF-8.
 * @template Otherwise @param {string} text @param {Otherwise} otherwise
 */
export function decoded(text, otherwise) {
  try {
    return decodeURIComponent(text);
  } catch {
    return otherwise;
  }
}
