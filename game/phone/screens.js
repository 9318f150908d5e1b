// What a player reads in every phase, as game/ui/player_reading. Everything comes from the scene and the seat.
import { answer_page } from './answers.js';
import { h } from './dom.js';
import { crowd, figure_bars, people_of, shift_bars, sign, tape } from './pictures.js';
import { capital, figure_sentence, shift_sentence, symbol_name } from './sentences.js';

/** @import { Acts, AnswerScreen, CardScreen, CardView, Child, Insight, Language, Page, Place, PublishedPage, Routes, Scene, Screen, View, WaitingScreen, Words } from './types' */

/** Text of the deck, in its own language, with its line feeds. @param {string} text @param {Language} lang @param {string} [kind] */
const told = (text, lang, kind = '') => text && h('p', { class: `told ${kind}`, lang }, text);

/** @param {string[]} lines @param {Language} lang @param {string} kind */
const lines_of = (lines, lang, kind) => h('ul', { class: kind, lang }, lines.map((line) => h('li', {}, line)));

/** @param {View} view */
function kept({ words, secure }) {
  const lines = [words('page_kept_yes'), words('page_kept_no'), words('page_kept_count'), words('page_kept_listen'), words('page_kept_many'), words('page_kept_room'), secure ? '' : words('page_kept_http')];
  return h('details', {}, h('summary', {}, words('page_kept')), h('ul', {}, lines.filter(Boolean).map((line) => h('li', {}, line))));
}

/** Where it does not invite: whoever is here seldom gives the device to another. @param {View} view @param {Acts} acts */
function other_person({ words, lost }, acts) {
  return h('button', { key: 'person', type: 'button', class: 'plain other', disabled: lost, onclick: () => acts.change_person(true) }, words('page_person'));
}

/** @param {Scene} scene @param {Words} words */
function people(scene, words) {
  if (scene.locked) return words('screen_people_locked', scene.people);
  return scene.people === 1 ? words('screen_people_one') : words('screen_people', scene.people);
}

/** @param {string} heading @param {string} about @param {Child[]} body @returns {Page} */
const quiet = (heading, about, ...body) => ({ heading, kind: 'calm', body: [tape(), h('p', { class: 'lead' }, about), ...body] });

/** @type {WaitingScreen} */
function lobby(view, acts, scene) {
  const { words } = view;
  return { heading: words('player_lobby'), kind: 'calm', body: [crowd(), tape(), h('p', { class: 'lead' }, words('player_lobby_about')), h('p', { class: 'strong' }, people(scene, words)), kept(view), other_person(view, acts)] };
}

/** @type {WaitingScreen} */
function agreements(view, acts, scene) {
  return { heading: view.words('player_agreements'), body: [lines_of(scene.agreements, scene.language, 'agreements'), tape(), h('p', { class: 'quiet' }, people(scene, view.words)), kept(view), other_person(view, acts)] };
}

/** Why there is no outcome. @param {Scene} scene @param {Words} words */
const without_figures = (scene, words) => words(scene.implied ? 'player_implied_about' : 'player_softened_about');

/** @type {CardScreen} */
function read({ words }, scene, card) {
  const about = scene.softened ? without_figures(scene, words) : card.exact && words('player_exact');
  return { heading: words(scene.softened ? 'player_softened' : 'player_read'), statement: card.statement, body: [told(card.story, scene.language, 'quiet'), about && h('p', {}, about), tape()] };
}

/** @type {CardScreen} */
function closed({ words }, scene, card) {
  const later = card.measure && scene.occasion === 'first';
  return { heading: words('player_closed'), statement: card.statement, body: [tape(), h('p', { class: 'lead' }, words(later ? 'screen_measure' : 'player_closed_about'))] };
}

export const LONG = 90; // characters: more are set smaller

/** What it was about, on the floor below the line. @param {Scene} scene @param {CardView} card */
const below = (scene, card) => [tape(), told(card.statement, scene.language, 'quiet')];

/** What was published. A line is said in a glance; where there are more groups the bars are quicker to read than their sentence. @type {PublishedPage} */
function published(heading, sentence, bars, scene, card) {
  const said = h('p', { class: sentence.length > LONG ? 'lead long' : 'lead' }, sentence);
  const body = !bars ? [said, below(scene, card)]
    : card.kind === 'line' ? [said, told(card.statement, scene.language, 'quiet'), bars]
    : [bars, h('p', {}, sentence), below(scene, card)];
  return { heading, say: sentence, body };
}

/** @type {CardScreen} */
function reveal({ words }, scene, card) {
  const { figure } = scene;
  const sentence = figure ? figure_sentence(figure, card, words) : without_figures(scene, words);
  return published(words('player_reveal'), sentence, figure && figure_bars(figure, card, words), scene, card);
}

