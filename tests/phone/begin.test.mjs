// *Een sessie beginnen* and the lobby behind it, on a stage: what is asked of the server, what becomes of each answer, and
// where the keys are. With the real server it is led.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { nl } from '../../game/phone/words/nl.js';
import { heading, reads } from './room.mjs';
import { entrance, facilitator, offer, opened, seat } from './scenes.mjs';
import { ADDRESS, drawn, launch, phone, Stage } from './stage.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function arrive(context_of_test, hash = '#begin', change = {}) {
  const here = await phone(browser);
  context_of_test.after(() => here.context.close());
  const stage = Object.assign(new Stage(), { scene: facilitator.remote_lobby, seat }, change);
  await stage.welcome(here);
  await here.page.goto(ADDRESS + hash);
  return { ...here, stage };
}

const said = (page, text) => page.waitForFunction((wanted) => document.getElementById('begin-said')?.innerText === wanted, text);
const focused = (page) => page.evaluate(() => document.activeElement?.id);

test('whoever has the passphrase opens a room from the page where others join, and is in its lobby', async (t) => {
  const { page, stage, complaints } = await arrive(t, '');
  await page.click(`button:text-is("${nl.host_title}")`);
  await page.fill('#passphrase', 'groene fiets ë');
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  const [{ wish, authorization, bytes }] = stage.asked;
  assert.deepEqual(wish, { deck: offer.decks[0].name, cut: '45', language: 'nl', seats: '120' });
  assert.equal(Buffer.from(authorization.replace('Bearer ', ''), 'base64url').toString(), 'groene fiets ë');
  assert.equal(bytes, 0);
  assert.deepEqual(stage.all('hello').map(({ role, code, key }) => [role, code, key]), [['facilitator', opened.code, opened.facilitator_key]]);
  assert.equal(await page.locator('.address').innerText(), entrance.address);
  assert.deepEqual(complaints, []);
});

test('a deck of one’s own is sent as it is, and no name of a deck with it', async (t) => {
  const { page, stage } = await arrive(t);
  await page.fill('#passphrase', 'x');
  await page.click('#deck-');
  await page.setInputFiles('#file', { name: 'mijn deck.streep', mimeType: 'application/zip', buffer: Buffer.alloc(1234, 7) });
  await page.click('#cut-90');
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  assert.deepEqual([stage.asked[0].wish, stage.asked[0].bytes], [{ cut: '90', seats: '120' }, 1234]);
});

test('what is missing is said at its field before anything is sent', async (t) => {
  const { page, stage } = await arrive(t);
  await page.click('footer .main');
  await said(page, remote.begin_needs_passphrase);
  assert.equal(await focused(page), 'passphrase');
  await page.fill('#passphrase', 'x');
  await page.fill('#seats', '3001');
  await page.click('footer .main');
  await said(page, remote.begin_needs_seats.replace('{0}', '3000'));
  await page.click('#deck-');
  await page.click('footer .main');
  await said(page, remote.begin_needs_file);
  assert.equal(await focused(page), 'file');
  assert.deepEqual(stage.asked, []);
});

test('a refusal is the sentence of the server, and what was filled in stays', async (t) => {
  const { page, stage } = await arrive(t);
  await page.fill('#passphrase', 'verkeerd');
  stage.opens = { status: 401, body: { refusal: 'wrong_passphrase', sentence: 'Die wachtzin klopt niet.' } };
  await page.click('footer .main');
  await said(page, 'Die wachtzin klopt niet.');
  assert.equal(await focused(page), 'passphrase');
  stage.opens = { status: 429, body: { refusal: 'too_many', sentence: 'Wacht een minuut.' } };
  await page.press('#seats', 'Enter');
  await said(page, 'Wacht een minuut.');
  assert.equal(await page.inputValue('#passphrase'), 'verkeerd');
  stage.opens = { status: 502, body: 'een proxy zegt iets' };
  await page.click('footer .main');
  await page.waitForFunction((wanted) => document.getElementById('begin-said')?.innerText === wanted, remote.begin_unreachable);
});

