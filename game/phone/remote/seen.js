// What the hall has seen, card by card, to look back at when the session is over. Published figures only, kept by this
// tab for as long as it is open: the server keeps no such list.
import { h } from '../dom.js';
import { figure_sentence, shift_sentence } from '../sentences.js';

/** @import { Child, RemoteWords, Scene, SeenCard, View } from '../types' */

const PLACE = 'streep.seen';

export class Seen {
  /** @type {Map<number, SeenCard>} */ cards = new Map();

  /** Of this room: what an earlier one left is dropped. @param {string} room */
  constructor(room) {
    this.room = room;
    try {
      const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
      if (kept?.room === room) this.cards = new Map(kept.cards);
    } catch {
      // Blocked: then the list begins here.
    }
  }

  /** @param {Scene} scene */
  take({ card, card_number: number, phase, figure, shift, action }) {
    if (!card || phase === 'read' || phase === 'answer' || phase === 'closed') return;
    const before = this.cards.get(number);
    const now = { card, figure: figure ?? before?.figure ?? null, shift: shift ?? before?.shift ?? null, action: action || before?.action || '' };
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    this.cards.set(number, now);
    this.keep();
  }

  keep() {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify({ room: this.room, cards: [...this.cards] }));
    } catch {
      // Blocked, or full: it lasts as long as the page.
    }
  }

  forget() {
    try {
      sessionStorage.removeItem(PLACE);
    } catch {
      // Blocked: nothing is there.
    }
  }

  /** @param {View} view @param {Scene} scene @param {RemoteWords} words @returns {Child} */
  list(view, scene, words) {
    const cards = [...this.cards].sort(([one], [other]) => one - other);
    const row = (/** @type {SeenCard} */ { card, figure, shift, action }) =>
      h('li', { lang: scene.language }, h('p', { class: 'strong' }, card.statement),
        h('p', { lang: view.language }, figure ? figure_sentence(figure, card, view.words) : !shift && words('seen_talked')),
        shift && h('p', { lang: view.language }, shift_sentence(shift, card, view.words)),
        action && h('p', { class: 'quiet' }, action));
    return h('section', { 'aria-labelledby': 'seen' }, h('h2', { id: 'seen' }, words('seen_title')),
      cards.length > 0 ? h('ol', { class: 'seen' }, cards.map(([, card]) => row(card))) : h('p', {}, words('seen_nothing')),
      h('p', { class: 'small quiet' }, words('seen_about')),
      h('button', { type: 'button', class: 'print', onclick: () => print() }, words('seen_print')));
  }
}
