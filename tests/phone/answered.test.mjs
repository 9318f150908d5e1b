// Who answered is the base of every figure: what phones, the big screen and the totals of the real server
// (STREEP_SERVER) show of rooms in which some say nothing, or have lost their link.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { nl } from '../../game/phone/words/nl.js';
import { gather as gather_in, go_to, listen_as_screen, reads } from './room.mjs';
import { launch } from './stage.mjs';

const SPECIAL = 'tests/decks/small.toml'; // two cards on the line: fewer than eight answers are not shown
const NUMBER = /\d/;

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

async function gather(t, players) {
  const all = await gather_in(browser, t, { deck: SPECIAL, players });
  return { ...all, screen: await listen_as_screen(all.facilitator, all.room) };
}

async function answer({ facilitator }, players, choice_of) {
  for (const [i, { page }] of players.entries()) {
    await page.click(`.answer >> nth=${choice_of(i)}`);
    await page.locator('.given.arrived').waitFor();
  }
  await facilitator.page.locator('.far', { hasText: new RegExp(`^${players.length} van de `) }).waitFor();
}
const counts = ({ page }, text) => page.locator('.far', { hasText: text }).waitFor();
const tells = ({ page }, sentence) => page.locator('main', { hasText: sentence }).waitFor();
const crosses = () => 0;

/** Phones without a link, as their people see it too. */
async function lose(players) {
  for (const { context, page } of players) {
    await context.setOffline(true);
    await page.locator('.strip').waitFor();
  }
}

/** Of this card nobody reads a number: on a phone, the big screen, the facilitator's phone or in the totals. */
async function see_no_figure({ room, facilitator, screen }, players) {
  const { figure } = await screen.scene('reveal');
  assert.deepEqual([figure.outcome, figure.cells], ['too_few', []]);
  await tells(facilitator, nl.figure_too_few);
  for (const { page } of players) {
    await reads(page, nl.player_reveal);
    assert.doesNotMatch(await page.locator('main').innerText(), NUMBER);
  }
  for (const line of room.results()) assert.match(line, /,withheld,,,,$/);
}

test('of eight people of whom five answer nobody sees a figure', { skip }, async (t) => {
  const all = await gather(t, 8);
  await go_to(all.facilitator, remote.phase_answer);
  await answer(all, all.players.slice(0, 5), crosses);
  await counts(all.facilitator, '5 van de 8');
  await go_to(all.facilitator, remote.phase_reveal);
  await see_no_figure(all, all.players);
});

test('of twelve people of whom four lost their link the figure is of the eight who answered, and who comes back reads the same', { skip }, async (t) => {
  const all = await gather(t, 12);
  const here = all.players.slice(0, 8);
  const lost = all.players.slice(8);
  await go_to(all.facilitator, remote.phase_answer);
  await lose(lost);
  await answer(all, here, (i) => (i < 4 ? 0 : 1));
  await counts(all.facilitator, '8 van de 12'); // for ten minutes they are waited for
  await go_to(all.facilitator, remote.phase_reveal);
  const { figure } = await all.screen.scene('reveal');
  assert.deepEqual([figure.outcome, figure.people, figure.cells.map(({ count }) => count)], ['exact', 8, [4, 4]]);
  for (const { context } of lost) await context.setOffline(false);
  for (const player of all.players) await tells(player, '4 van de 8 die antwoordden, stapten over de streep.');
  assert.deepEqual(all.room.results().map((line) => line.split(',').slice(4)), [['withheld', '', '', '', '']]);

  await go_to(all.facilitator, remote.phase_answer_again);
  for (const { page } of lost) await reads(page, nl.player_wait); // who gave no first answer is not asked again
  await counts(all.facilitator, '0 van de 8');
});

test('of twelve people of whom four lost their link and five answer nobody sees a figure', { skip }, async (t) => {
  const all = await gather(t, 12);
  const here = all.players.slice(0, 8);
  await go_to(all.facilitator, remote.phase_answer);
  await lose(all.players.slice(8));
  await answer(all, here.slice(0, 5), crosses);
  await go_to(all.facilitator, remote.phase_reveal);
  await see_no_figure(all, here);
});
