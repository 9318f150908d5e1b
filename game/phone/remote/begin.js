// *Een sessie beginnen*: who may open a room says with what, and the server opens it. The passphrase is in the field and
// in one request, and nowhere else; the keys of the room go to this tab's memory, never into an address.
import { h } from '../dom.js';
import { load_remote_words } from '../words.js';
import { LANGUAGES } from '../words/languages.js';
import { choice } from './choice.js';
import { looks } from './looks.js';
import { ask_tabs } from './tabs.js';

/** @import { Choice } from './choice.js' */
/** @import { Acts, Child, HostOffer, Language, OfferedDeck, Page, Pass, RemoteWords } from '../types' */

const OWN = ''; // instead of the name of a deck
const SEATS = 120; // offered at first
const WAIT = 30_000; // for an answer
const NOTHING = /** @type {HostOffer} */ ({ opens: 'nobody', decks: [], cuts: [], seats_most: 0 });

/** As a header carries it. @param {string} text */
const base64url = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text.normalize('NFC')))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Where the browser has any. */
const patience = () => AbortSignal.timeout?.(WAIT) ?? null;

/** @param {FormData} form @param {string} name */
const text_in = (form, name) => String(form.get(name) ?? '').trim();

export class Begin {
  /** @type {HostOffer | null} */ offer = null; // not known yet
  /** @type {Record<string, string>} */ chosen = {}; // by the name of the question
  /** @type {string} */ said = ''; // what is wrong, or going on
  details = ''; // of a deck that cannot be played
  /** @type {string | null} */ wrong = null; // the id of what it is about
  /** @type {Pass[]} */ led = []; // in other tabs of this browser
  shown = false; // the passphrase
  opening = false;
  lost = false; // the server did not answer

  /** @param {Acts} acts @param {Language} language @param {RemoteWords} words */
  constructor(acts, language, words) {
    this.acts = acts;
    this.language = language;
    this.words = words;
    this.tabs = ask_tabs((pass) => this.find(pass));
    this.look();
  }

  /** @param {Acts} acts @param {Language} language */
  static async load(acts, language) {
    const [words] = await Promise.all([load_remote_words(language), looks]);
    return new Begin(acts, language, words);
  }

  /** @param {Language} language */
  async speak(language) {
    this.language = language;
    this.words = await load_remote_words(language);
  }

  hear() {}

  end() {
    this.tabs?.close();
  }

  /** @param {Pass} pass */
  find(pass) {
    if (this.led.some(({ code }) => code === pass.code)) return;
    this.led.push(pass);
    this.acts.redraw();
  }

  /** What this server offers. */
  async look() {
    Object.assign(this, { lost: false, offer: null });
    try {
      const response = await fetch('host', { signal: patience() });
      this.offer = response.ok ? await response.json() : NOTHING;
    } catch {
      this.lost = true;
    }
    this.acts.redraw();
  }

  /** @returns {Page} */
  page() {
    const { words } = this;
    return { heading: words('host_title'), kind: 'remote', say: this.said || undefined, body: [h('div', { class: 'begin' }, this.led.map((pass) => this.led_elsewhere(pass)), this.body())] };
  }

  /** @returns {Child} */
  body() {
    const { words, offer } = this;
    const again = h('button', { key: 'again', type: 'button', class: 'main', onclick: () => this.look() }, words('page_try_again'));
    if (this.lost) return [h('p', { class: 'lead', role: 'status' }, words('begin_unreachable')), again];
    if (!offer) return h('p', { class: 'lead', role: 'status' }, words('begin_looking'));
    if (offer.opens === 'nobody') return h('p', { class: 'lead', role: 'status' }, words('begin_nobody'));
    return this.form(offer);
  }

  /** @param {Pass} pass */
  led_elsewhere(pass) {
    const { words } = this;
    return h('div', { key: pass.code, class: 'strip' }, h('p', {}, words('begin_leads', pass.code)), h('button', { type: 'button', onclick: () => this.acts.lead(pass) }, words('page_take_over')));
  }

