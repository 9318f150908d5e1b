// Whole sessions at the real server (STREEP_SERVER) of phones that lose their link, sleep, or are loaded again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { ALL, answer, ANSWER, CLOSE, is_answering, is_clean, see } from './moments.mjs';
import { gather as gather_in, go_on, go_to } from './room.mjs';
import { udp_is_free } from './server.mjs';
import { launch } from './stage.mjs';

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

const gather = (t, options) => gather_in(browser, t, options);

const sleep = (page, hidden) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('where nothing listens to UDP, whoever was offline, asleep or loaded the page again in any phase is on the right screen, in the same seat', { skip }, async (t) => {
  const { room, facilitator, players } = await gather(t, { flags: ['--web-only'] });
  assert.ok(await udp_is_free(room.port));
  const [offline, asleep, again] = players;
  const seen = new Set([remote.phase_lobby]);
  for (let phase = remote.phase_lobby; phase !== CLOSE; seen.add(phase)) {
    await offline.context.setOffline(true);
    await offline.page.locator('.strip').waitFor();
    await sleep(asleep.page, true);
    phase = await go_on(facilitator);
    await again.page.reload();
    await sleep(asleep.page, false);
    await offline.context.setOffline(false);
    await see(players, phase);
    await offline.page.locator('.strip').waitFor({ state: 'detached' });
    if (is_answering(phase)) await answer(players);
    assert.match(await facilitator.page.locator('main').innerText(), /\b3 mensen/);
  }
  assert.deepEqual([...seen].sort(), [...ALL].sort());
  is_clean([facilitator, ...players]);
});

test('an answer that was given offline counts once the link is back', { skip }, async (t) => {
  const { facilitator, players } = await gather(t);
  await go_to(facilitator, ANSWER);
  const { page, context } = players[0];
  await page.locator('.answer:enabled').first().waitFor();
  await context.setOffline(true);
  await page.locator('.strip').waitFor();
  await page.click('.answer >> nth=1');
  await page.locator('.given:not(.arrived)').waitFor();
  await context.setOffline(false);
  await page.locator('.given.arrived').waitFor();
  await facilitator.page.locator('.far', { hasText: '1 van de 3' }).waitFor();
});
