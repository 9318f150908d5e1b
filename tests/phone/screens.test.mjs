// Every screen of a phone, in both languages and both sizes: nothing for axe-core to find, nothing wider than the
// phone, nothing too small to hit, nothing from another host. Leaves a picture of each, in Dutch, in STREEP_PICTURES.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AXE, findings } from './axe.mjs';
import { en } from '../../game/phone/words/en.js';
import { nl } from '../../game/phone/words/nl.js';
import { en as remote_en } from '../../game/phone/words/remote_en.js';
import { nl as remote_nl } from '../../game/phone/words/remote_nl.js';
import { facilitator, offer, opened, people, players, progress, seat } from './scenes.mjs';
import { ADDRESS, drawn, launch, phone, Stage, watch_hosts } from './stage.mjs';

const SIZES = [{ width: 320, height: 568 }, { width: 390, height: 844 }];
const LAPTOP = { width: 1280, height: 720 };
const LED = [...SIZES, LAPTOP];
const LEAST_TARGET = 44;
const WORDS = { nl, en };
const REMOTE = { nl: remote_nl, en: remote_en };
const CODE = '#KXWPRT';
const KEY = '.00112233445566778899aabbccddeeff';
const REFUSALS = ['wrong_version', 'unknown_code', 'wrong_key', 'room_full', 'room_locked', 'too_many_tries', 'room_closed', 'malformed', 'taken_over', 'let_go'];
const PICTURES = process.env.STREEP_PICTURES;
if (PICTURES) mkdirSync(PICTURES, { recursive: true });

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const small_targets = (page) =>
  page.$$eval('button, input, summary, a[href]', (all, least) => all.filter((each) => each.checkVisibility()).map((each) => ({ name: each.textContent || each.id, ...each.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width < least || height < least).map(({ name, width, height }) => `${name}: ${width} × ${height}`), LEAST_TARGET);

async function look(here, name, language, sizes = SIZES) {
  const { page } = here;
  for (const size of sizes) {
    await page.setViewportSize(size);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), size.width, `${name} is wider than the phone`);
    assert.deepEqual(await small_targets(page), [], name);
    if (PICTURES && language === 'nl') await page.screenshot({ path: `${PICTURES}/${name}-${language}-${size.width}.png` });
  }
  assert.equal(await page.getAttribute('html', 'lang'), language);
  assert.deepEqual(await findings(page), [], name);
  assert.deepEqual(here.complaints, [], name);
}

async function open(language, colorScheme, hash) {
  const here = await phone(browser, { locale: 'nl-NL', colorScheme });
  watch_hosts(here, new URL(ADDRESS).origin);
  await here.context.addInitScript((chosen) => sessionStorage.setItem('streep.language', chosen), language);
  await here.context.addInitScript(AXE);
  const stage = new Stage();
  stage.scene = players.lobby[0];
  stage.seat = seat;
  stage.progress = progress;
  await stage.welcome(here);
  await here.page.goto(ADDRESS + hash);
  await here.page.waitForSelector('#heading');
  return { here, stage };
}

