import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORGOTTEN, PASS, Player } from '../../../game/phone/seat.js';

const EPOCH = 77;
const CROSS = 1;
const STAY = 2;

const card = (more = {}) => ({ kind: 'line', moment: null, measure: false, statement: '', story: '', from: '', to: '', options: [], ...more });
const scene = (phase, round, more = {}) => ({ v: 1, type: 'scene', epoch: EPOCH, phase, round, occasion: 'first', card_number: 1, card: card(), ...more });
const seat = (round, more = {}) => ({ v: 1, type: 'seat', round, may_answer: true, sequence: 0, away: false, symbol: { shape: 0, colour: 0, number: 0 }, ...more });
const welcome = (scene, seat) => ({ v: 1, type: 'welcome', role: 'player', code: 'KLMNPR', epoch: scene.epoch, scene, seat });
const ballot = (round, sequence, choice, before = PASS) => ({ v: 1, type: 'ballot', epoch: EPOCH, round, sequence, choice, before });

/** Somebody in the cohort of this round, with a card of two sides. */
function answering(round = 1) {
  const player = new Player();
  assert.deepEqual(player.take(seat(round)), []);
  assert.deepEqual(player.take(scene('answer', round)), []);
  return player;
}

test('a player of the cohort answers, and the next answer has the next sequence', () => {
  const player = answering();
  assert.deepEqual(player.answer(CROSS), ballot(1, 1, CROSS));
  assert.deepEqual(player.answer(STAY), ballot(1, 2, STAY));
  assert.equal(player.chosen(), STAY);
});

test('an answer has arrived when its own sequence is acknowledged in its own round', () => {
  const player = answering();
  player.answer(CROSS);
  player.answer(STAY);
  player.take(seat(1, { sequence: 1 }));
  assert.equal(player.arrived(), false);
  player.take(seat(1, { sequence: 2 }));
  assert.equal(player.arrived(), true);
  player.take(seat(2, { sequence: 9 }));
  assert.equal(player.arrived(), false);
});

test('nobody answers outside of the cohort, of the phase, or of what the card offers', () => {
  assert.equal(new Player().answer(CROSS), null);
  const player = answering();
  assert.equal(player.answer(STAY + 1), null);
  player.take(scene('read', 1));
  assert.equal(player.answer(CROSS), null);
  const late = new Player();
  late.take(seat(1, { may_answer: false }));
  late.take(scene('answer', 1));
  assert.equal(late.answer(CROSS), null);
});

test('a seat that has not heard of the newest round does not answer in it, nor is told that it came late', () => {
  const player = answering(1);
  player.take(scene('answer', 2));
  assert.equal(player.answer(CROSS), null);
  assert.equal(player.may_answer(), null);
  player.take(seat(2));
  assert.equal(player.may_answer(), true);
  assert.ok(player.answer(CROSS));
});

test('a choice card takes as many choices as it has options, a spectrum five', () => {
  const player = answering();
  player.take(scene('answer', 1, { card: card({ kind: 'choice', options: ['a', 'b', 'c'] }) }));
  assert.ok(player.answer(3));
  assert.equal(player.answer(4), null);
  player.take(scene('answer', 1, { card: card({ kind: 'spectrum' }) }));
  assert.ok(player.answer(5));
  assert.equal(player.answer(6), null);
});

test('the second answer to a card carries the first', () => {
  const player = answering(1);
  player.answer(STAY);
  player.take(seat(1, { sequence: 1 }));
  player.take(scene('answer', 2, { card_number: 2 }));
  player.take(seat(3));
  player.take(scene('answer', 3, { occasion: 'again' }));
  assert.deepEqual(player.answer(CROSS), ballot(3, 1, CROSS, STAY));
});

test('a change of mind that never arrived is no first answer, and the one before it still is', () => {
  const player = answering(1);
  player.answer(STAY);
  player.take(seat(1, { sequence: 1 }));
  player.answer(CROSS);
  player.take(seat(2));
  player.take(scene('answer', 2, { occasion: 'again' }));
  assert.equal(player.answer(CROSS)?.before, STAY);
});

