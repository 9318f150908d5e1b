// One scene, and the seat in it, for every screen that a phone can show.
const routes = {
  city: 'Den Haag',
  language: 'nl',
  places: [
    { name: 'De vertrouwenspersoon van je school', text: 'Hier kun je je verhaal kwijt en samen bedenken wat je wilt doen. Weet je niet wie het is? Vraag het aan je mentor of kijk op de website van je school.', site: '', checked: '2026-11-22' },
    { name: 'College voor de Rechten van de Mens', text: 'Hier kun je discriminatie melden. Je kunt ook om een oordeel vragen.', site: 'mensenrechten.nl', checked: '2026-11-22' },
  ],
};
const base = {
  type: 'scene', audience: 'players', epoch: 7, phase: 'lobby', occasion: 'first', round: 0, paused: false, locked: false, softened: false, implied: false, title: 'Een eerlijke kans op stage',
  language: 'nl', cut: 'minutes_45', people: 24, cohort: 0, card_number: 0, cards: 6, agreements: [], card: null, figure: null, shift: null, questions: [], talk_seconds_left: 0,
  talk_seconds: 0, insight: null, action: '', support: null, routes, follow_up: null, desk: null,
};
const agreements = ['Je antwoordt alleen. We laten nooit zien wat jij kiest, ook niet aan je docent.', 'Passen mag altijd. Je hoeft niet te zeggen waarom.', 'Wordt het te veel? Druk op ‘Even weg’. De zaal uit lopen mag ook, alleen of met iemand.'];
const line = { kind: 'line', moment: 'daily_work', measure: false, exact: false, statement: 'Een grap over een accent hoort erbij op de werkvloer.', story: '', from: '', to: '', options: [] };
const spectrum = {
  ...line, kind: 'spectrum', moment: 'reporting', measure: true, statement: 'Stel: op stage wordt iemand gediscrimineerd, jij of een medestudent. Hoe groot is de kans dat je dat meldt?',
  story: 'Melden is: het vertellen aan iemand die er iets mee kan doen. Samen met iemand melden mag ook.', from: 'Ik meld het niet', to: 'Ik meld het wel',
};
const choice = { ...line, kind: 'choice', moment: null, statement: 'Je komt een volle zaal in. Op de enige vrije stoel ligt een jas. Wat doe je?', options: ['De jas opzij leggen en gaan zitten', 'Vragen van wie de jas is', 'Achterin blijven staan'] };
const questions = ['Van wie heb je geleerd wat een grap is en wat niet?', 'Wat is de beste reden om er niets van te zeggen? En wat is de beste reden om dat wel te doen?'];

const figure = (outcome, people, groups = []) => ({ outcome, people, threshold: 4, cells: groups.map(([choices, count]) => ({ choices, count })) });
const on_line = (crossed, people) => figure('exact', people, [[[1], crossed], [[2, 0], people - crossed]]);
const nothing = figure('withheld', 0);
const on_card = (phase, more = {}) => ({ ...base, phase, round: 1, card_number: 2, card: line, cohort: 23, ...more });
const outside = (phase, more = {}) => ({ ...base, phase, ...more });

export const seat = { type: 'seat', round: 0, may_answer: false, sequence: 0, away: false, symbol: { shape: 0, colour: 0, number: 0 } };
export const answering = { ...seat, round: 1, may_answer: true };
const answered = { ...answering, sequence: 1 };

