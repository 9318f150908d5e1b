// The statement and its answers: all of one size, pass like every other. Once given, an answer is not on
// the screen any more: who sits next to you may look, but sees only that it has arrived.
import { h } from './dom.js';
import { CROSS, PASS } from './limits.js';
import { tape } from './pictures.js';
import { choices_of } from './seat.js';
import { capital, name_of_choice } from './sentences.js';

/** @import { Acts, AnswerScreen, CardView, Tree, View } from './types' */

/** @param {View} view @param {Acts} acts @param {CardView} card @returns {Tree[]} */
function buttons({ words, player }, acts, card) {
  const chosen = player.chosen();
  const button = (/** @type {number} */ choice) =>
    h('button', { key: choice, type: 'button', class: 'answer', disabled: !player.may_answer(), 'aria-pressed': chosen === null ? null : String(chosen === choice), onclick: () => acts.answer(choice) },
      h('span', { class: 'dot', 'aria-hidden': 'true' }), h('span', {}, capital(name_of_choice(choice, card, words))));
  const choices = Array.from({ length: choices_of(card) }, (_, i) => i + 1);
  // On a line the tape lies between over and not over.
  return [...choices, PASS].flatMap((choice) => (card.kind === 'line' && choice === CROSS ? [button(choice), tape()] : [button(choice)]));
}

/** @param {View} view @param {Acts} acts @param {CardView} card */
function choosing(view, acts, card) {
  return [
    card.exact && h('p', { key: 'exact', class: 'small' }, view.words('player_exact')), // above: it is read before answering
    h('div', { key: 'answers', class: `answers ${card.kind}`, role: 'group', 'aria-labelledby': 'heading' }, buttons(view, acts, card)),
    h('p', { key: 'state', class: 'quiet centre' }, view.words(view.player.answered() ? 'player_change' : 'player_not_yet')),
  ];
}

/** @param {View} view @param {Acts} acts */
function given({ words, player }, acts) {
  const arrived = player.arrived();
  return [
    h('div', { key: 'given', class: arrived ? 'given arrived' : 'given' },
      h('div', { class: 'mark', 'aria-hidden': 'true' }),
      h('p', { class: 'lead', id: 'given', tabindex: '-1' }, words(arrived ? 'player_arrived' : 'player_sending')),
      h('p', { class: 'quiet' }, words('page_hidden'))),
    h('button', { key: 'look', type: 'button', class: 'wide', onclick: acts.look_again }, words(player.chosen() === null ? 'page_change' : 'page_look_again')),
  ];
}

/** @type {AnswerScreen} */
export function answer_page(view, acts, scene, card) {
  const { words, player } = view;
  const done = player.answered() && !view.looking;
  return {
    heading: words(scene.occasion === 'again' ? 'player_answer_again' : `player_answer_${card.kind}`),
    statement: card.statement,
    body: done ? given(view, acts) : choosing(view, acts, card),
    say: done ? words(player.arrived() ? 'player_arrived' : 'player_sending') : undefined,
    focus: done ? 'given' : undefined,
  };
}
