// The player of the page: the cases that it has in common with the native one, and what only a page asks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VERSION } from '../../../game/phone/limits.js';
import { Player } from '../../../game/phone/seat.js';

const { fields, cases } = JSON.parse(readFileSync(new URL('../../player/cases.json', import.meta.url), 'utf8'));

const scene = (more) => {
  const all = { ...fields.scene, ...more };
  return { ...all, card: all.card && { ...fields.card, ...all.card } };
};

/** A message of the table, whole. */
function message({ type, ...more }) {
  const all = { v: VERSION, type, ...fields[type], ...more };
  if (type === 'scene') return { ...all, ...scene(more) };
  return type === 'welcome' ? { ...all, scene: scene(all.scene), seat: { ...fields.seat, ...all.seat } } : all;
}

/** @param {Player} player */
function sent(player, { take, answer, step }) {
  if (take) return player.take(message(take));
  if (step !== undefined) return player.step(step);
  const ballot = player.answer(answer);
  return ballot ? [ballot] : [];
}

for (const { name, steps } of cases) {
  test(name, () => {
    const player = new Player();
    for (const step of steps) {
      const where = JSON.stringify(step);
      if (step.shows) for (const [what, shown] of Object.entries(step.shows)) assert.equal(player[what](), shown, `${what} in ${where}`);
      else assert.deepEqual(sent(player, step), (step.sends ?? []).map(message), where);
    }
  });
}

test('who has not heard of the newest round is not told that it came late', () => {
  const player = new Player();
  player.take(message({ type: 'seat', round: 1 }));
  player.take(message({ type: 'scene', phase: 'answer', round: 2 }));
  assert.equal(player.may_answer(), null);
  player.take(message({ type: 'seat', round: 2 }));
  assert.equal(player.may_answer(), true);
});