export const players = {
  lobby: [outside('lobby', { agreements }), seat],
  lobby_locked: [outside('lobby', { agreements, locked: true }), seat],
  agreements: [outside('agreements', { agreements }), seat],
  read: [on_card('read', { round: 0, card: spectrum }), seat],
  read_softened: [on_card('read', { softened: true }), seat],
  read_implied: [on_card('read', { softened: true, implied: true }), seat],
  read_exact: [on_card('read', { card: { ...choice, exact: true } }), seat],
  answer_exact: [on_card('answer', { card: { ...choice, exact: true } }), answering],
  answer_line: [on_card('answer'), answering],
  answer_spectrum: [on_card('answer', { card: spectrum }), answering],
  answer_choice: [on_card('answer', { card: choice }), answering],
  answer_again: [on_card('answer', { occasion: 'again' }), answering],
  answer_arrived: [on_card('answer'), answered],
  answer_too_late: [on_card('answer'), { ...seat, round: 1 }],
  closed: [on_card('closed'), answered],
  closed_measure: [on_card('closed', { card: spectrum }), answered],
  reveal_line: [on_card('reveal', { figure: on_line(9, 23) }), answered],
  reveal_fewer: [on_card('reveal', { figure: figure('fewer', 23, [[[1], 0], [[2, 0], 0]]) }), answered],
  reveal_spectrum: [on_card('reveal', { card: spectrum, figure: figure('exact', 41, [[[1, 2], 12], [[3, 0], 11], [[4, 5], 18]]) }), answered],
  reveal_choice: [on_card('reveal', { card: choice, figure: figure('exact', 41, [[[1], 12], [[2], 20], [[3], 5], [[0], 4]]) }), answered],
  reveal_too_few: [on_card('reveal', { figure: figure('too_few', 5) }), answered],
  talk: [on_card('talk', { questions, talk_seconds_left: 200, talk_seconds: 300 }), { ...answered, symbol: { shape: 3, colour: 1, number: 7 } }],
  talk_without_pair: [on_card('talk', { questions, talk_seconds: 300 }), answered],
  shift_table: [on_card('shift', { occasion: 'again', shift: { outcome: 'table', direction: 'about_the_same', before: on_line(9, 23), after: on_line(13, 23), table: [[9, 5], [1, 8]] } }), answered],
  shift_direction: [on_card('shift', { occasion: 'again', card: spectrum, shift: { outcome: 'direction', direction: 'more', before: nothing, after: nothing, table: [[0, 0], [0, 0]] } }), answered],
  insight: [on_card('insight', { insight: { text: 'Wie een andere achternaam heeft, solliciteert vaker voor een stage.', source: 'Een onderzoek', year: 2021, checked: '2026-11-22', proportion: null } }), answered],
  insight_figure: [on_card('insight', { insight: { text: '3 op de 10 stagecoördinatoren kregen signalen van stagediscriminatie.', source: 'Een onderzoek', year: 2023, checked: '2026-11-22', proportion: { part: 3, others: 7 } } }), answered],
  action: [on_card('action', { action: 'Spreek met één iemand af dat jullie elkaar steunen als er iets gezegd wordt.' }), answered],
  support: [outside('support', { support: { title: 'Je hoeft dit niet alleen te doen', text: 'Discriminatie is nooit de schuld van wie het overkomt.\nPraat met iemand die je vertrouwt.' } }), seat],
  follow_up: [outside('follow_up', { follow_up: { text: 'Over een week praten we hier nog vijf minuten over.', question: 'Wat zag je iemand deze week doen waardoor een ander erbij hoorde?' } }), seat],
  close: [outside('close', { follow_up: { text: '', question: 'Wat zag je iemand deze week doen waardoor een ander erbij hoorde?' } }), seat],
  paused: [on_card('talk', { paused: true, card: null }), answered],
  away: [on_card('talk', { questions }), { ...answered, away: true }],
};

const desk = {
  note: 'Begin: ‘Eerst alleen, dan samen.’\nLet op: houd het bij de situatie.', questions, next: 'closed', next_occasion: 'first', next_statement: 'Een bedrijf mag kiezen wie er in het team past.', drop: '',
  elapsed_seconds: 725, planned_seconds: 2700, clock_runs: true, warning: 'none', can: ['next', 'back', 'pause', 'skip', 'soften', 'close_answers', 'lock', 'end', 'undo'], can_count_by_hand: true,
};
const talking = ['next', 'back', 'pause', 'skip', 'soften', 'more_time', 'lock', 'end', 'undo'];
const facing = (scene, more = {}) => ({ ...scene, audience: 'facilitator', desk: { ...desk, ...more } });

