// The facilitator's phone: where the room is, what to say, what comes next, and the buttons. Loaded only with
// the key of the room; the server checks every press.
import { h } from './dom.js';
import { MANY_LATELY, PEOPLE_MOST } from './limits.js';
import { tape } from './pictures.js';
import { clock, figure_sentence, shift_sentence, symbol_name } from './sentences.js';
import { load_remote_words } from './words.js';

/** @import { Acts, Asked, AtDoor, Button, Child, Desk, Language, Page, People, RemoteKey, RemoteWords, Scene, SeatSeen, Tool, Tree, View } from './types' */

/** @param {Scene} scene */
const measured_first = (scene) => scene.card?.measure && scene.occasion === 'first';

/** @param {Scene} scene @param {RemoteWords} words */
function say(scene, words) {
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
function coming(scene, desk, words) {
  if (!desk.can.includes('next')) return words('next_nothing');
  if (scene.paused) return words('next_resume');
  if (desk.can.includes('without_figure')) return words('next_unsaved');
  if (desk.next === 'read' && desk.next_statement) return words('next_read_card', desk.next_statement);
  return words(desk.next === 'answer' && desk.next_occasion === 'again' ? 'next_answer_again' : `next_${desk.next}`);
}

/** @param {View} view @param {Desk} desk @param {RemoteWords} words */
function time(view, desk, words) {
  const now = desk.elapsed_seconds + (desk.clock_runs ? view.since : 0);
  const warned = desk.warning !== 'none';
  const drop = warned && desk.drop ? ` ${words('console_drop', desk.drop)}` : '';
  return h('div', { class: 'time' },
    h('span', { class: warned ? 'bar warned' : 'bar', 'aria-hidden': 'true', style: { '--part': desk.planned_seconds ? Math.min(1, now / desk.planned_seconds) : 0 } }),
    h('p', { class: 'small quiet' }, words('console_time', clock(now), desk.planned_seconds / 60)),
    desk.warning !== 'none' && h('p', { class: 'warn' }, words(`warning_${desk.warning}`), drop));
}

/** How far the room is with this phase. @param {View} view @param {Scene} scene @param {RemoteWords} words @returns {Child} */
function progress(view, scene, words) {
  const count = (/** @type {string} */ number, /** @type {string} */ what) => h('p', { class: 'far' }, h('strong', {}, number), ' ', what);
  if (scene.phase === 'answer' && view.progress) return count(words('console_answered', view.progress.answered, view.progress.people), words('console_answered_about'));
  if (scene.phase === 'talk') return count(clock(view.talk_left), words(view.talk_left > 0 ? 'console_talk_left' : 'console_talk_over'));
  if (scene.phase === 'shift' && scene.shift && scene.card) return h('p', { class: 'strong' }, shift_sentence(scene.shift, scene.card, view.words));
  if (scene.figure && scene.card && scene.phase !== 'closed') return h('p', { class: 'strong' }, figure_sentence(scene.figure, scene.card, view.words));
  return scene.card ? null : count(String(scene.people), words('console_inside'));
}

/** @param {string} heading @param {Child} body */
const passage = (heading, body) => body && h('section', {}, h('h2', {}, heading), body);
/** @param {string[]} lines @param {Language} lang */
const list = (lines, lang) => lines.length > 0 && h('ul', { lang }, lines.map((line) => h('li', {}, line)));

/** @param {Scene} scene @param {Desk} desk @param {RemoteWords} words @returns {Child[]} */
function now(scene, desk, words) {
  const lang = scene.language;
  const told = (/** @type {string | undefined} */ text, /** @type {string} */ kind) => text && h('p', { class: `told ${kind}`, lang }, text);
  const note = passage(words('console_note'), told(desk.note, ''));
  const questions = passage(words('console_questions'), list(desk.questions, lang));
  return [
    told(scene.card?.statement, 'statement long'), told(scene.action, 'strong'), told(scene.insight?.text, 'strong'),
    passage(words('console_say'), h('p', { class: 'say' }, say(scene, words))),
    scene.phase === 'agreements' && list(scene.agreements, lang),
    scene.phase === 'talk' ? [questions, note] : [note, questions],
    told(scene.follow_up?.question, ''),
  ];
}

/** @param {View} view @param {Scene} scene @param {RemoteWords} words */
function place(view, scene, words) {
  const parts = [words('remote_code', view.code), scene.people === 1 ? words('console_person') : words('console_people', scene.people)];
  if (scene.locked) parts.push(words('console_locked'));
  if (scene.softened) parts.push(words(scene.implied ? 'console_implied' : 'console_softened'));
  if (scene.card?.moment) parts.push(words(`moment_${scene.card.moment}`));
  return parts.join(' · ');
}

/** @param {Scene} scene @param {RemoteWords} words */
function heading(scene, words) {
  if (scene.paused) return words('console_still');
  return words(scene.phase === 'answer' && scene.occasion === 'again' ? 'phase_answer_again' : `phase_${scene.phase}`);
}

/** @param {HTMLFormElement} form @param {string} name */
const number_in = (form, name) => Number.parseInt(/** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value, 10);

/** How many, where that is known. @param {People} people @param {RemoteWords} words */
function numbers(people, words) {
  const devices = people.untold === people.seats && people.seats > 0 ? words('people_not_told') : people.devices;
  const number = (/** @type {RemoteKey} */ what, /** @type {number | string} */ many) => h('div', { key: what }, h('dt', {}, words(what)), h('dd', {}, String(many)));
  return [
    h('dl', { class: 'numbers' }, number('people_seats', people.seats), number('people_devices', devices), number('people_connected', people.connected), number('people_waiting', people.waiting)),
    people.lately > 0 && h('p', { class: 'small' }, words('people_lately', people.lately)),
    people.untold > 0 && h('p', { class: 'small quiet' }, words('people_untold', people.untold, people.seats)),
    h('p', { class: 'small quiet' }, words('people_count')),
  ];
}

/** Of the seats that are counted from 1. @param {number} seat */
const number_of = (seat) => seat + 1;

/** What a remote control draws, and what was asked before a button that cannot be undone. */
export class Remote {
  /** @type {Asked} */ asked = null;
  /** @type {SeatSeen | null} */ leaving = null; // the seat that was asked about
  /** @type {RemoteKey | null} */ why = null; // the button that was tried cannot be used now
  /** @type {RemoteKey | null} */ fault = null; // in the two numbers

  /** @param {Acts} acts @param {RemoteWords} words */
  constructor(acts, words) {
    this.acts = acts;
    this.words = words;
  }

  /** @param {Language} language */
  async speak(language) {
    this.words = await load_remote_words(language);
  }

  /** @param {View} view @param {Scene} scene @returns {Page} */
  page(view, scene) {
    const { words } = this;
    const { desk } = scene;
    if (!desk) return { heading: words('console_loading'), body: [] };
    return {
      heading: heading(scene, words),
      kind: 'remote',
      body: [
        h('p', { class: 'small quiet' }, place(view, scene, words)), this.doorstep(view), time(view, desk, words), progress(view, scene, words),
        ...now(scene, desk, words),
        passage(words('remote_next'), h('p', {}, coming(scene, desk, words))),
        tape(),
        h('section', { 'aria-labelledby': 'tools' }, h('h2', { id: 'tools' }, words('remote_more')),
          h('div', { class: 'tools' }, this.tools(scene, desk).map((tool) => this.tool_button(tool, view, words))),
          h('p', { class: 'warn', role: 'status' }, this.why ? words(this.why) : '')),
      ],
    };
  }

  /** @param {View} view @param {Scene} scene */
  footer(view, scene) {
    const { words } = this;
    const button = (/** @type {Button} */ which, /** @type {RemoteKey} */ label, /** @type {string} */ kind) =>
      h('button', { key: which, type: 'button', class: kind, disabled: view.lost || !scene.desk?.can.includes(which), onclick: () => this.press(which) }, words(label));
    // Above the two that are always there: Stil must never be somewhere else.
    const unsaved = scene.desk?.can.includes('without_figure') && button('without_figure', 'act_without_figure', 'row');
    return h('footer', { key: 'footer', class: 'remote' }, unsaved, button('pause', scene.paused ? 'act_resume_short' : 'act_pause', ''), button('next', 'act_next', 'main'));
  }

  /** @param {View} view @returns {Tree[]} */
  dialogs(view) {
    const { words } = this;
    const cancel = (/** @type {RemoteKey} */ label, kind = '') => h('button', { key: 'cancel', type: 'button', class: kind, onclick: () => this.ask(null) }, words(label));
    const field = (/** @type {string} */ name, /** @type {RemoteKey} */ label) => [h('label', { for: name }, words(label)), h('input', { id: name, name, inputmode: 'numeric', autocomplete: 'off', maxlength: String(PEOPLE_MOST).length })];
    return [
      this.dialog('end', h('h2', { id: 'end-heading' }, words('end_title')), h('p', {}, words('end_about')),
        h('div', { class: 'choices' }, cancel('end_cancel', 'main'), h('button', { key: 'yes', type: 'button', onclick: () => this.end() }, words('end_enter')))),
      this.dialog('count', h('h2', { id: 'count-heading' }, words('count_title')), h('p', { class: 'quiet' }, words('count_about')),
        h('form', { novalidate: true, onsubmit: (/** @type {Event} */ event) => this.send_count(event) }, field('crossed', 'count_crossed'), field('people', 'count_people'),
          h('p', { class: 'warn', role: 'status' }, this.fault ? words(this.fault) : ''),
          h('div', { class: 'choices' }, cancel('cancel'), h('button', { key: 'yes', class: 'main' }, words('count_enter'))))),
      this.dialog('people', h('div', { class: 'bar-top' }, h('h2', { id: 'people-heading', tabindex: '-1' }, words('people_title')), h('button', { type: 'button', class: 'plain', onclick: () => this.ask(null) }, view.words('player_routes_close'))),
        view.people && this.people(view, view.people)),
      this.dialog('let_go', h('h2', { id: 'let_go-heading' }, words('release_title', number_of(this.leaving?.seat ?? 0))), h('p', {}, words('release_about')),
        h('div', { class: 'choices' }, cancel('end_cancel', 'main'), h('button', { key: 'yes', type: 'button', onclick: () => this.let_go() }, words('release_enter')))),
      this.dialog('shut_out', h('h2', { id: 'shut_out-heading' }, words('shut_title')), h('p', {}, words('shut_about', view.people?.lately ?? 0)),
        h('div', { class: 'choices' }, cancel('end_cancel', 'main'), h('button', { key: 'yes', type: 'button', onclick: () => this.shut_out() }, words('shut_enter')))),
    ];
  }

  /** Somebody waits, or many came in: said above everything else. @param {View} view */
  doorstep({ people }) {
    if (!people || (!people.waiting && people.lately < MANY_LATELY)) return null;
    const what = people.waiting ? this.words('remote_waiting') : this.words('people_lately', people.lately);
    return h('div', { key: 'doorstep', class: 'strip', role: 'status' }, h('p', {}, what), h('button', { type: 'button', onclick: () => this.ask('people') }, this.words('act_people')));
  }

  /** @param {View} view @param {People} people @returns {Child[]} */
  people(view, people) {
    const { words } = this;
    const asks = (/** @type {AtDoor} */ { device, seats, waiting }) =>
      h('li', { key: `device ${device}` }, h('p', {}, words('people_asks', seats, waiting)), h('button', { type: 'button', class: 'main', disabled: view.lost, onclick: () => this.acts.let_in(device) }, words('act_let_in')));
    const sits = (/** @type {SeatSeen} */ seen) =>
      h('li', { key: `seat ${seen.seat}` }, h('p', { id: `seat-${seen.seat}` }, h('span', { class: 'strong' }, words('people_seat', number_of(seen.seat))), ` · ${words(`presence_${seen.presence}`)}`, seen.symbol.number > 0 && ` · ${symbol_name(seen.symbol, view.words)}`),
        h('button', { type: 'button', disabled: view.lost, 'aria-describedby': `seat-${seen.seat}`, onclick: () => this.ask_to_let_go(view, seen) }, words('act_let_go')));
    return [
      people.doorstep.length > 0 && h('ul', { key: 'asks', class: 'seats' }, people.doorstep.map(asks)),
      ...numbers(people, words),
      people.lately > 0 && h('button', { key: 'shut', type: 'button', class: 'wide', disabled: view.lost, onclick: () => this.ask('shut_out') }, words('act_shut_out')),
      h('ul', { key: 'seats', class: 'seats' }, people.seen.map(sits)),
      people.seen.length < people.seats && h('p', { class: 'small quiet' }, words('people_more')),
    ];
  }

  /** While answers are open it makes the round void: then it is asked once more. @param {View} view @param {SeatSeen} seen */
  ask_to_let_go(view, seen) {
    this.leaving = seen;
    if (view.player.scene?.phase === 'answer') return this.ask('let_go');
    this.let_go();
  }

  shut_out() {
    this.acts.shut_out();
    this.ask('people');
  }

  let_go() {
    if (this.leaving) this.acts.let_go(this.leaving.seat);
    this.leaving = null;
    if (this.asked === 'let_go') this.ask('people');
  }

  /** From what harms nobody to what cannot be undone. @param {Scene} scene @param {Desk} desk @returns {Tool[]} */
  tools(scene, desk) {
    const tool = (/** @type {RemoteKey} */ label, /** @type {RemoteKey} */ why, /** @type {Button} */ button) => ({ label, why, can: desk.can.includes(button), act: () => this.press(button) });
    return [
      tool('act_more_time', 'why_more_time', 'more_time'),
      tool('act_undo', 'why_undo', 'undo'),
      tool('act_back', 'why_back', 'back'),
      desk.can.includes('close_answers') ? tool('act_close_answers', 'why_close_answers', 'close_answers') : tool('act_open_answers', 'why_open_answers', 'open_answers'),
      { label: 'act_people', why: 'why_lost', can: true, act: () => this.ask('people') },
      { label: 'act_count', why: 'why_count', can: desk.can_count_by_hand, act: () => this.ask('count') },
      tool(scene.locked ? 'act_unlock' : 'act_lock', 'why_end', 'lock'),
      tool('act_soften', 'why_soften', 'soften'),
      tool('act_skip', 'why_skip', 'skip'),
      { ...tool('act_end', 'why_end', 'end'), act: () => this.ask('end') },
    ];
  }

  /** @param {Tool} tool @param {View} view @param {RemoteWords} words @returns {Tree} */
  tool_button(tool, view, words) {
    const can = tool.can && !view.lost;
    const explain = () => {
      this.why = view.lost ? 'why_lost' : tool.why;
      this.acts.redraw();
    };
    return h('button', { key: tool.label, type: 'button', 'aria-disabled': can ? null : 'true', onclick: can ? tool.act : explain }, words(tool.label));
  }

  /** @param {string} name @param {Child[]} body */
  dialog(name, ...body) {
    return h('dialog', { key: name, id: name, 'data-open': this.asked === name, 'aria-labelledby': `${name}-heading`, onclose: () => this.asked === name && this.ask(null) }, ...body);
  }

  /** @param {Asked} question */
  ask(question) {
    this.asked = question;
    this.why = this.fault = null;
    this.acts.redraw();
  }

  /** @param {Button} button */
  press(button) {
    this.why = null;
    this.acts.press(button);
    this.acts.redraw();
  }

  end() {
    this.ask(null);
    this.press('end');
  }

  /** @param {Event} event */
  send_count(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const crossed = number_in(form, 'crossed');
    const people = number_in(form, 'people');
    this.fault = !(crossed >= 0 && people >= 0) ? 'count_needs' : crossed > people ? 'count_impossible' : null;
    if (this.fault) return this.acts.redraw();
    this.acts.count(crossed, people);
    form.reset();
    this.ask(null);
  }
}