test('where everybody may open a room no passphrase is asked, and none is sent', async (t) => {
  const { page, stage } = await arrive(t, '#begin', { offer: { ...offer, opens: 'everybody' } });
  await page.waitForSelector('#seats');
  assert.equal(await page.locator('#passphrase').count(), 0);
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  assert.equal(stage.asked[0].authorization, null);
});

test('a server that opens no rooms, and one that is not there, are said in words with a way on', async (t) => {
  const { page, stage } = await arrive(t, '#begin', { offer: null });
  await page.locator('.lead', { hasText: remote.begin_unreachable }).waitFor();
  stage.offer = { ...offer, opens: 'nobody', decks: [] };
  await page.click('.begin .main');
  await page.locator('.lead', { hasText: remote.begin_nobody }).waitFor();
  assert.equal(await page.locator('footer .main').count(), 0);
  await page.click('footer button');
  await reads(page, nl.join_title);
});

test('no key is ever in the address or in a request, and a reload comes back to the same moment', async (t) => {
  const { page, context, stage } = await arrive(t);
  const addresses = [];
  context.on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await page.fill('#passphrase', 'x');
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  stage.show(facilitator.remote_talk);
  await reads(page, remote.phase_talk);
  await page.reload();
  await reads(page, remote.phase_talk);
  assert.equal(new URL(page.url()).hash, `#${opened.code}`);
  assert.ok(addresses.every((address) => !address.includes(opened.facilitator_key) && !address.includes(opened.screen_key)), addresses.join('\n'));
  assert.equal(stage.asked.length, 1);
});

test('another tab of the browser finds the room that is led here, and nothing of it is kept by the browser', async (t) => {
  const { page, context, stage } = await arrive(t);
  await page.fill('#passphrase', 'x');
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  const other = await context.newPage();
  await other.goto(`${ADDRESS}#begin`);
  await other.click('.begin .strip button');
  await reads(other, remote.phase_lobby);
  assert.deepEqual(stage.all('hello').map(({ key }) => key), [opened.facilitator_key, opened.facilitator_key]);
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes(opened.facilitator_key));
});

test('Back from the form is where people join, and a press of Verder that comes twice goes on once', async (t) => {
  const { page, stage } = await arrive(t, '');
  await page.click(`button:text-is("${nl.host_title}")`);
  await page.waitForSelector('#passphrase');
  await page.goBack();
  await reads(page, nl.join_title);
  await page.goForward();
  await page.fill('#passphrase', 'x');
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  await page.dblclick('footer .main');
  await page.click('footer .main');
  stage.show(facilitator.remote_agreements);
  await reads(page, remote.phase_agreements);
  await page.click('footer .main');
  stage.show(facilitator.remote_read);
  await drawn(page);
  assert.deepEqual(stage.all('press').map(({ button }) => button), ['next', 'next']);
});

test('at the close stands what the hall has seen, also after a reload, and it goes when the facilitator goes', async (t) => {
  const { page, stage } = await arrive(t);
  await page.fill('#passphrase', 'x');
  await page.click('footer .main');
  await reads(page, remote.phase_lobby);
  for (const name of ['remote_reveal_line', 'remote_shift_table', 'remote_action']) {
    stage.show(facilitator[name]);
    await drawn(page);
  }
  await page.reload();
  await reads(page, remote.phase_action);
  stage.show(facilitator.remote_close);
  await reads(page, remote.phase_close);
  const list = await page.locator('.seen').innerText();
  assert.match(list, /9 van de 23/);
  assert.match(list, /nu 13/);
  assert.ok(list.includes(facilitator.remote_action.action));
  await page.click('footer .main');
  await reads(page, nl.join_title);
  assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage).includes('accent')), false);
  assert.equal(await heading(page), nl.join_title);
});