/** As a facilitator sees a scene of players. @param {string[]} names */
const led = (...names) => Object.fromEntries(names.map((name) => [`remote_${name}`, facing(players[name][0])]));

export const facilitator = {
  remote_lobby: facing(outside('lobby', { agreements }), { can: ['next', 'pause', 'lock', 'end'], can_count_by_hand: false, clock_runs: false, note: '', questions: [], next: 'agreements', elapsed_seconds: 0 }),
  ...led('agreements', 'read', 'read_implied', 'answer_spectrum', 'closed', 'reveal_line', 'reveal_spectrum', 'shift_table', 'insight', 'action', 'support', 'follow_up'),
  remote_answer: facing(on_card('answer')),
  remote_talk: facing(on_card('talk', { questions, talk_seconds_left: 200, talk_seconds: 300, locked: true }), { can: talking, next: 'answer', next_occasion: 'again', warning: 'talk_will_shrink', drop: 'Wie je kent, helpt je verder dan wat je kunt.' }),
  remote_paused: facing(on_card('talk', { questions, paused: true }), { can: talking }),
  remote_unsaved: facing(on_card('closed'), { can: ['next', 'pause', 'skip', 'without_figure'], next: 'reveal' }),
  remote_close: facing(outside('close'), { can: [], can_count_by_hand: false, clock_runs: false, next: 'close' }),
};
const SIDE = 37;
const near = (x, y, left, top) => Math.max(Math.abs(x - left - 3), Math.abs(y - top - 3));
const corner = (x, y) => [[0, 0], [SIDE - 7, 0], [0, SIDE - 7]].map(([left, top]) => near(x, y, left, top)).find((far) => far < 5);
/** Something that looks like a QR code. */
const squares = Array.from({ length: SIDE }, (_, y) => Array.from({ length: SIDE }, (__, x) => {
  const far = corner(x, y);
  return Number(far === undefined ? (x * x * 7 + y * 13 + x * y) % 5 < 2 : far !== 2 && far !== 4);
}).join('')).join('\n');
export const entrance = {
  type: 'entrance', address: 'https://streep.example.nl', invitation: 'https://streep.example.nl/#KXWPRT.0011223344556677', squares, own_device: squares,
};
/** What a server offers to whoever would open a room. */
export const offer = {
  opens: 'passphrase', cuts: [45, 60, 90], seats_most: 3000,
  decks: [{ name: 'studenten', title: 'Een eerlijke kans op stage', language: 'nl', titles: { nl: 'Een eerlijke kans op stage', en: 'A fair chance of an internship' }, target_group: 'students' }, { name: 'stagebedrijven', title: 'De stagiair die blijft', language: 'nl', titles: { nl: 'De stagiair die blijft' }, target_group: 'employers' }],
};
export const opened = { ready: true, code: 'KXWPRT', facilitator_key: '00112233445566778899aabbccddeeff', screen_key: 'ffeeddccbbaa99887766554433221100', secret: '0011223344556677', port: 443, version: '0.1.0', screen: 'streep.example.nl:443/#KXWPRT.ffeeddccbbaa99887766554433221100' };
export const progress = { type: 'progress', round: 1, answered: 18, people: 23 };

const no_symbol = { shape: 0, colour: 0, number: 0 };
export const people = {
  type: 'people', pages: 30, phones: 22, seats: 24, connected: 22, devices: 21, untold: 1, waiting: 4, lately: 7, doorstep: [{ device: 3, seats: 2, waiting: 4 }],
  seen: [{ seat: 11, presence: 'lost', symbol: no_symbol }, { seat: 3, presence: 'asleep', symbol: { shape: 3, colour: 1, number: 7 } }, { seat: 0, presence: 'present', symbol: no_symbol }],
};