  /** @param {HostOffer} offer */
  form(offer) {
    const { words } = this;
    const languages = this.languages(this.deck_in(offer));
    return h('form', { id: 'begin', novalidate: true, onsubmit: (/** @type {SubmitEvent} */ event) => this.submit(event, offer) },
      offer.opens === 'passphrase' && this.passphrase(), this.decks(offer),
      this.choice('cut', words('host_cut'), offer.cuts.map((cut) => ({ value: String(cut), label: words('host_minutes', cut) }))),
      languages.length > 1 && this.choice('language', words('begin_language'), languages.map((one) => ({ value: one, label: words(`language_${one}`) }))),
      h('div', { class: 'field' }, h('label', { for: 'seats' }, words('begin_seats')),
        h('input', { id: 'seats', name: 'seats', inputmode: 'numeric', autocomplete: 'off', maxlength: 5, value: Math.min(SEATS, offer.seats_most), ...this.faults('seats') }),
        h('p', { id: 'seats-about', class: 'small quiet' }, words('begin_seats_about', offer.seats_most))),
      this.details && h('p', { class: 'told small' }, this.details));
  }

  /** @param {string} id */
  faults(id) {
    const wrong = this.wrong === id;
    return { 'aria-invalid': wrong ? 'true' : null, 'aria-describedby': `${id}-about${wrong ? ' begin-said' : ''}` };
  }

  passphrase() {
    const { words } = this;
    const show = () => ((this.shown = !this.shown), this.acts.redraw());
    return h('div', { class: 'field' }, h('label', { for: 'passphrase' }, words('begin_passphrase')),
      h('input', { id: 'passphrase', name: 'passphrase', type: this.shown ? 'text' : 'password', autocomplete: 'current-password', autocapitalize: 'none', spellcheck: 'false', ...this.faults('passphrase') }),
      h('p', { id: 'passphrase-about', class: 'small quiet' }, words('begin_passphrase_about')),
      h('label', { class: 'pick' }, h('input', { type: 'checkbox', onchange: show }), words('begin_show')));
  }

  /** @param {HostOffer} offer */
  decks(offer) {
    const { words } = this;
    const about = (/** @type {OfferedDeck} */ deck) => [words(`target_${deck.target_group}`), ...this.languages(deck).map((one) => words(`language_${one}`))].join(' · ');
    const own = (/** @type {OfferedDeck} */ { titles, title, language }) => (titles[this.language] ? { label: titles[this.language] ?? title, lang: this.language } : { label: title, lang: language });
    const all = [...offer.decks.map((deck) => ({ value: deck.name, about: about(deck), ...own(deck) })), { value: OWN, label: words('begin_own'), about: '.streep' }];
    return [
      this.choice('deck', words('host_decks'), all),
      !this.deck_in(offer) && h('div', { key: 'file', class: 'field' }, h('label', { for: 'file' }, words('begin_file')), h('input', { id: 'file', name: 'file', type: 'file', accept: '.streep', 'aria-invalid': this.wrong === 'file' ? 'true' : null, 'aria-describedby': 'begin-said' })),
    ];
  }

  /** @param {string} name @param {string} title @param {Choice[]} all */
  choice(name, title, all) {
    const choose = (/** @type {string} */ value) => {
      this.chosen[name] = value;
      this.acts.redraw();
    };
    return choice({ name, title, all, chosen: this.value_of(name, all.map(({ value }) => value)), choose });
  }

  /** What was chosen, or else the first. @param {string} name @param {string[]} all */
  value_of(name, all) {
    return all.find((value) => value === this.chosen[name]) ?? all[0] ?? '';
  }

  /** None: one of their own. @param {HostOffer} offer */
  deck_in({ decks }) {
    const name = this.value_of('deck', [...decks.map((deck) => deck.name), OWN]);
    return decks.find((deck) => deck.name === name);
  }

