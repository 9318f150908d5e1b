// Wiring: what comes in changes the view, and the view is drawn.
import { code_in } from './doorway.js';
import { CODE_LENGTH, KEY_BYTES, PATIENCE, SECRET_BYTES, VERSION } from './limits.js';
import { is_reached, Link } from './link.js';
import { render } from './render.js';
import { Player } from './seat.js';
import { forget_pass, forget_seat, keep_pass, keep_seat, keeps_seats, pass_for, store_language, stored_language, stored_pass } from './storage.js';
import { load_words, next_language, own_language } from './words.js';
import { LANGUAGES } from './words/languages.js';

/** @import { Acts, Hello, Key, Language, LinkState, Message, Pass, Refused, Scene, ToPeer, View, Why } from './types' */

const SLOW = 6_000; // then the page says what may be wrong
const SECOND = 1_000;
const TOGETHER = 16; // a scene and the seat in it come one after the other, and are one change
// After the code stands the secret of the invitation, or a facilitator's key of the room.
const INVITATION = new RegExp(`^#([a-z]{${CODE_LENGTH}})(?:\\.(?:([0-9a-f]{${2 * SECRET_BYTES}})|([0-9a-f]{${2 * KEY_BYTES}})))?$`, 'i');
// Where a session is begun: an address that one can keep.
const BEGIN = '#begin';
// Instead of a secret.
const TYPED = '0'.repeat(2 * SECRET_BYTES);

const root = /** @type {Element} */ (document.getElementById('page'));

/** @type {View} */
const view = {
  stage: 'join', words: () => '', language: own_language(), code: '', role: 'player', typed: '', hint: false, why: null, asked: false, player: new Player(), lost: false, slow: null,
  secure: isSecureContext, looking: false, routes_open: false, forgetful: false, changes_person: false, notice: null, talk_left: 0, since: 0, remote: null,
};
/** @type {Link | null} */
let link = null;
/** @type {Pass | null} */
let pass = null;
// Of the invitation that was followed: it stays in the address, and is kept nowhere else.
let secret = TYPED;
let scene_at = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let slow_timer;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next_try;
/** @type {WakeLockSentinel | undefined} */
let awake;
let waits = false; // to be drawn
/** @type {Language | null} */
let spoken = null;

// --- drawing

/** What was chosen, or else the language of the room. @returns {Language} */
function wanted_language() {
  const chosen = LANGUAGES.find((each) => each === stored_language());
  return chosen ?? view.player.scene?.language ?? own_language();
}

/** A room that may still say its language: then a phone loads the words of one, and not of two. */
function is_on_its_way() {
  return view.stage === 'room' && !view.player.scene && !view.slow && !view.asked;
}

/** Whether there are words to draw with. Until then what index.html says stays. */
async function speak() {
  const language = wanted_language();
  if (language === spoken) return true;
  if (!spoken && is_on_its_way()) return false;
  try {
    const words = await load_words(language);
    await view.remote?.speak(language);
    Object.assign(view, { words, language });
    spoken = language;
  } catch {
    // Without a network the page goes on in the language that it has.
  }
  return spoken !== null;
}

async function draw() {
  waits = false;
  if (!(await speak())) return;
  const { scene } = view.player;
  view.since = scene ? Math.max(0, Math.floor((performance.now() - scene_at) / SECOND)) : 0;
  view.talk_left = scene ? Math.max(0, scene.talk_seconds_left - (scene.paused ? 0 : view.since)) : 0;
  render(root, view, acts);
  root.toggleAttribute('data-waits', waits);
}

/** All that comes in one moment is drawn once. */
function redraw() {
  if (waits) return;
  waits = true;
  root.toggleAttribute('data-waits', true); // for whoever looks at the page from outside: not all is drawn yet
  setTimeout(draw, TOGETHER);
}

// --- the room

/** @param {Pass} now */
function enter(now) {
  leave();
  pass = now;
  history.replaceState(null, '', secret === TYPED ? `#${now.code}` : `#${now.code}.${secret}`); // a key does not stay in the address
  const forgetful = now.role === 'player' && !keeps_seats();
  Object.assign(view, { stage: 'room', code: now.code, role: now.role, why: null, hint: false, typed: '', player: new Player(), forgetful, changes_person: false });
  connect();
}

