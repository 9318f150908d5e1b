// A seat is a person: one browser has one seat in a room, at the real server (STREEP_SERVER), however often its person
// comes in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { nl } from '../../game/phone/words/nl.js';
import { gather as gather_in, go_on, go_to, open_tab, reads } from './room.mjs';
import { launch } from './stage.mjs';

const SPECIAL = 'tests/decks/small.toml'; // two cards on the line: fewer than eight answers are not shown
const ANSWER = remote.phase_answer;

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

const gather = (t, options) => gather_in(browser, t, { deck: SPECIAL, ...options });

const cross = (page) => page.click('.answer >> nth=0');
const arrived = (page) => page.locator('.given.arrived').waitFor();
const counts = ({ page }, text) => page.locator('.far', { hasText: text }).waitFor();
const has_people = ({ page }, number) => page.locator('main > p', { hasText: number === 1 ? remote.console_person : `${number} mensen` }).first().waitFor();

/** The keys that this phone says hello with, from now on. */
function keys_of({ context }) {
  const keys = [];
  const watch = (page) => page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => keys.push(JSON.parse(payload).key)));
  context.pages().forEach(watch);
  context.on('page', watch);
  return () => new Set(keys.filter(Boolean));
}

/** What a browser keeps of its seats. */
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('streep.seats') ?? '[]'));

const hide = (page, hidden) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('four people who scan twice are four people, and four answers are too few to show', { skip }, async (t) => {
  const { room, facilitator, players } = await gather(t, { players: 4 });
  const tabs = [];
  for (const player of players) {
    tabs.push(await open_tab(player, room.invitation));
    await reads(player.page, nl.page_elsewhere);
  }
  await has_people(facilitator, 4);
  await go_to(facilitator, ANSWER);
  for (const tab of tabs) {
    await cross(tab);
    await arrived(tab);
  }
  await counts(facilitator, '4 van de 4');
  await go_to(facilitator, remote.phase_reveal);
  for (const page of [...tabs, facilitator.page]) await page.locator('main', { hasText: nl.figure_too_few }).waitFor();
});

test('a closed tab, a duplicated one and a new scan come back to the same seat, also while answers are open', { skip }, async (t) => {
  const { room, facilitator, players } = await gather(t, { players: 2 });
  const [player] = players;
  const keys = keys_of(player);
  await go_to(facilitator, ANSWER);
  await cross(player.page);
  await arrived(player.page);

  await player.page.close();
  const scanned = await open_tab(player, room.invitation);
  await arrived(scanned);

  const [duplicate] = await Promise.all([player.context.waitForEvent('page'), scanned.evaluate(() => void window.open(location.href))]);
  await arrived(duplicate);
  await reads(scanned, nl.page_elsewhere);
  assert.equal(keys().size, 1);
  await counts(facilitator, '1 van de 2');
});

test('the tab that lost the seat does not fight for it, and takes it when its person says so', { skip }, async (t) => {
  const { room, facilitator, players } = await gather(t, { players: 1 });
  const [{ page }] = players;
  const other = await open_tab(players[0], room.invitation);
  await reads(page, nl.page_elsewhere);
  for (const event of ['online', 'pageshow']) await page.evaluate((name) => dispatchEvent(new Event(name)), event);
  await hide(page, true);
  await hide(page, false);
  await go_on(facilitator);
  await reads(other, nl.player_agreements);
  await reads(page, nl.page_elsewhere);
  await page.click('main .main');
  await reads(page, nl.player_agreements);
  await reads(other, nl.page_elsewhere);
  await has_people(facilitator, 1);
});

test('of two browsers with one copied token the newest has the seat, and the other is told', { skip }, async (t) => {
  const { room, facilitator, players, enter } = await gather(t, { players: 2 });
  const seats = JSON.stringify(await kept(players[0].page));
  const thief = await enter(room.address);
  await thief.page.evaluate((all) => localStorage.setItem('streep.seats', all), seats);
  const page = await open_tab(thief, room.invitation);
  await reads(page, nl.player_lobby);
  await reads(players[0].page, nl.page_elsewhere);
  await has_people(facilitator, 2);
});

test('a token of the room of yesterday takes a new seat, and those of rooms long gone are dropped', { skip }, async (t) => {
  const { room, facilitator, enter } = await gather(t, { players: 1 });
  const key = '00112233445566778899aabbccddeeff';
  const phone = await enter(room.address);
  await phone.page.evaluate(
    ([code, old]) => {
      const hours = (many) => Date.now() - many * 3_600_000;
      localStorage.setItem('streep.seats', JSON.stringify([{ code, key: old, epoch: 1, since: hours(2) }, { code: 'ZZZZZZ', key: old, epoch: 2, since: hours(20) }]));
    },
    [room.code, key],
  );
  const page = await open_tab(phone, room.invitation);
  await reads(page, nl.player_lobby);
  await has_people(facilitator, 2);
  const [seat, ...others] = await kept(page);
  assert.deepEqual([seat.code, seat.key, others.length], [room.code, key, 0]);
  assert.notEqual(seat.epoch, 1);
});

