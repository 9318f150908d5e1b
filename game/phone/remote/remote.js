// The facilitator's page: what to say, where the room is, what comes next, and everything that can be done. On a laptop
// it is the whole console, on a phone the remote. Loaded only with the key of the room; the server checks every press.
import { h } from '../dom.js';
import { PEOPLE_MOST } from '../limits.js';
import { load_remote_words } from '../words.js';
import { big_screen, own_phone, phones, ways_in } from './entrance.js';
import { looks } from './looks.js';
import { coming, far, heading, passage, place, say, time, told, warning } from './now.js';
import { crew, doorstep, number_of } from './people.js';
import { Seen } from './seen.js';
import { tell_tabs } from './tabs.js';

/** @import { Acts, Asked, Button, Child, Desk, Entrance, Language, Page, Pass, People, Progress, RemoteKey, RemoteWords, Scene, SeatSeen, ToPeer, Tool, Tree, View } from '../types' */

const SITUATIONS = /** @type {const} */ (['laugh', 'shout', 'cry', 'silence', 'story', 'guess']);

/** @param {HTMLFormElement} form @param {string} name */
const number_in = (form, name) => Number.parseInt(/** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value, 10);

/** A key that is held down presses once. @param {KeyboardEvent} event */
function once(event) {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

/** What a facilitator sees of a room, and what was asked before a button that cannot be undone. */
export class Remote {
  /** @type {Asked} */ asked = null;
  /** @type {SeatSeen | null} */ leaving = null; // the seat that was asked about
  /** @type {RemoteKey | null} */ why = null; // the button that was tried cannot be used now
  /** @type {RemoteKey | null} */ fault = null; // in the two numbers
  /** @type {RemoteKey | null} */ copied = null;
  /** @type {Progress | null} */ progress = null;
  /** @type {People | null} */ people = null;
  /** @type {Entrance | null} */ entrance = null;
  /** @type {Scene | null} */ moved_on = null; // Verder was pressed at this scene

  /** @param {Acts} acts @param {Pass} pass @param {RemoteWords} words */
  constructor(acts, pass, words) {
    this.acts = acts;
    this.pass = pass;
    this.words = words;
    this.seen = new Seen(pass.code);
    this.tabs = tell_tabs(pass);
  }

  /** @param {Acts} acts @param {Pass} pass @param {Language} language */
  static async load(acts, pass, language) {
    const [words] = await Promise.all([load_remote_words(language), looks]);
    return new Remote(acts, pass, words);
  }

  /** @param {Language} language */
  async speak(language) {
    this.words = await load_remote_words(language);
  }

  /** @param {ToPeer} message */
  hear(message) {
    if (message.type === 'progress') this.progress = message;
    if (message.type === 'people') this.people = message;
    if (message.type === 'entrance') this.entrance = message;
    if (message.type === 'refused') this.moved_on = null;
    const scene = message.type === 'scene' ? message : message.type === 'welcome' ? message.scene : null;
    if (!scene) return;
    if (this.progress?.round !== scene.round) this.progress = { round: scene.round, answered: 0, people: scene.cohort };
    this.seen.take(scene);
  }

  /** This tab leads no longer. */
  end() {
    this.tabs?.close();
  }

  /** @param {View} view @returns {Page} */
  page(view) {
    const { words } = this;
    const { scene } = view.player;
    const desk = scene?.desk;
    if (!scene || !desk) return { heading: words('console_loading'), body: [] };
    const said = say(scene, words);
    return {
      heading: heading(scene, words),
      kind: 'remote',
      say: [scene.card?.statement, words('remote_said', said)].filter(Boolean).join(' '),
      body: [
        h('p', { class: 'small quiet place-line' }, place(view, scene, words)),
        h('div', { class: 'doorstep' }, doorstep(this.people, words, () => this.ask('people')), h('p', { class: 'warn', role: 'status' }, warning(desk, words))),
        h('div', { class: 'first' }, h('section', { class: 'say', 'aria-labelledby': 'say' }, h('h2', { id: 'say' }, words('console_say')), h('p', {}, said)), far(view, scene, this.progress, words)),
        h('div', { class: 'deck' },
          scene.phase === 'lobby' && !scene.paused && passage(words('remote_ways_in'), this.lobby(view)),
          scene.phase === 'close' && this.seen.list(view, scene, words), told(view, scene, desk, words)),
        h('div', { class: 'desk' }, time(view, scene, desk, words),
          scene.phase !== 'close' && passage(words('remote_next'), h('p', { id: 'coming' }, coming(scene, desk, words))), this.tools(view, scene, desk)),
      ],
    };
  }

  /** @param {View} view @returns {Child} */
  lobby(view) {
    return [ways_in(this.entrance, view, this.words), h('p', { class: 'quiet' }, this.words('remote_hall'))];
  }

  /** @param {View} view */
  footer(view) {
    const { words } = this;
    const { scene } = view.player;
    const can = (/** @type {Button} */ which) => !view.lost && scene?.desk?.can.includes(which);
    const button = (/** @type {Button} */ which, /** @type {RemoteKey} */ label, /** @type {string} */ kind) =>
      h('button', { key: which, type: 'button', class: kind, 'aria-disabled': can(which) ? null : 'true', 'aria-describedby': which === 'next' ? 'coming' : null, onkeydown: once, onclick: (/** @type {MouseEvent} */ event) => can(which) && this.press_footer(which, scene, event) }, words(label));
    if (scene?.phase === 'close') return h('footer', { key: 'footer', class: 'remote' }, h('button', { key: 'leave', type: 'button', class: 'main', onclick: () => this.leave() }, words('remote_begin')));
    // Above the two that are always there: Stil must never be somewhere else.
    const unsaved = scene?.desk?.can.includes('without_figure') && button('without_figure', 'act_without_figure', 'row');
    return h('footer', { key: 'footer', class: 'remote' }, unsaved, button('pause', scene?.paused ? 'act_resume_short' : 'act_pause', ''), button('next', 'act_next', 'main'));
  }

  /** Pressed twice before the room has moved, or by the second click of a double one, it goes on once. @param {Button} which @param {Scene | null} scene @param {MouseEvent} event */
  press_footer(which, scene, event) {
    if (which === 'next') {
      if (this.moved_on === scene || event.detail > 1) return;
      this.moved_on = scene;
    }
    this.press(which);
  }

  leave() {
    this.seen.forget();
    this.acts.other_code();
  }

  /** From what harms nobody to what cannot be undone, which stands apart. @param {View} view @param {Scene} scene @param {Desk} desk @returns {Child} */
  tools(view, scene, desk) {
    const { words } = this;
    const tool = (/** @type {RemoteKey} */ label, /** @type {RemoteKey} */ why, /** @type {Button} */ button) => ({ label, why, can: !view.lost && desk.can.includes(button), act: () => this.press(button) });
    const asks = (/** @type {RemoteKey} */ label, /** @type {Asked} */ question) => ({ label, can: true, act: () => this.ask(question) });
    /** @type {Tool[]} */
    const near = [
      asks('what_now', 'what_now'),
      tool('act_more_time', 'why_more_time', 'more_time'),
      tool('act_undo', 'why_undo', 'undo'),
      tool('act_back', 'why_back', 'back'),
      desk.can.includes('close_answers') ? tool('act_close_answers', 'why_close_answers', 'close_answers') : tool('act_open_answers', 'why_open_answers', 'open_answers'),
      { ...asks('act_count', 'count'), why: 'why_count', can: !view.lost && desk.can_count_by_hand },
      asks('act_people', 'people'),
      asks('act_phones', 'phones'),
      { label: 'player_routes', can: true, act: () => this.acts.routes(true) },
      tool(scene.locked ? 'act_unlock' : 'act_lock', 'why_end', 'lock'),
    ];
    const apart = [tool('act_soften', 'why_soften', 'soften'), tool('act_skip', 'why_skip', 'skip'), { ...tool('act_end', 'why_end', 'end'), act: () => this.ask('end') }];
    const group = (/** @type {RemoteKey} */ title, /** @type {Tool[]} */ all, kind = '') =>
      h('section', { key: title, 'aria-labelledby': title }, h('h2', { id: title }, words(title)), h('div', { class: `tools ${kind}` }, all.map((one) => this.tool_button(one, view))));
    if (scene.phase === 'close') return group('remote_more', near.filter(({ can }) => can));
    return [group('remote_more', near, 'first-wide'), group('remote_apart', apart), h('p', { class: 'warn', role: 'status' }, this.why ? words(this.why) : '')];
  }

  /** @param {Tool} tool @param {View} view @returns {Tree} */
  tool_button({ label, why = 'why_lost', can, act }, view) {
    const explain = () => {
      this.why = view.lost ? 'why_lost' : why;
      this.acts.redraw();
    };
    return h('button', { key: label, type: 'button', 'aria-disabled': can ? null : 'true', onclick: can ? act : explain }, this.words(label));
  }

  // --- what is asked, or shown over everything

  /** @param {View} view @returns {Tree[]} */
  dialogs(view) {
    const { words, entrance, people, pass: { screen } } = this;
    const copying = { said: this.copied ? words(this.copied) : '', words, tell: (/** @type {RemoteKey} */ said) => ((this.copied = said), this.acts.redraw()) };
    const sure = (/** @type {Asked & string} */ name, /** @type {string} */ title, /** @type {string} */ about, /** @type {RemoteKey} */ yes, /** @type {() => void} */ act) =>
      this.dialog(name, h('h2', { id: `${name}-heading` }, title), h('p', {}, about),
        h('div', { class: 'choices' }, this.cancel('end_cancel', 'main'), h('button', { key: 'yes', type: 'button', onclick: act }, words(yes))));
    const shown = (/** @type {Asked & string} */ name, /** @type {RemoteKey} */ title, /** @type {Child[]} */ ...body) =>
      this.dialog(name, h('div', { class: 'bar-top' }, h('h2', { id: `${name}-heading`, tabindex: '-1' }, words(title)), h('button', { type: 'button', class: 'plain', onclick: () => this.ask(null) }, view.words('player_routes_close'))), this.asked === name && body);
    const more = (/** @type {RemoteKey} */ label, /** @type {Asked} */ question) => h('button', { type: 'button', onclick: () => this.ask(question) }, words(label));
    return [
      sure('end', words('end_title'), words('end_about'), 'end_enter', () => this.end_session()),
      sure('let_go', words('release_title', number_of(this.leaving?.seat ?? 0)), words('release_about'), 'release_enter', () => this.let_go()),
      sure('shut_out', words('shut_title'), words('shut_about', people?.lately ?? 0), 'shut_enter', () => this.shut_out()),
      this.count_dialog(),
      shown('people', 'people_title', people && crew({ people, words, view, let_in: (device) => this.acts.send({ type: 'let_in', device }), let_go: (seen) => this.ask_to_let_go(view, seen), shut_out: () => this.ask('shut_out') })),
      shown('phones', 'act_phones', phones(entrance, people, view, copying), h('div', { class: 'choices' }, entrance && more('act_remote', 'own_phone'), screen && more('act_screen', 'screen'))),
      shown('own_phone', 'remote_title', entrance && own_phone(entrance, words)),
      shown('screen', 'act_screen', screen && big_screen(screen, copying)),
      shown('what_now', 'what_now', h('p', { class: 'quiet' }, words('what_now_about')), SITUATIONS.map((one) => h('details', { name: 'what-now' }, h('summary', {}, words(`what_now_${one}`)), h('p', {}, words(`what_now_${one}_do`))))),
    ];
  }

  /** @param {RemoteKey} label */
  cancel(label, kind = '') {
    return h('button', { key: 'cancel', type: 'button', class: kind, onclick: () => this.ask(null) }, this.words(label));
  }

  count_dialog() {
    const { words } = this;
    const field = (/** @type {string} */ name, /** @type {RemoteKey} */ label) => [h('label', { for: name }, words(label)), h('input', { id: name, name, inputmode: 'numeric', autocomplete: 'off', maxlength: String(PEOPLE_MOST).length })];
    return this.dialog('count', h('h2', { id: 'count-heading' }, words('count_title')), h('p', { class: 'quiet' }, words('count_about')),
      h('form', { novalidate: true, onsubmit: (/** @type {Event} */ event) => this.send_count(event) }, field('crossed', 'count_crossed'), field('people', 'count_people'),
        h('p', { class: 'warn', role: 'status' }, this.fault ? words(this.fault) : ''),
        h('div', { class: 'choices' }, this.cancel('cancel'), h('button', { key: 'yes', class: 'main' }, words('count_enter')))));
  }

  /** @param {string} name @param {Child[]} body */
  dialog(name, ...body) {
    return h('dialog', { key: name, id: name, 'data-open': this.asked === name, 'aria-labelledby': `${name}-heading`, onclose: () => this.asked === name && this.ask(null) }, ...body);
  }

  /** @param {Asked} question */
  ask(question) {
    this.asked = question;
    this.why = this.fault = this.copied = null;
    this.acts.redraw();
  }

  // --- what is done

  /** @param {Button} button */
  press(button) {
    this.why = null;
    this.acts.send({ type: 'press', button });
    this.acts.redraw();
  }

  /** While answers are open it makes the round void: then it is asked once more. @param {View} view @param {SeatSeen} seen */
  ask_to_let_go(view, seen) {
    this.leaving = seen;
    if (view.player.scene?.phase === 'answer') return this.ask('let_go');
    this.let_go();
  }

  shut_out() {
    this.acts.send({ type: 'shut_out' });
    this.ask('people');
  }

  let_go() {
    if (this.leaving) this.acts.send({ type: 'let_go', seat: this.leaving.seat });
    this.leaving = null;
    if (this.asked === 'let_go') this.ask('people');
  }

  end_session() {
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
    this.acts.send({ type: 'hand_count', crossed, people });
    form.reset();
    this.ask(null);
  }
}