async function connect() {
  if (!pass) return;
  Object.assign(view, { stage: 'room', why: null, asked: false, lost: false, slow: null });
  clearTimeout(slow_timer);
  slow_timer = setTimeout(explain, SLOW);
  redraw();
  if (pass.role === 'player' || (await load_remote(pass))) knock();
}

/** What takes so long: where a small file of the page does not come either it is the network, and else what keeps the socket from it. */
async function explain() {
  const mine = slow_timer; // of this try
  /** @param {Key} why */
  const say = (why) => mine === slow_timer && ((view.slow = why), redraw());
  say('connecting_slow');
  const here = await is_reached(new URL('limits.js', import.meta.url));
  say(here ? 'page_no_socket' : 'page_no_network');
}

/** More modules, for facilitators only. Where they do not come the page offers another try. @param {Pass} now */
async function load_remote(now) {
  if (view.remote) return true;
  try {
    const { Remote } = await import('./remote/remote.js');
    const remote = await Remote.load(acts, now, wanted_language());
    if (pass === now && !view.remote) view.remote = remote;
    else remote.end();
  } catch {
    return false;
  }
  return pass === now;
}

/** Likewise, for whoever is about to be one. */
async function begin() {
  leave();
  Object.assign(view, { stage: 'begin', player: new Player() });
  try {
    const { Begin } = await import('./remote/begin.js');
    const begins = await Begin.load(acts, wanted_language());
    if (view.stage === 'begin' && !view.remote) view.remote = begins;
    else begins.end();
  } catch {
    acts.other_code(); // without a network one stays where people join
  }
  redraw();
}

/** Behind whatever is shown. */
function knock() {
  clearTimeout(next_try);
  link?.end();
  const address = new URL('socket', location.href); // below the path that a proxy may have
  address.protocol = address.protocol.replace('http', 'ws');
  link = new Link(address.href, {
    hello,
    received,
    changed,
    wrong_version: () => refuse('wrong_version'),
  });
}

/** With the seat of this browser, as it is now: another tab may have taken one in the meantime. @returns {Message<'hello', Hello>} */
function hello() {
  const { role, code, key } = (pass = pass_for(view.code, null));
  return { v: VERSION, type: 'hello', role, code, key, secret: role === 'player' ? secret : TYPED };
}

/** @param {LinkState} state */
function changed(state) {
  view.lost = state === 'waiting';
  redraw();
}

/** @param {ToPeer} message */
function received(message) {
  view.remote?.hear(message);
  if (message.type === 'refused') return refused(message);
  if (message.type === 'scene') take_scene(message);
  if (message.type === 'welcome') {
    Object.assign(view, { stage: 'room', why: null, asked: false });
    take_scene(message.scene);
  }
  if (pass?.role === 'player') for (const answer of view.player.take(message)) link?.send(answer);
  redraw();
}

/** @param {Scene} scene */
function take_scene(scene) {
  const before = view.player.scene;
  if (before?.round !== scene.round || before?.phase !== scene.phase) view.looking = false;
  if (before?.phase !== scene.phase) view.notice = null;
  scene_at = performance.now();
  if (pass?.role === 'facilitator') view.player.look(scene);
  else keep_or_forget(scene);
  stay_awake();
}

/** A seat is of the room: after the close only this tab can show it. @param {Scene} scene */
function keep_or_forget({ phase, epoch }) {
  if (phase === 'close') forget_seat(view.code);
  else if (pass && view.player.scene?.epoch !== epoch) keep_seat(pass.code, pass.key, epoch);
}

/** @param {Refused} refusal */
function refused({ why, final }) {
  const phase = view.player.scene?.phase;
  if (why === 'room_closed') forget_seat(view.code);
  if (why === 'room_closed' && phase === 'close') return; // the last page stays
  if (final) return refuse(why === 'unknown_code' && phase ? 'gone' : why);
  if (why === 'needs_consent') view.asked = true;
  else view.notice = why;
  redraw();
}

