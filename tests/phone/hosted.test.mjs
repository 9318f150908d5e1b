// A room opened from a browser at the real server (STREEP_SERVER), with the keyboard alone: the passphrase, a wrong one
// first, the deck, the lobby, phones that come by its invitation, and its end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as page_words } from '../../game/phone/words/nl.js';
import { nl } from '../../game/phone/words/remote_nl.js';
import { press } from './keyboard.mjs';
import { reads } from './room.mjs';
import { open_host } from './server.mjs';
import { launch, phone, watch_hosts } from './stage.mjs';

const PASSPHRASE = 'groene fiets op het dak van school';

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

async function arrive(context_of_test) {
  const host = await open_host({ passphrase: PASSPHRASE });
  const phones = [];
  context_of_test.after(async () => {
    for (const each of phones) await each.context.close();
    await host.close();
  });
  const enter = async (address) => {
    const here = await phone(browser, { reducedMotion: 'reduce' });
    watch_hosts(here, new URL(host.address).origin);
    phones.push(here);
    await here.page.goto(address);
    return here;
  };
  return { host, enter };
}

const said = (page) => page.waitForFunction(() => document.getElementById('begin-said')?.classList.contains('warn') && document.getElementById('begin-said')?.innerText);

test('whoever has the passphrase opens a room with Tab, Enter and Space, and leads it to its end', { skip }, async (t) => {
  const { host, enter } = await arrive(t);
  const { page, complaints } = await enter(host.address);
  await press(page, page_words.host_title);
  await page.waitForSelector('#passphrase');
  await page.focus('#passphrase');
  await page.keyboard.type('een andere zin die niet klopt');
  await press(page, nl.host_open);
  assert.match(await (await said(page)).jsonValue(), /\S/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'passphrase');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(PASSPHRASE);
  await press(page, 'Een eerlijke kans op stage', ' ');
  await press(page, nl.host_open);
  await reads(page, nl.phase_lobby);
  await page.locator('.ways-in .squares').waitFor();
  assert.equal(await page.locator('.ways-in .address').innerText(), new URL(host.address).host);
  const code = await page.locator('.ways-in .code').innerText();
  const players = [await enter(`${host.address}#${code}`), await enter(`${host.address}#${code}`)];
  await page.locator('.far', { hasText: '2' }).waitFor();
  for (const phase of [nl.phase_agreements, nl.phase_read, nl.phase_answer]) {
    await press(page, nl.act_next);
    await reads(page, phase);
  }
  for (const player of players) await player.page.click('.answer >> nth=0');
  await page.locator('.far', { hasText: '2 van de 2' }).waitFor();
  await page.reload();
  await reads(page, nl.phase_answer);
  await press(page, nl.act_end);
  await press(page, nl.end_enter);
  await reads(page, nl.phase_support);
  for (const phase of [nl.phase_follow_up, nl.phase_close]) {
    await press(page, nl.act_next);
    await reads(page, phase);
  }
  await press(page, nl.remote_begin);
  await reads(page, page_words.join_title);
  assert.deepEqual(complaints, []);
});

test('a file that is no deck is refused in a sentence, and the form stays as it was', { skip }, async (t) => {
  const { host, enter } = await arrive(t);
  const { page } = await enter(`${host.address}#begin`);
  await page.fill('#passphrase', PASSPHRASE);
  await page.click('#deck-');
  await page.setInputFiles('#file', { name: '../../deck.streep', mimeType: 'application/zip', buffer: Buffer.from('geen deck') });
  await page.click('footer .main');
  assert.match(await (await said(page)).jsonValue(), /\S/);
  assert.equal(await page.inputValue('#passphrase'), PASSPHRASE);
});
