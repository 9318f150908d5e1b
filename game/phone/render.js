// The whole page as one function of what is known: room, seat, connection and own choice.
import { connecting_page, join_page, refused_page } from './doorway.js';
import { h, patch } from './dom.js';
import { LONG, places, room_page } from './screens.js';
import { next_language } from './words.js';

/** @import { Acts, Doorway, Page, Part, View } from './types' */

/** What whoever leads sees instead, once it is here. @param {View} view */
const leading = ({ remote, stage, player: { scene } }) => (stage === 'begin' || (stage === 'room' && scene) ? remote : null);

/** @type {Doorway} */
function page_of(view, acts) {
  const own = leading(view);
  if (own) return own.page(view);
  if (view.stage === 'join' || view.stage === 'begin') return join_page(view, acts);
  if (view.stage === 'refused' && view.why) return refused_page(view, acts, view.why);
  const { scene } = view.player;
  if (!scene || view.asked) return connecting_page(view, acts);
  return room_page(view, acts, scene);
}

/** @param {View} view */
function place_of({ words, player: { scene }, stage }) {
  if (stage !== 'room' || !scene) return 'Streep';
  return scene.card_number > 0 ? words('player_card', scene.card_number, scene.cards) : scene.title;
}

/** @type {Part} */
function header(view, acts) {
  const { words, player: { scene }, stage } = view;
  const other = next_language(view.language);
  const own = stage === 'room' && scene && scene.card_number === 0;
  return h('header', { key: 'header' },
    h('p', { class: 'place', lang: own ? scene.language : null }, place_of(view)),
    h('button', { key: 'language', type: 'button', class: 'plain', lang: other, onclick: acts.speak_other }, words(`language_${other}`)));
}

/** @type {Part} */
function strips({ words, lost, notice, stage, player, forgetful }, acts) {
  const dismiss = (/** @type {() => void} */ act) => h('button', { type: 'button', class: 'plain', onclick: act }, words('notice_dismiss'));
  const gone = lost && stage === 'room' && player.scene;
  return h('div', { key: 'strips', class: 'strips', role: 'status' },
    gone && h('p', { class: 'strip' }, h('span', { class: 'blink', 'aria-hidden': 'true' }), h('span', {}, words('player_reconnecting'))),
    notice && h('div', { class: 'strip' }, h('p', {}, words(notice === 'wrong_version' ? 'refusal_malformed' : `refusal_${notice}`)), dismiss(acts.dismiss)),
    forgetful && stage === 'room' && player.scene && h('div', { class: 'strip' }, h('p', {}, words('page_forgets')), dismiss(acts.heard_forgetful)));
}

/** The two that are always there, and the way out before and after the session. @type {Part} */
function footer(view, acts) {
  const { words, player, stage } = view;
  const own = leading(view)?.footer(view);
  if (own) return own;
  const away = player.away();
  const inside = stage === 'room' && player.scene;
  const phase = player.scene?.phase;
  return h('footer', { key: 'footer' },
    inside && h('button', { key: 'away', type: 'button', class: away ? 'main' : '', onclick: () => acts.step(!away) }, words(away ? 'player_return' : 'player_away')),
    h('button', { key: 'routes', type: 'button', 'aria-haspopup': 'dialog', onclick: () => acts.routes(true) }, words('player_routes')),
    inside && (phase === 'lobby' || phase === 'close') && h('button', { key: 'leave', type: 'button', class: 'plain leave', onclick: acts.leave }, words('player_leave')));
}

/** @type {Part} */
function routes(view, acts) {
  const { words, player } = view;
  const city = player.scene?.routes?.city;
  return h('dialog', { key: 'routes', id: 'routes', 'data-open': view.routes_open, 'aria-labelledby': 'routes-heading', onclose: () => acts.routes(false) },
    h('div', { class: 'bar-top' }, h('h2', { id: 'routes-heading', tabindex: '-1' }, words('player_routes'), city ? ` · ${city}` : ''), h('button', { type: 'button', class: 'plain', onclick: () => acts.routes(false) }, words('player_routes_close'))),
    h('p', { class: 'quiet' }, words('player_routes_about')),
    places(player.scene?.routes, view, 'h3'));
}

/** Asked before a seat is given up for somebody else. @type {Part} */
function other_person({ words, changes_person }, acts) {
  const close = () => acts.change_person(false);
  return h('dialog', { key: 'person', id: 'person', 'data-open': changes_person, 'aria-labelledby': 'person-heading', onclose: close },
    h('h2', { id: 'person-heading' }, words('page_person_title')), h('p', {}, words('page_person_about')),
    h('div', { class: 'choices' }, h('button', { key: 'no', type: 'button', class: 'main', onclick: close }, words('page_person_no')),
      h('button', { key: 'yes', type: 'button', onclick: acts.start_anew }, words('page_person_yes'))));
}

/** @param {Page} page @param {View} view */
function main({ heading, heading_lang, statement, body, kind }, view) {
  const lang = view.player.scene?.language;
  const deck = statement !== undefined;
  return h('main', { key: 'main', class: kind ?? '' },
    h('h1', { id: 'heading', tabindex: '-1', lang: heading_lang ?? null }, heading),
    deck && h('p', { class: statement.length > LONG ? 'statement long' : 'statement', lang }, statement),
    ...body);
}

/** What makes a page another one: then it starts at its top, and is said once. @param {View} view */
function moment_of({ stage, why, asked, player, role }) {
  const { scene } = player;
  if (stage !== 'room' || !scene || asked) return `${stage} ${why} ${asked}`;
  const own = role === 'player' ? `${player.away()} ${player.may_answer() === false}` : '';
  return [scene.epoch, scene.phase, scene.occasion, scene.card_number, scene.round, scene.paused, own].join();
}

let last_moment = '';
/** @type {string | undefined} */
let last_said;

/** @param {(string | undefined)[]} parts */
const sentences = (parts) => parts.map((part) => (!part || /[.?!]$/.test(part) ? part : `${part}.`)).filter(Boolean).join(' ');

/** To a screen reader. @param {string} text */
function announce(text) {
  const live = document.getElementById('live');
  if (live) live.textContent = text;
}

/** @param {Element | null} held what had the focus before */
function lost_focus(held) {
  return held !== null && held !== document.body && !held.isConnected;
}

/** Opens and closes what the page says; the browser keeps the focus inside, and gives it back. @param {Element} root */
function show_dialogs(root) {
  for (const dialog of root.querySelectorAll('dialog')) {
    const open = dialog.hasAttribute('data-open');
    if (open === dialog.open) continue;
    if (!open) dialog.close();
    else if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
  }
}

/**
 * Makes the document show `view`.
 * @param {Element} root
 * @param {View} view
 * @param {Acts} acts
 */
export function render(root, view, acts) {
  const page = page_of(view, acts);
  const moment = moment_of(view);
  const held = document.activeElement;
  patch(root, [header(view, acts), strips(view, acts), main(page, view), footer(view, acts), routes(view, acts), other_person(view, acts), ...(view.remote?.dialogs(view) ?? [])]);
  show_dialogs(root);
  document.documentElement.lang = view.language;
  document.title = `${page.heading} · Streep`;

  const is_new = moment !== last_moment;
  last_moment = moment;
  if (is_new) scrollTo(0, 0);
  const left = lost_focus(held);
  if (left) document.getElementById((!is_new && page.focus) || 'heading')?.focus({ preventScroll: true });
  // Where the focus moved to the heading, that is read already.
  if (is_new) announce(sentences([left ? '' : page.heading, page.statement, page.say]));
  else if (page.say && page.say !== last_said) announce(page.say);
  last_said = page.say;
}
