// Speaks Dutch or English. A phone loads one of the two.

/** @import { Key, Language, RemoteKey, RemoteWords, Words } from './types' */

/** @param {string} text @param {(string | number)[]} parts */
const fill = (text, parts) => text.replace(/\{(\d)\}/g, (_, i) => String(parts[i]));

/** @param {Language} language @returns {Promise<Words>} */
export async function load_words(language) {
  /** @type {Record<Key, string>} */
  const all = language === 'nl' ? (await import('./words/nl.js')).nl : (await import('./words/en.js')).en;
  return (key, ...parts) => fill(all[key], parts);
}

/** @param {Language} language @returns {Promise<RemoteWords>} */
export async function load_remote_words(language) {
  /** @type {Record<RemoteKey, string>} */
  const all = language === 'nl' ? (await import('./words/remote_nl.js')).nl : (await import('./words/remote_en.js')).en;
  return (key, ...parts) => fill(all[key], parts);
}
