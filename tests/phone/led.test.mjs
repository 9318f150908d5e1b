// A whole session led from a browser at the real server (STREEP_SERVER), with Tab, Enter and Space and nothing else:
// led, in one language lost and found again in every phase, and closed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { en } from '../../game/phone/words/remote_en.js';
import { nl } from '../../game/phone/words/remote_nl.js';
import { AXE, findings } from './axe.mjs';
import { press } from './keyboard.mjs';
import { gather, heading } from './room.mjs';
import { launch } from './stage.mjs';

const LAPTOP = { width: 1280, height: 720 };

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

const is_open = (page, name) => page.waitForSelector(`#${name}[open]`);
const is_shut = (page, name) => page.waitForSelector(`#${name}:not([open])`, { state: 'attached' });

async function answer(players) {
  for (const [i, { page }] of players.entries()) await page.click(`.answer >> nth=${i % 2}`);
  for (const { page } of players) await page.locator('.given.arrived').waitFor();
}

for (const [language, words, deck] of [['nl', nl, 'studenten'], ['en', en, 'studenten.en']]) {
  test(`a whole student deck is led with Tab, Enter and Space, with no barrier in any phase (${language})`, { skip }, async (t) => {
    const { facilitator, players } = await gather(browser, t, { players: 1, deck: `scenarios/${deck}.toml`, prepare: (context) => context.addInitScript(AXE), viewport: LAPTOP });
    const { page } = facilitator;
    const moved = async (was) => {
      await page.waitForFunction((before) => document.getElementById('heading').innerText !== before, was);
      return heading(page);
    };
    const seen = new Set();
    for (let phase = await heading(page), moves = 0; ; ++moves) {
      assert.match(await page.locator('.say p').innerText(), /\S/, phase);
      if (!seen.has(phase)) {
        assert.deepEqual(await findings(page), [], phase);
        await page.setViewportSize(LAPTOP);
        if (language === 'nl') await page.reload(); // lost, and found again at the same moment
        await page.locator('.say').waitFor();
        assert.equal(await heading(page), phase);
      }
      seen.add(phase);
      if (phase === words.phase_close) break;
      if (phase === words.phase_answer || phase === words.phase_answer_again) await answer(players);
      await press(page, words.act_next, moves % 2 ? 'Enter' : ' ');
      phase = await moved(phase);
      const said = await page.evaluate(() => document.getElementById('live').textContent);
      assert.ok(said.includes(await page.locator('.say p').innerText()), `a screen reader is told what to say: ${said}`);
    }
    assert.ok(seen.size >= 12, [...seen].join());
    assert.ok((await page.locator('.seen > li').count()) > 3);
    for (const each of [facilitator, ...players]) assert.deepEqual(each.complaints, []);
  });
}

test('everything beside Verder is done with the keyboard too: people, phones, a count by hand, Stil, soften, skip, the end', { skip }, async (t) => {
  const { facilitator, players } = await gather(browser, t, { viewport: LAPTOP });
  const { page } = facilitator;
  const at = (phase) => page.waitForFunction((wanted) => document.getElementById('heading').innerText === wanted, phase);
  const next = async (phase) => {
    await press(page, nl.act_next);
    await at(phase);
  };
  await press(page, nl.act_phones, ' ');
  await is_open(page, 'phones');
  assert.equal(await page.locator('#phones .squares').count(), 1);
  await press(page, nl.act_remote);
  await is_open(page, 'own_phone');
  await page.keyboard.press('Escape');
  await is_shut(page, 'own_phone');
  await next(nl.phase_agreements);
  await next(nl.phase_read);
  await press(page, nl.act_undo);
  await at(nl.phase_agreements);
  await next(nl.phase_read);
  await press(page, nl.act_pause);
  await at(nl.console_still);
  await press(page, nl.act_resume_short);
  await at(nl.phase_read);
  await next(nl.phase_answer);
  await press(page, nl.act_people);
  await is_open(page, 'people');
  await press(page, nl.act_let_go, ' '); // while answers are open it is asked once more
  await is_open(page, 'let_go');
  await press(page, nl.end_cancel);
  await is_shut(page, 'let_go');
  await press(page, nl.act_count);
  await is_open(page, 'count');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await is_shut(page, 'count');
  await next(nl.phase_reveal);
  await page.locator('.first', { hasText: '12 van de 30' }).waitFor();
  await press(page, nl.act_skip);
  await at(nl.phase_read);
  await press(page, nl.act_soften);
  await page.locator('.place-line', { hasText: nl.console_softened }).waitFor();
  await next(nl.phase_talk);
  await press(page, nl.act_more_time);
  await press(page, nl.act_skip);
  await at(nl.phase_read);
  await press(page, nl.act_open_answers);
  await at(nl.phase_answer);
  await answer(players);
  await press(page, nl.act_close_answers);
  await at(nl.phase_closed);
  await press(page, nl.act_end);
  await is_open(page, 'end');
  await press(page, nl.end_enter);
  await at(nl.phase_support);
  await press(page, nl.act_lock, ' ');
  await page.locator('.place-line', { hasText: nl.console_locked }).waitFor();
});