test('a browser that keeps nothing says so, asks to stay, and a reload is somebody new', { skip }, async (t) => {
  const { room, facilitator, players, enter } = await gather(t, { players: 1 });
  assert.equal(await players[0].page.locator('.strip').count(), 0);
  const phone = await enter('about:blank');
  await phone.context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
  });
  await phone.page.goto(room.invitation);
  await phone.page.locator('.strip', { hasText: nl.page_forgets }).waitFor();
  await has_people(facilitator, 2);
  const asked = phone.page.waitForEvent('dialog');
  await phone.page.click('.strip button'); // whoever never touched a page is not asked
  void phone.page.reload();
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.accept();
  await has_people(facilitator, 3);
});

test('somebody else on this device has a seat of their own, and the one before is free', { skip }, async (t) => {
  const { facilitator, players } = await gather(t, { players: 1 });
  const [{ page }] = players;
  const keys = keys_of(players[0]);
  const before = (await kept(page))[0].key;
  await page.click('.other');
  await page.click(`#person button:text-is("${nl.page_person_no}")`);
  await page.locator('#person:not([open])').waitFor({ state: 'attached' });
  assert.equal(keys().size, 0);
  await page.click('.other');
  await page.click(`#person button:text-is("${nl.page_person_yes}")`);
  await page.waitForFunction((old) => JSON.parse(localStorage.getItem('streep.seats'))[0].key !== old, before);
  await reads(page, nl.player_lobby);
  await has_people(facilitator, 1);
  assert.equal(keys().size, 1);
});

test('at the close the browser forgets the seat, and the tab that was there does not yet', { skip }, async (t) => {
  const { facilitator, players } = await gather(t, { players: 1 });
  const [{ page }] = players;
  assert.equal((await kept(page)).length, 1);
  await go_to(facilitator, remote.phase_close);
  await reads(page, nl.player_close);
  assert.deepEqual(await kept(page), []);
  await page.reload();
  await reads(page, nl.player_close);
});

test('a phone that slept through a talk of eight minutes answers as soon as it wakes', { skip }, async (t) => {
  const { facilitator, players } = await gather(t, { players: 2 });
  const [asleep, awake] = players;
  await go_to(facilitator, ANSWER);
  for (const { page } of players) {
    await cross(page);
    await arrived(page);
  }
  await go_to(facilitator, remote.phase_talk);
  await reads(asleep.page, nl.player_talk);
  await hide(asleep.page, true);
  await asleep.context.setOffline(true);
  await asleep.page.evaluate(() => {
    const slept = Date.now() + 8 * 60_000;
    Date.now = () => slept;
  });
  await go_to(facilitator, remote.phase_answer_again);
  await asleep.context.setOffline(false);
  await hide(asleep.page, false);
  await reads(asleep.page, nl.player_answer_again);
  await cross(asleep.page);
  await arrived(asleep.page);
  await counts(facilitator, '1 van de 2');
  await cross(awake.page);
  await counts(facilitator, '2 van de 2');
});

test('the facilitator reads who is here, and lets a seat go: its person is told, and may come again', { skip }, async (t) => {
  const { facilitator, players } = await gather(t, { players: 3 });
  const numbers = facilitator.page.locator('#people .numbers dd');
  await facilitator.page.click(`.tools button:text-is("${remote.act_people}")`);
  await facilitator.page.waitForFunction(() => document.querySelector('#people .numbers dd')?.textContent === '3');
  assert.deepEqual(await numbers.allInnerTexts(), ['3', remote.people_not_told, '3', '0']); // all of them come from this machine
  await facilitator.page.click('#people .seats button >> nth=0');
  await facilitator.page.waitForFunction(() => document.querySelector('#people .numbers dd')?.textContent === '2');
  const sent_away = await Promise.any(players.map(({ page }) => reads(page, nl.page_let_go).then(() => page)));
  await sent_away.click('main .main');
  await reads(sent_away, nl.player_lobby);
  await has_people(facilitator, 3);
});

test('letting a seat go while answers are open is asked once more, and makes the round void', { skip }, async (t) => {
  const { facilitator, players } = await gather(t, { players: 3 });
  await go_to(facilitator, ANSWER);
  await cross(players[1].page);
  await arrived(players[1].page);
  await facilitator.page.click(`.tools button:text-is("${remote.act_people}")`);
  await facilitator.page.click('#people .seats button >> nth=0');
  await facilitator.page.click(`#let_go button:text-is("${remote.end_cancel}")`);
  await reads(facilitator.page, remote.phase_answer);
  await facilitator.page.click(`.tools button:text-is("${remote.act_people}")`);
  await facilitator.page.click('#people .seats button >> nth=0');
  await facilitator.page.click(`#let_go button:text-is("${remote.release_enter}")`);
  await reads(facilitator.page, remote.phase_read);
});
