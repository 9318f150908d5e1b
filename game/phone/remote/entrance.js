// How others come in, as the server says it: the invitation as squares, address and code, the facilitator's own phone,
// and another big screen. It makes no address up.
import { h } from '../dom.js';

/** @import { Child, Entrance, People, RemoteKey, RemoteWords, View } from '../types' */

const QUIET_ZONE = 4; // light squares around the others: a camera wants them

/** Rows of 0 and 1, as one shape. @param {string[]} rows */
export function outline(rows) {
  const run = (/** @type {RegExpMatchArray} */ dark, /** @type {number} */ y) => `M${dark.index} ${y}h${dark[0].length}v1h-${dark[0].length}z`;
  return rows.map((row, y) => [...row.matchAll(/1+/g)].map((dark) => run(dark, y)).join('')).join('');
}

/** A QR code, black on white in every theme. @param {string} text @param {string} label */
function squares(text, label) {
  if (!text) return null;
  const rows = text.split('\n');
  const side = rows.length + 2 * QUIET_ZONE;
  return h('svg', { class: 'squares', role: 'img', 'aria-label': label, viewBox: `-${QUIET_ZONE} -${QUIET_ZONE} ${side} ${side}`, 'shape-rendering': 'crispEdges' },
    h('rect', { x: -QUIET_ZONE, y: -QUIET_ZONE, width: side, height: side, fill: '#fff' }), h('path', { d: outline(rows), fill: '#000' }));
}

/** The invitation, and beside it what people type. @param {Entrance | null} entrance @param {View} view @param {RemoteWords} words */
export function ways_in(entrance, { code }, words) {
  const typed = (/** @type {RemoteKey} */ what, /** @type {string} */ text, /** @type {string} */ kind) => h('div', {}, h('dt', {}, words(what)), h('dd', { class: kind }, text));
  return h('div', { class: 'ways-in' }, entrance && squares(entrance.squares, words('remote_squares')),
    h('dl', {}, entrance && typed('join_address', entrance.address, 'address'), typed('console_code', code, 'code')));
}

/** To be copied, by a press or by hand. @param {string} id @param {string} label @param {string} text @param {string} press @param {Copying} copying @returns {Child[]} */
function copied(id, label, text, press, copying) {
  return [
    h('label', { for: id }, label),
    h('input', { id, class: 'link', readonly: true, value: text, spellcheck: 'false' }),
    h('button', { type: 'button', class: 'wide', onclick: () => copy(id, copying) }, press),
    h('p', { class: 'small', role: 'status' }, copying.said),
  ];
}

/** @typedef {{ said: string, words: RemoteWords, tell: (said: RemoteKey) => void }} Copying */

/** Where the browser does not let a page copy, the text is at least selected. @param {string} id @param {Copying} copying */
async function copy(id, { tell }) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    tell('remote_copied');
  } catch {
    tell('remote_copy_by_hand');
  }
}

/** Whether phones find the way, in a sentence. @param {People | null} people @param {RemoteWords} words */
function reach(people, words) {
  const phones = people?.phones ?? 0;
  if (phones > 0) return phones === 1 ? words('reach_phone') : words('reach_phones', phones);
  return words(people?.pages ? 'reach_pages' : 'reach_nothing');
}

/** What to try, the likeliest first. @param {People | null} people @returns {RemoteKey[]} */
function advice(people) {
  if (people?.phones) return ['try_one_phone'];
  return people?.pages ? ['try_wait', 'try_browser', 'remote_outside'] : ['remote_hall', 'try_isolation', 'remote_outside'];
}

/** @param {Entrance | null} entrance @param {People | null} people @param {View} view @param {Copying} copying @returns {Child[]} */
export function phones(entrance, people, view, copying) {
  const { words } = copying;
  return [
    ways_in(entrance, view, words),
    h('h3', {}, words('act_reach')), h('p', { class: 'strong', role: 'status' }, reach(people, words)),
    h('ul', {}, advice(people).map((key) => h('li', {}, words(key)))),
    entrance && copied('invitation', words('remote_invitation'), entrance.invitation, words('remote_copy'), copying),
  ];
}

/** @param {Entrance} entrance @param {RemoteWords} words @returns {Child[]} */
export const own_phone = (entrance, words) => [
  h('p', { class: 'warn' }, words('remote_warning')), h('p', {}, words('remote_how')), squares(entrance.own_device, words('remote_own_squares')),
];

/** @param {string} screen @param {Copying} copying @returns {Child[]} */
export function big_screen(screen, copying) {
  const { words } = copying;
  return [h('p', {}, words('screen_how')), copied('screen-line', words('remote_screen_line'), `streep --screen ${screen}`, words('act_copy'), copying), h('p', { class: 'small quiet' }, words('screen_about'))];
}