/** @type {CardScreen} */
function shift({ words }, scene, card) {
  const sentence = scene.shift ? shift_sentence(scene.shift, card, words) : '';
  return published(words('player_shift'), sentence, scene.shift && shift_bars(scene.shift, card, words), scene, card);
}

/** @param {number} left @param {Words} words */
function talk_time(left, words) {
  const minutes = Math.ceil(left / 60);
  if (minutes > 1) return words('screen_talk_minutes', minutes);
  return words(minutes === 1 ? 'screen_talk_minute' : 'screen_talk_over');
}

/** @type {CardScreen} */
function talk(view, scene, card) {
  const { words, player } = view;
  const { symbol } = player.seat;
  const paired = symbol.number > 0;
  const pair = paired ? words('player_pair') : words('player_no_pair');
  return {
    heading: words('player_talk'),
    say: paired ? `${pair}: ${symbol_name(symbol, words)}.` : pair,
    body: [
      h('div', { class: paired ? 'pair' : 'pair none' }, paired && sign(symbol), h('div', {}, h('p', {}, pair), paired && h('p', { class: 'strong' }, symbol_name(symbol, words)))),
      lines_of(scene.questions, scene.language, 'questions'),
      h('p', { class: 'strong' }, capital(talk_time(view.talk_left, words))),
      below(scene, card),
    ],
  };
}

/** @param {View} view @param {Scene} scene @param {Insight} insight @returns {Page} */
function insight({ words }, scene, { text, source, year, proportion }) {
  return { heading: words('player_insight'), say: text, body: [proportion && people_of(proportion), told(text, scene.language, 'lead'), h('p', { class: 'quiet', lang: scene.language }, words('player_source', source, year)), tape()] };
}

/** @param {string} day "2026-02-28" @param {Words} words */
function checked(day, words) {
  const [year, month, date] = day.split('-').map(Number);
  return words('player_routes_checked', date ?? '', month ?? '', year ?? '');
}

/** Where one can go. @param {Routes | null | undefined} routes @param {View} view @param {string} level */
export function places(routes, { words, language }, level) {
  if (!routes?.places.length) return h('p', { class: 'lead' }, words('player_no_routes'));
  const place = (/** @type {Place} */ { name, text, site, checked: day }) =>
    h('li', {}, h(level, {}, name), told(text, routes.language),
      site && h('a', { href: `https://${site}`, target: '_blank', rel: 'noopener noreferrer' }, site), h('p', { class: 'small quiet', lang: language }, checked(day, words)));
  return h('ul', { class: 'places', lang: routes.language }, routes.places.map(place));
}

/** @type {Screen} */
function closing(view, scene) {
  const { words } = view;
  const question = scene.follow_up?.question ?? '';
  return quiet(words('player_close'), words('player_close_about'), question && [h('h2', {}, words('page_take_along')), told(question, scene.language, 'strong')]);
}

/** A phase of a card. @type {AnswerScreen} */
function card_page(view, acts, scene, card) {
  const { words } = view;
  switch (scene.phase) {
    case 'answer':
      if (view.player.may_answer() !== false) return answer_page(view, acts, scene, card);
      return { heading: words('player_wait'), say: words('player_wait_about'), body: [h('p', { class: 'lead' }, words('player_wait_about')), below(scene, card)] };
    case 'closed': return closed(view, scene, card);
    case 'reveal': return reveal(view, scene, card);
    case 'talk': return talk(view, scene, card);
    case 'shift': return shift(view, scene, card);
    case 'insight': if (scene.insight) return insight(view, scene, scene.insight); break;
    case 'action': return { heading: words('player_action'), say: scene.action, body: [told(scene.action, scene.language, 'lead'), below(scene, card)] };
    default:
  }
  return read(view, scene, card);
}

/** The page of this scene for this seat. @param {View} view @param {Acts} acts @param {Scene} scene @returns {Page} */
export function room_page(view, acts, scene) {
  const { words } = view;
  if (view.player.away()) return quiet(words('player_gone'), words('player_gone_about'), other_person(view, acts));
  if (scene.paused) return quiet(words('player_still'), words('player_still_about'));
  if (scene.card) return card_page(view, acts, scene, scene.card);
  switch (scene.phase) {
    case 'agreements': return agreements(view, acts, scene);
    case 'support':
      return { heading: scene.support?.title ?? words('player_routes'), heading_lang: scene.support ? scene.language : undefined, body: [told(scene.support?.text ?? '', scene.language), h('h2', {}, words('player_routes')), places(scene.routes, view, 'h3')] };
    case 'follow_up':
      return { heading: words('player_follow_up'), body: [told(scene.follow_up?.question ?? '', scene.language, 'lead'), told(scene.follow_up?.text ?? '', scene.language), tape()] };
    case 'close': return closing(view, scene);
    default: return lobby(view, acts, scene);
  }
}
