// What a browser keeps. For all of its tabs: which seat is its own in which room, so that scanning again, another tab
// or a closed one come back to it, until the room closes or somebody else uses the device. For one tab: who it is in
// which room, and the language. Never an answer. Where the browser keeps nothing, the page's own memory does.
import { KEY_BYTES } from './limits.js';

/** @import { KeptSeat, Pass } from './types' */

const SEATS = 'streep.seats';
const PASS = 'streep.pass';
const LANGUAGE = 'streep.language';
const SEATS_MOST = 4;
const LASTING = 12 * 60 * 60 * 1000; // milliseconds: a seat of yesterday is of no use

/** What could not be kept elsewhere. @type {Map<string, string>} */
const memory = new Map();

/** @typedef {'localStorage' | 'sessionStorage'} Place */

/** @param {Place} place @param {string} name */
function read(place, name) {
  if (memory.has(name)) return memory.get(name) ?? null;
  try {
    return window[place].getItem(name);
  } catch {
    return null;
  }
}

/** Whether the browser kept it. @param {Place} place @param {string} name @param {string | null} value */
function write(place, name, value) {
  memory.delete(name);
  try {
    if (value === null) window[place].removeItem(name);
    else window[place].setItem(name, value);
    return true;
  } catch {
    // Blocked, or a full disk: memory is enough until the page is closed.
    if (value !== null) memory.set(name, value);
    return false;
  }
}

/** @param {Place} place @param {string} name @returns {any} */
function read_value(place, name) {
  try {
    return JSON.parse(read(place, name) ?? 'null');
  } catch {
    return null;
  }
}

/** 128 random bits. `crypto.randomUUID` would need a secure context. */
function make_key() {
  return Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Those of today, the newest first. @returns {KeptSeat[]} */
function kept_seats() {
  const all = read_value('localStorage', SEATS);
  const is_kept = (/** @type {KeptSeat} */ seat) => typeof seat?.code === 'string' && typeof seat.key === 'string' && Date.now() - seat.since < LASTING;
  return Array.isArray(all) ? all.filter(is_kept) : [];
}

/** @param {string} code @param {KeptSeat[]} more */
function write_seats(code, ...more) {
  const seats = [...more, ...kept_seats().filter((seat) => seat.code !== code)].slice(0, SEATS_MOST);
  return write('localStorage', SEATS, seats.length > 0 ? JSON.stringify(seats) : null);
}

/**
 * The seat of this browser in a room. The epoch says which room it was, once that is known: a code comes back some day.
 * @param {string} code @param {string} key @param {number | null} epoch
 */
export const keep_seat = (code, key, epoch) => write_seats(code, { code, key, epoch, since: Date.now() });

/** @param {string} code */
export const forget_seat = (code) => write_seats(code);

/** Whether another tab, or this page loaded again, finds the seat. */
export function keeps_seats() {
  return write('localStorage', 'streep.probe', '1') && write('localStorage', 'streep.probe', null);
}

/** @returns {Pass | null} */
export const stored_pass = () => read_value('sessionStorage', PASS);

/**
 * The pass for this room: the seat that this browser has there, or else a new one. A seat of another room is never taken along.
 * @param {string} code
 * @param {string | null} facilitator_key
 * @returns {Pass}
 */
export function pass_for(code, facilitator_key) {
  const own = stored_pass();
  return keep_pass(facilitator_key ? facilitator_pass(code, facilitator_key) : own?.code === code && own.role === 'facilitator' ? own : player_pass(code, own));
}

/** For as long as this tab is there. @param {Pass} pass */
export function keep_pass(pass) {
  write('sessionStorage', PASS, JSON.stringify(pass));
  return pass;
}

/** @param {string} code @param {string} key @returns {Pass} */
const facilitator_pass = (code, key) => ({ role: 'facilitator', code, key });

/** @param {string} code @param {Pass | null} own @returns {Pass} */
function player_pass(code, own) {
  const kept = kept_seats().find((seat) => seat.code === code);
  if (kept) return { role: 'player', code, key: kept.key };
  // After the close only the tab that was there knows the seat.
  if (own?.code === code) return own;
  const key = make_key();
  keep_seat(code, key, null);
  return { role: 'player', code, key };
}

export const forget_pass = () => write('sessionStorage', PASS, null);

export const stored_language = () => read('sessionStorage', LANGUAGE);
/** @param {string} language */
export const store_language = (language) => write('sessionStorage', LANGUAGE, language);