// The dark look in Dutch and the light look in English: each colour and each word is seen.
for (const [language, look_of] of [['nl', 'dark'], ['en', 'light']]) {
  test(`every screen of a player is in order (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE);
    await here.page.click('summary');
    await look(here, 'lobby_kept', language);
    await here.page.click('summary');
    for (const [name, [scene, its_seat]] of Object.entries(players)) {
      stage.show(scene, its_seat);
      await drawn(here.page);
      await look(here, name, language);
    }
    await here.context.close();
  });

  test(`an answer on its way, looked at again, and one that came too late are in order (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE);
    const { page } = here;
    stage.show(...players.answer_spectrum);
    await page.waitForSelector('.answer:enabled');
    stage.deaf = true;
    await page.click('.answer >> nth=1');
    await page.waitForSelector('.given:not(.arrived)');
    await look(here, 'answer_sending', language);
    await page.click('.wide');
    await page.waitForSelector('[aria-pressed=true]');
    await look(here, 'answer_pressed', language);
    stage.tell({ type: 'refused', why: 'old_round', final: false });
    await page.waitForSelector('.strip');
    await look(here, 'answer_refused', language);
    await here.context.close();
  });

  test(`where one can go is there on every screen, and gives the focus back (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE);
    stage.show(...players.answer_line);
    await here.page.click('[aria-haspopup=dialog]');
    await here.page.waitForSelector('dialog[open]');
    await look(here, 'routes', language);
    await here.page.keyboard.press('Escape');
    await here.page.waitForSelector('dialog:not([open])', { state: 'attached' });
    assert.equal(await here.page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup')), 'dialog');
    await here.context.close();
  });

  test(`joining, waiting and every refusal have a sentence and a way on (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, '');
    const { page } = here;
    await look(here, 'join', language);
    await page.fill('#code', 'kxw');
    await page.click('form button');
    await page.waitForSelector('[aria-invalid]');
    await look(here, 'join_unfinished', language);
    stage.deaf = true;
    await page.clock.install();
    await page.fill('#code', 'kxwprt');
    await page.click('form button');
    await page.waitForSelector('.laying');
    await look(here, 'connecting', language);
    await page.clock.runFor(7_000);
    await page.locator('main', { hasText: WORDS[language].page_no_socket }).waitFor();
    await look(here, 'connecting_no_socket', language);
    await page.route('**/limits.js', (route) => route.abort());
    await page.click('main .main');
    await page.clock.runFor(7_000);
    await page.locator('main', { hasText: WORDS[language].page_no_network }).waitFor();
    await look(here, 'connecting_no_network', language);
    await page.unroute('**/limits.js');
    stage.deaf = false;
    for (const why of REFUSALS) {
      stage.refuses = why;
      await page.goto(`${ADDRESS}?${why}${CODE}`);
      await page.waitForSelector('main .main');
      await look(here, `refused_${why}`, language);
    }
    await page.goto(`${ADDRESS}?remote${CODE}${KEY}`);
    stage.refuses = 'wrong_key';
    await page.reload();
    await page.waitForSelector('main .main');
    await look(here, 'refused_remote', language);
    await here.context.close();
  });

  test(`waiting for consent, a browser that forgets, and somebody else on the device are in order (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE);
    const { page } = here;
    await page.click('.other');
    await page.waitForSelector('#person[open]');
    await look(here, 'person', language);
    await page.keyboard.press('Escape');
    stage.asks = true;
    await page.goto(`${ADDRESS}?asks${CODE}`);
    await page.waitForSelector('main:not(:has(details)) .lead');
    await look(here, 'asks', language);
    stage.asks = false;
    await here.context.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
    await page.goto(`${ADDRESS}?forgets${CODE}`);
    await page.waitForSelector('.strip');
    await look(here, 'forgets', language);
    await here.context.close();
  });

  test(`who is here, and the question before a seat is let go, are in order (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE + KEY);
    const { page } = here;
    stage.show(facilitator.remote_answer);
    stage.tell(people);
    await page.waitForSelector('main .strip');
    await look(here, 'remote_doorstep', language, LED);
    await page.click('main .strip button');
    await page.waitForSelector('#people[open]');
    await look(here, 'remote_people', language, LED);
    await page.click('#people .seats .main');
    await page.click('#people .seats button:not(.main) >> nth=0');
    await page.waitForSelector('#let_go[open]');
    await look(here, 'remote_let_go', language);
    await page.click('#let_go .choices button:not(.main)');
    await page.waitForSelector('#people[open]');
    await page.click('#people > .wide');
    await page.waitForSelector('#shut_out[open]');
    await look(here, 'remote_shut_out', language);
    await page.click('#shut_out .choices button:not(.main)');
    await page.waitForSelector('#people[open]');
    assert.equal(stage.all('shut_out').length, 1);
    assert.deepEqual([stage.all('let_in'), stage.all('let_go')].map(([{ device, seat: its_seat }]) => device ?? its_seat), [3, 11]);
    await here.context.close();
  });

  test(`a room that cannot be reached, and one that is gone, have a sentence and a way on (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE);
    const { page } = here;
    stage.show(...players.answer_line);
    stage.deaf = true;
    stage.drop();
    await page.waitForSelector('.strip');
    await look(here, 'reconnecting', language);
    stage.deaf = false;
    stage.refuses = 'unknown_code';
    stage.drop();
    await page.waitForSelector('main .main');
    await look(here, 'refused_gone', language);
    await here.context.close();
  });

  test(`every screen of the remote control is in order (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, CODE + KEY);
    await here.page.waitForSelector('footer.remote');
    for (const [name, scene] of Object.entries(facilitator)) {
      stage.show(scene);
      await drawn(here.page);
      await look(here, name, language, LED);
    }
    stage.show(facilitator.remote_answer);
    for (const [key, name] of [['act_end', 'end'], ['act_count', 'count'], ['what_now', 'what_now'], ['act_phones', 'phones'], ['act_remote', 'own_phone']]) {
      const open = (/** @type {string} */ words) => here.page.click(`button:text-is("${words}"):visible`);
      if (name === 'own_phone') await open(REMOTE[language].act_phones);
      await open(REMOTE[language][key]);
      await here.page.waitForSelector(`#${name}[open]`);
      if (name === 'what_now') await here.page.click('#what_now summary >> nth=2');
      await look(here, `remote_${name}`, language, LED);
      await here.page.keyboard.press('Escape');
      await here.page.waitForSelector(`#${name}:not([open])`, { state: 'attached' });
    }
    await here.context.close();
  });

  test(`a session that is begun is in order, with what is missing and what is refused (${language}, ${look_of})`, async () => {
    const { here, stage } = await open(language, look_of, '');
    const { page } = here;
    stage.offer = null;
    await page.click('main .plain');
    await page.waitForSelector('.begin .main');
    await look(here, 'begin_unreachable', language, LED);
    stage.offer = { ...offer, opens: 'nobody', decks: [] };
    await page.click('.begin .main');
    await page.waitForSelector('.begin .lead:not(:has(+ .main))');
    await drawn(page);
    await look(here, 'begin_nobody', language, LED);
    stage.offer = offer;
    await page.reload();
    await page.waitForSelector('#passphrase');
    await look(here, 'begin', language, LED);
    await page.fill('#passphrase', 'x');
    await page.click('#deck-');
    await page.check('input[type=checkbox]');
    await page.click('footer .main');
    await page.waitForSelector('#file[aria-invalid]');
    await look(here, 'begin_own', language, LED);
    await page.click('#deck-studenten');
    stage.opens = { status: 401, body: { refusal: 'wrong_passphrase', sentence: 'Die wachtzin klopt niet.' } };
    await page.click('footer .main');
    await page.waitForSelector('#passphrase[aria-invalid]');
    await look(here, 'begin_refused', language, LED);
    Object.assign(stage, { scene: facilitator.remote_lobby, opens: { status: 201, body: opened } });
    await page.click('footer .main');
    await page.click(`.tools button:text-is("${REMOTE[language].act_phones}")`);
    await page.click(`button:text-is("${REMOTE[language].act_screen}"):visible`);
    await page.waitForSelector('#screen[open]');
    await look(here, 'remote_screen', language, LED);
    await here.context.close();
  });
}