/** The door stays shut, or for a while. @param {Why} why */
function refuse(why) {
  link?.end();
  link = null;
  Object.assign(view, { stage: 'refused', why });
  const passes = why === 'too_many_tries' || (why === 'room_full' && view.role === 'facilitator');
  if (passes) next_try = setTimeout(knock, PATIENCE * (1 + Math.random()));
  redraw();
}

function leave() {
  clearTimeout(slow_timer);
  clearTimeout(next_try);
  link?.end();
  link = null;
  pass = null;
  view.remote?.end();
  view.remote = null;
}

/** Of the seat, for good. */
function give_up() {
  link?.send({ v: VERSION, type: 'goodbye' });
  forget_seat(view.code);
}

/** Phones that fall asleep in the middle of a talk are a nuisance. Only where the browser lets a page ask. */
async function stay_awake() {
  if (document.hidden || awake?.released === false) return;
  try {
    awake = await navigator.wakeLock?.request('screen');
  } catch {
    // A battery that is nearly empty says no.
  }
}

// --- what a person can do

/** @type {Acts} */
const acts = {
  answer(choice) {
    const ballot = view.player.answer(choice);
    if (!ballot) return;
    view.looking = false;
    link?.send(ballot);
    redraw();
  },
  look_again: () => ((view.looking = true), redraw()),
  step(away) {
    for (const act of view.player.step(away)) link?.send(act);
    redraw();
  },
  routes: (open) => ((view.routes_open = open), redraw()),
  leave() {
    give_up();
    acts.other_code();
  },
  change_person: (open) => ((view.changes_person = open), redraw()),
  start_anew() {
    give_up();
    forget_pass();
    enter(pass_for(view.code, null));
  },
  heard_forgetful: () => ((view.forgetful = false), redraw()),
  dismiss: () => ((view.notice = null), redraw()),
  try_again: connect,
  other_code() {
    leave();
    secret = TYPED;
    forget_pass();
    history.replaceState(null, '', location.pathname);
    Object.assign(view, { stage: 'join', why: null, typed: '', hint: false, player: new Player(), lost: false });
    redraw();
  },
  as_player() {
    forget_pass();
    enter(pass_for(view.code, null));
  },
  reload: () => location.reload(),
  speak_other() {
    store_language(next_language(view.language));
    redraw();
  },
  join(event) {
    event.preventDefault();
    const code = code_in(view.typed);
    secret = TYPED;
    if (code.length === CODE_LENGTH) return void enter(pass_for(code, null));
    view.hint = true;
    document.getElementById('code')?.focus();
    redraw();
  },
  type(event) {
    view.typed = /** @type {HTMLInputElement} */ (event.target).value;
    redraw();
  },
  begin: () => void (location.hash = BEGIN),
  lead: (led) => enter(keep_pass(led)),
  send: (act) => link?.send({ v: VERSION, ...act }),
  redraw,
};

/** Who leads, and a seat that no browser keeps: then the page asks to stay. */
function asks_to_stay() {
  const { scene } = view.player;
  return view.stage === 'room' && scene !== null && scene.phase !== 'close' && (view.role === 'facilitator' || !keeps_seats());
}

/** By the address, or by what this tab did before. */
function start() {
  const [, code, invited, key] = INVITATION.exec(location.hash) ?? [];
  const kept = stored_pass();
  secret = invited?.toLowerCase() ?? TYPED;
  if (location.hash === BEGIN) begin();
  else if (code) enter(pass_for(code.toUpperCase(), key?.toLowerCase() ?? null));
  else if (kept) enter(kept);
  else Object.assign(view, { stage: 'join' });
  redraw();
}

start();
addEventListener('hashchange', () => (view.stage === 'begin' || location.hash === BEGIN || INVITATION.test(location.hash)) && start());
addEventListener('beforeunload', (event) => asks_to_stay() && event.preventDefault());
document.addEventListener('visibilitychange', () => view.player.scene && stay_awake());
setInterval(() => view.stage === 'room' && (view.role === 'facilitator' || view.player.scene?.phase === 'talk') && redraw(), SECOND);
