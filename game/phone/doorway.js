// Everything before a room, or instead of one: the code, the connection, and why the door stays shut.
// Each says what is going on and offers a way on.
import { h } from './dom.js';
import { CODE_LENGTH } from './limits.js';
import { crowd, tape } from './pictures.js';

/** @import { Doorway, Key, Tree, View, Acts, Page, Why } from './types' */

/** What was typed, as a code. @param {string} typed */
export const code_in = (typed) => typed.toUpperCase().replace(/[^A-Z]/g, '').slice(0, CODE_LENGTH);

/** @type {Partial<Record<Why, [heading: Key, about: Key]>>} */
const SENTENCES = {
  gone: ['page_gone', 'page_gone_about'],
  wrong_version: ['page_version', 'page_version_about'],
  unknown_code: ['page_no_room', 'refusal_unknown_code'],
  wrong_key: ['page_wrong_key', 'refusal_wrong_key'],
  room_full: ['page_full', 'refusal_room_full'],
  room_locked: ['page_locked', 'refusal_room_locked'],
  too_many_tries: ['page_tries', 'refusal_too_many_tries'],
  room_closed: ['page_closed', 'refusal_room_closed'],
  taken_over: ['page_elsewhere', 'refusal_taken_over'],
  let_go: ['page_let_go', 'refusal_let_go'],
};

/** @param {string} key @param {string} label @param {() => void} act @param {boolean} [main] @returns {Tree} */
const way_on = (key, label, act, main = false) => h('button', { key, type: 'button', class: main ? 'wide main' : 'wide', onclick: act }, label);

/** @type {Doorway} */
export function join_page(view, acts) {
  const { words } = view;
  const missing = CODE_LENGTH - code_in(view.typed).length;
  const left = missing === 1 ? words('join_one_letter_left') : words('join_letters_left', missing);
  const hint = view.hint ? left : words('page_code_about');
  return {
    heading: words('join_title'),
    kind: 'calm',
    say: view.hint ? left : undefined,
    body: [
      crowd(), tape(),
      h('form', { novalidate: true, onsubmit: acts.join },
        h('label', { for: 'code' }, words('join_code')),
        h('input', { id: 'code', name: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 12, enterkeyhint: 'go', 'aria-describedby': 'hint', 'aria-invalid': view.hint ? 'true' : null, oninput: acts.type, value: view.typed }),
        h('p', { id: 'hint', class: view.hint ? 'warn' : 'quiet' }, hint),
        h('button', { class: 'wide main' }, words('join_enter'))),
      h('p', { class: 'quiet' }, `${words('page_no_account')} ${words('home_promise')}`),
      h('button', { key: 'begin', type: 'button', class: 'plain other', onclick: acts.begin }, words('host_title')),
    ],
  };
}

/** @type {Doorway} */
function consent_page({ words }, acts) {
  const about = words('refusal_needs_consent');
  return { heading: words('page_consent'), kind: 'calm', say: about, body: [tape(), h('p', { class: 'lead' }, about), way_on('other', words('page_other_code'), acts.other_code)] };
}

/** @type {Doorway} */
export function connecting_page(view, acts) {
  const { words, code, slow } = view;
  if (view.asked) return consent_page(view, acts);
  return {
    heading: words('connecting_join', code),
    kind: 'calm',
    say: slow ? words(slow) : undefined,
    body: [h('div', { class: 'tape laying', 'aria-hidden': 'true' }), h('p', { class: 'lead' }, words('player_connecting')), slow && h('p', { class: 'quiet' }, words(slow)),
      slow && way_on('again', words('page_try_again'), acts.try_again, true), way_on('other', words('page_other_code'), acts.other_code)],
  };
}

/** @param {View} view @param {Acts} acts @param {Why} why @returns {Page} */
export function refused_page({ words, role }, acts, why) {
  const [heading, about] = SENTENCES[why] ?? ['page_trouble', 'refusal_malformed'];
  const other = way_on('other', words('page_other_code'), acts.other_code, why === 'unknown_code' || why === 'room_closed');
  const again = way_on('again', words('page_try_again'), acts.try_again, true);
  /** @type {Tree[]} */
  let ways = [again, other];
  if (why === 'wrong_version') ways = [way_on('reload', words('page_reload'), acts.reload, true)];
  else if (why === 'unknown_code' || why === 'room_closed') ways = [other];
  else if (why === 'taken_over') ways = [way_on('again', words('page_take_over'), acts.try_again, true)];
  else if (why === 'let_go') ways = [way_on('again', words('page_join_again'), acts.try_again, true), other];
  else if (why === 'wrong_key' && role === 'facilitator') ways = [way_on('player', words('page_as_player'), acts.as_player, true), other];
  return { heading: words(heading), kind: 'calm', say: words(about), body: [tape(), h('p', { class: 'lead' }, words(about)), ways] };
}
