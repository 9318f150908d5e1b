// What a reload keeps, in this tab only: who we are in which room, and the language. Never an answer.
// Where the browser keeps nothing, the page's own memory does.
import { KEY_BYTES } from './limits.js';

/** @import { Pass } from './types' */

/** @type {Map<string, string>} */
const memory = new Map();

/** @param {string} name */
function read(name) {
  try {
    return sessionStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/** @param {string} name @param {string | null} value */
function write(name, value) {
  if (value === null) memory.delete(name);
  else memory.set(name, value);
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Private browsing, or a full disk: memory is enough until the page is closed.
  }
}

/** 128 random bits. `crypto.randomUUID` would need a secure context. */
function make_key() {
  return Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns {Pass | null} */
export function stored_pass() {
  try {
    return JSON.parse(read('streep.pass') ?? 'null');
  } catch {
    return null;
  }
}

/**
 * The pass for this room: the one that is kept, or a new one. A seat of another room is never taken along.
 * @param {string} code
 * @param {string | null} facilitator_key
 * @returns {Pass}
 */
export function pass_for(code, facilitator_key) {
  const kept = stored_pass();
  if (kept?.code === code && !facilitator_key) return kept;
  /** @type {Pass} */
  const pass = facilitator_key ? { role: 'facilitator', code, key: facilitator_key } : { role: 'player', code, key: make_key() };
  write('streep.pass', JSON.stringify(pass));
  return pass;
}

export const forget_pass = () => write('streep.pass', null);

export const stored_language = () => read('streep.language');
/** @param {string} language */
export const store_language = (language) => write('streep.language', language);
