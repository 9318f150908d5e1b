// What a facilitator reads: where the room is, what to say, what comes next, how far it is and how time goes.
// As game/ui/console/now.cpp; it knows no buttons.
import { h } from '../dom.js';
import { places } from '../screens.js';
import { clock, figure_sentence, shift_sentence } from '../sentences.js';

/** @import { Child, Desk, Language, Progress, RemoteWords, Scene, View } from '../types' */

/** @param {Scene} scene */
const measured_first = (scene) => scene.card?.measure && scene.occasion === 'first';

/** @param {Scene} scene @param {RemoteWords} words */
export function heading(scene, words) {
  if (scene.paused) return words('console_still');
  return words(scene.phase === 'answer' && scene.occasion === 'again' ? 'phase_answer_again' : `phase_${scene.phase}`);
}

/** @param {Scene} scene @param {RemoteWords} words */
export function say(scene, words) {
  const { card, phase } = scene;
  if (scene.paused) return words('say_paused');
  if (phase === 'read') {
    if (scene.softened) return words(scene.implied ? 'say_implied' : 'say_softened');
    return words(!card?.measure ? 'say_read' : measured_first(scene) ? 'say_measure' : 'say_measure_again');
  }
  if (phase === 'answer') {
    if (scene.occasion === 'again') return words('say_answer_again');
    return card ? words(`say_answer_${card.kind}`, card.from, card.to) : words('say_answer_line');
  }
  return words(phase === 'closed' && measured_first(scene) ? 'say_closed_measure' : `say_${phase}`);
}

/** @param {Scene} scene @param {Desk} desk @param {RemoteWords} words */
export function coming(scene, desk, words) {
  if (!desk.can.includes('next')) return words('next_nothing');
  if (scene.paused) return words('next_resume');
  if (desk.can.includes('without_figure')) return words('next_unsaved');
  if (desk.next === 'read' && desk.next_statement) return words('next_read_card', desk.next_statement);
  return words(desk.next === 'answer' && desk.next_occasion === 'again' ? 'next_answer_again' : `next_${desk.next}`);
}

/** When the session is over, if it goes as planned. @param {number} left seconds @param {Language} language */
const end_time = (left, language) => new Date(Date.now() + left * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

/** @param {View} view @param {Scene} scene @param {Desk} desk @param {RemoteWords} words */
export function time(view, scene, desk, words) {
  const now = desk.elapsed_seconds + (desk.clock_runs ? view.since : 0);
  const left = desk.planned_seconds - now;
  const ends = left > 0 && desk.can.includes('next') ? ` · ${words('remote_until', end_time(left, view.language))}` : '';
  const card = (/** @type {number} */ number) => h('span', { class: number < scene.card_number ? 'done' : number === scene.card_number ? 'here' : '' });
  return h('div', { class: 'time' },
    scene.card_number > 0 && h('div', { class: 'plan', 'aria-hidden': 'true' }, Array.from({ length: scene.cards }, (_, i) => card(i + 1))),
    h('span', { class: desk.warning === 'none' ? 'bar' : 'bar warned', 'aria-hidden': 'true', style: { '--part': desk.planned_seconds ? Math.min(1, now / desk.planned_seconds) : 0 } }),
    h('p', { class: 'small quiet' }, words('console_time', clock(now), desk.planned_seconds / 60), ends));
}

/** @param {Desk} desk @param {RemoteWords} words */
export function warning(desk, words) {
  if (desk.can.includes('without_figure')) return words('next_unsaved');
  if (desk.warning === 'none') return '';
  return words(`warning_${desk.warning}`) + (desk.drop ? ` ${words('console_drop', desk.drop)}` : '');
}

/** How far the room is with this phase. @param {View} view @param {Scene} scene @param {Progress | null} progress @param {RemoteWords} words @returns {Child} */
export function far(view, scene, progress, words) {
  const count = (/** @type {string} */ number, /** @type {string} */ what) => h('p', { class: 'far' }, h('strong', {}, number), ' ', what);
  if (scene.phase === 'answer' && progress) return count(words('console_answered', progress.answered, progress.people), words('console_answered_about'));
  if (scene.phase === 'talk') return count(clock(view.talk_left), words(view.talk_left > 0 ? 'console_talk_left' : 'console_talk_over'));
  if (scene.phase === 'shift' && scene.shift && scene.card) return h('p', { class: 'strong' }, shift_sentence(scene.shift, scene.card, view.words));
  if (scene.figure && scene.card && scene.phase !== 'closed') return h('p', { class: 'strong' }, figure_sentence(scene.figure, scene.card, view.words));
  return scene.card ? null : count(String(scene.people), words('console_inside'));
}

/** @param {string} title @param {Child} body */
export const passage = (title, body) => body && h('section', {}, h('h2', {}, title), body);
/** @param {string[]} lines @param {Language} lang */
const list = (lines, lang) => lines.length > 0 && h('ul', { lang }, lines.map((line) => h('li', {}, line)));

/** What the hall sees, to read along, and what is for the facilitator alone. @param {View} view @param {Scene} scene @param {Desk} desk @param {RemoteWords} words @returns {Child[]} */
export function told(view, scene, desk, words) {
  const lang = scene.language;
  const text = (/** @type {string | undefined} */ what, kind = '') => what && h('p', { class: `told ${kind}`, lang }, what);
  const note = passage(words('console_note'), text(desk.note));
  const questions = passage(words('console_questions'), list(desk.questions, lang));
  return [
    text(scene.card?.statement, 'statement long'), text(scene.action, 'strong'), text(scene.insight?.text, 'strong'),
    text(scene.support?.text), text(scene.follow_up?.question, 'strong'),
    scene.phase === 'agreements' && passage(words('player_agreements'), list(scene.agreements, lang)),
    scene.phase === 'support' && passage(words('player_routes'), places(scene.routes, view, 'h3')),
    scene.phase === 'talk' ? [questions, note] : [note, questions],
  ];
}

/** @param {View} view @param {Scene} scene @param {RemoteWords} words */
export function place(view, scene, words) {
  const parts = [words('remote_code', view.code), scene.people === 1 ? words('console_person') : words('console_people', scene.people)];
  if (scene.locked) parts.push(words('console_locked'));
  if (scene.softened) parts.push(words(scene.implied ? 'console_implied' : 'console_softened'));
  if (scene.card?.moment) parts.push(words(`moment_${scene.card.moment}`));
  return parts.join(' · ');
}