test('a page that does not know the first answer says that it forgot, not that it passed', () => {
  const player = new Player();
  player.take(seat(3));
  player.take(scene('answer', 3, { occasion: 'again' }));
  assert.equal(player.answer(CROSS)?.before, FORGOTTEN);
});

test('who was silent sends one pass when answers close', () => {
  const player = answering();
  assert.deepEqual(player.take(scene('closed', 1)), [ballot(1, 1, PASS)]);
  assert.deepEqual(player.take(scene('closed', 1)), []);
  assert.deepEqual(player.take(seat(1, { sequence: 1 })), []);
});

test('who answered, and who may not answer, sends nothing when answers close', () => {
  const player = answering();
  player.answer(CROSS);
  assert.deepEqual(player.take(scene('closed', 1)), []);
  const late = new Player();
  late.take(seat(1, { may_answer: false }));
  assert.deepEqual(late.take(scene('closed', 1)), []);
});

test('the silent pass is sent too where the seat is heard of after the scene', () => {
  const player = new Player();
  assert.deepEqual(player.take(scene('closed', 1)), []);
  assert.deepEqual(player.take(seat(1)), [ballot(1, 1, PASS)]);
});

test('an answer that was not acknowledged is sent again as it was after the link came back, once', () => {
  const player = answering();
  const sent = player.answer(CROSS);
  assert.deepEqual(player.take(welcome(scene('answer', 1), seat(1))), [sent]);
  assert.deepEqual(player.take(scene('answer', 1)), []);
  assert.deepEqual(player.take(seat(1, { sequence: 1 })), []);
});

test('an answer is not sent again where it arrived, or where its round is over', () => {
  const arrived = answering();
  arrived.answer(CROSS);
  assert.deepEqual(arrived.take(welcome(scene('answer', 1), seat(1, { sequence: 1 }))), []);
  const over = answering();
  over.answer(CROSS);
  assert.deepEqual(over.take(welcome(scene('reveal', 1), seat(1))), []);
});

test('who comes back after the close with an answer that never arrived was silent, and sends a pass', () => {
  const player = answering();
  player.answer(CROSS);
  assert.deepEqual(player.take(welcome(scene('closed', 1), seat(1))), [ballot(1, 1, PASS)]);
  assert.deepEqual(player.take(scene('closed', 1)), []);
});

test('a page that was loaded again knows that it answered, not what, and counts on from what the seat has', () => {
  const player = new Player();
  player.take(welcome(scene('answer', 1), seat(1, { sequence: 4 })));
  assert.deepEqual([player.answered(), player.arrived(), player.chosen()], [true, true, null]);
  assert.equal(player.answer(STAY)?.sequence, 5);
  assert.equal(player.arrived(), false);
});

test('in another epoch everything is forgotten', () => {
  const player = answering();
  player.answer(STAY);
  player.take(welcome(scene('answer', 1, { epoch: 78, occasion: 'again' }), seat(1)));
  assert.equal(player.chosen(), null);
  assert.equal(player.answer(CROSS)?.before, FORGOTTEN);
});

test('stepping out is shown at once, and said again where the server has not heard of it', () => {
  const player = answering();
  assert.deepEqual(player.step(true), [{ v: 1, type: 'step_out' }]);
  assert.equal(player.away(), true);
  assert.deepEqual(player.take(seat(1)), [{ v: 1, type: 'step_out' }]);
  assert.deepEqual(player.take(seat(1, { away: true })), []);
  assert.deepEqual(player.take(seat(1, { away: false })), []);
  assert.equal(player.away(), false);
});

test('at the close one steps out without telling a room that takes nothing any more', () => {
  const player = answering();
  player.take(scene('close', 1, { card: null }));
  assert.deepEqual(player.step(true), []);
  assert.equal(player.away(), true);
  assert.deepEqual(player.take(seat(1)), []);
});
