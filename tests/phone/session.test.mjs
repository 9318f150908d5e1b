// Whole sessions at the real server (STREEP_SERVER): three phones, the facilitator's, and the native screen
// (STREEP_SCREEN). Nothing but what is pressed and what is read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { nl } from '../../game/phone/words/nl.js';
import { ALL, answer, ANSWER, CLOSE, is_answering, is_clean, see, SEEN_WITH } from './moments.mjs';
import { gather as gather_in, go_on, go_to, reads } from './room.mjs';
import { open_screen, udp_is_free } from './server.mjs';
import { launch } from './stage.mjs';

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
const no_screen = process.env.STREEP_SCREEN ? false : 'STREEP_SCREEN is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

const gather = (t, options) => gather_in(browser, t, options);

/** From the lobby to the close: whoever answers is counted, and everybody reads what belongs to the moment. */
async function play({ facilitator, players }, at_each_moment = () => {}) {
  const seen = new Set();
  for (let phase = remote.phase_lobby; ; phase = await go_on(facilitator)) {
    seen.add(phase);
    await see(players, phase);
    if (is_answering(phase)) {
      await answer(players);
      await facilitator.page.locator('.far', { hasText: `${players.length} van de ${players.length}` }).waitFor();
    }
    await at_each_moment();
    if (phase === CLOSE) break;
  }
  assert.deepEqual([...seen].sort(), [...ALL].sort());
  assert.equal(await facilitator.page.locator('footer .main').innerText(), remote.remote_begin);
  is_clean([facilitator, ...players]);
}

test('three phones, the facilitator’s and the native screen play a whole session', { skip: skip || no_screen }, async (t) => {
  const all = await gather(t);
  const { room, facilitator } = all;
  assert.ok(!(await udp_is_free(room.port)));
  const screen = open_screen(room);
  t.after(() => screen.close());
  await play(all, () => screen.has_said(facilitator.moments.length));
  assert.equal(await screen.end, 0);
  assert.deepEqual(screen.said, facilitator.moments);
  assert.equal(screen.pictures().length, screen.said.length);
});

test('an answer outlives a reload, is not shown again, and can be changed', { skip }, async (t) => {
  const { facilitator, players } = await gather(t);
  await go_to(facilitator, ANSWER);
  await answer(players);
  const { page } = players[0];
  await page.reload();
  await page.locator('.given.arrived').waitFor();
  await page.click('.wide');
  assert.equal(await page.locator('[aria-pressed=true]').count(), 0);
  await page.click('.answer >> nth=2');
  await page.locator('.given.arrived').waitFor();
  await facilitator.page.locator('.far', { hasText: '3 van de 3' }).waitFor();
});

test('who comes in while a first answer is open answers too, and nobody comes into a locked room', { skip }, async (t) => {
  const { room, enter, facilitator } = await gather(t);
  await go_to(facilitator, ANSWER);
  const late = await enter(room.invitation);
  await reads(late.page, ...SEEN_WITH[ANSWER]);
  await facilitator.page.click(`button:text-is("${remote.act_lock}")`);
  await facilitator.page.locator('.tools button', { hasText: remote.act_unlock }).waitFor();
  const locked_out = await enter(room.invitation);
  await reads(locked_out.page, nl.page_locked);
  await late.page.reload();
  await reads(late.page, ...SEEN_WITH[ANSWER]);
});

test('Stil, and even weg, are on the phone at once', { skip }, async (t) => {
  const { facilitator, players } = await gather(t);
  await facilitator.page.click('footer button >> nth=0');
  for (const { page } of players) await reads(page, nl.player_still);
  await facilitator.page.click('footer button >> nth=0');
  await see(players, remote.phase_lobby);
  const { page } = players[0];
  await page.click('footer button >> nth=0');
  await reads(page, nl.player_gone);
  await page.reload();
  await reads(page, nl.player_gone);
  await see(players.slice(1), remote.phase_lobby);
});

test('a wrong code and a wrong key are refused in words', { skip }, async (t) => {
  const { room, enter } = await gather(t, { players: 1 });
  const lost = await enter(`${room.address}#ZZZZZZ`);
  await reads(lost.page, nl.page_no_room);
  const curious = await enter(`${room.address}#${room.code}.00112233445566778899aabbccddeeff`);
  await reads(curious.page, nl.page_wrong_key);
  await curious.page.click('main .main');
  await reads(curious.page, nl.player_lobby);
});
