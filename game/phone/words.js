// Speaks the languages that there are. A phone loads one of them.

import { LANGUAGES } from './words/languages.js';

/** @import { Key, Language, RemoteKey, RemoteWords, Words } from './types' */

/** @param {string} text @param {(string | number)[]} parts */
const fill = (text, parts) => text.replace(/\{(\d)\}/g, (_, i) => String(parts[i]));

/** The one that the browser asks for. @returns {Language} */
export const own_language = () => LANGUAGES.find((each) => navigator.languages?.some((theirs) => theirs.startsWith(each))) ?? 'en';

/** The one that the button offers. @param {Language} language @returns {Language} */
export const next_language = (language) => LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;

/** @param {Language} language @returns {Promise<Words>} */
export async function load_words(language) {
  /** @type {Record<Key, string>} */
  const all = (await import(`./words/${language}.js`))[language];
  return (key, ...parts) => fill(all[key], parts);
}

/** @param {Language} language @returns {Promise<RemoteWords>} */
export async function load_remote_words(language) {
  /** @type {Record<RemoteKey, string>} */
  const all = (await import(`./words/remote_${language}.js`))[language];
  return (key, ...parts) => fill(all[key], parts);
}