  /** The one of this page first. @param {OfferedDeck | undefined} deck @returns {Language[]} */
  languages(deck) {
    const titles = deck?.titles ?? {};
    return LANGUAGES.filter((one) => one in titles).sort((one, other) => Number(other === this.language) - Number(one === this.language));
  }

  /** At the place where Verder will be, and above it what is wrong: in sight wherever one is. */
  footer() {
    const { words } = this;
    const open = this.offer && this.offer.opens !== 'nobody' && !this.lost;
    return h('footer', { key: 'footer', class: 'remote' },
      h('p', { id: 'begin-said', class: this.opening ? 'row' : 'row warn', role: 'status' }, this.said),
      h('button', { key: 'join', type: 'button', onclick: () => this.acts.other_code() }, words('act_back')),
      open && h('button', { key: 'open', form: 'begin', class: 'main', 'aria-disabled': this.opening ? 'true' : null }, words('host_open')));
  }

  dialogs() {
    return [];
  }

  /** @param {SubmitEvent} event @param {HostOffer} offer */
  submit(event, offer) {
    event.preventDefault();
    if (this.opening) return;
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const fault = this.fault_in(form, offer);
    if (fault) return this.refuse(...fault);
    this.open(form, offer);
  }

  /** What is missing, at the first field where something is. @param {FormData} form @param {HostOffer} offer @returns {[what: string, id: string] | null} */
  fault_in(form, offer) {
    const { words } = this;
    const seats = Number(text_in(form, 'seats'));
    if (offer.opens === 'passphrase' && !text_in(form, 'passphrase')) return [words('begin_needs_passphrase'), 'passphrase'];
    if (!this.deck_in(offer) && !(/** @type {File | null} */ (form.get('file'))?.size)) return [words('begin_needs_file'), 'file'];
    if (!Number.isInteger(seats) || seats < 1 || seats > offer.seats_most) return [words('begin_needs_seats', offer.seats_most), 'seats'];
    return null;
  }

  /** @param {string} what @param {string} [id] */
  refuse(what, id, details = '') {
    Object.assign(this, { said: what, wrong: id ?? null, details, opening: false });
    this.acts.redraw();
    document.getElementById(id ?? '')?.focus();
  }

  /** @param {FormData} form @param {HostOffer} offer */
  async open(form, offer) {
    Object.assign(this, { said: this.words('begin_opening'), wrong: null, details: '', opening: true });
    this.acts.redraw();
    try {
      const response = await this.ask(form, offer);
      const answer = await response.json();
      if (response.status === 201) return this.acts.lead({ role: 'facilitator', code: answer.code, key: answer.facilitator_key, screen: answer.screen });
      this.refuse(answer?.sentence ?? this.words('begin_unreachable'), this.field_of(response.status, offer), answer?.details);
    } catch {
      this.refuse(this.words('begin_unreachable'));
    }
  }

  /** What a refusal is about. @param {number} status @param {HostOffer} offer */
  field_of(status, offer) {
    if (status === 401) return 'passphrase';
    return !this.deck_in(offer) && (status === 413 || status === 422) ? 'file' : undefined;
  }

  /** @param {FormData} form @param {HostOffer} offer */
  ask(form, offer) {
    const deck = this.deck_in(offer);
    const wish = new URLSearchParams({ cut: this.value_of('cut', offer.cuts.map(String)), seats: text_in(form, 'seats') });
    if (deck) {
      wish.set('deck', deck.name);
      wish.set('language', this.value_of('language', this.languages(deck)));
    }
    /** @type {Record<string, string>} */
    const headers = { 'Accept-Language': this.language };
    if (offer.opens === 'passphrase') headers.Authorization = `Bearer ${base64url(text_in(form, 'passphrase'))}`;
    return fetch(`rooms?${wish}`, { method: 'POST', headers, body: deck ? null : form.get('file'), cache: 'no-store', signal: patience() });
  }
}
