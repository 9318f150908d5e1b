// Coming in and coming back: the code and the key, reload, sleep, a lost link, and what a screen reader is told.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { capital } from '../../game/phone/sentences.js';
import { en } from '../../game/phone/words/en.js';
import { VERSION } from '../../game/phone/limits.js';
import { nl } from '../../game/phone/words/nl.js';
import { answering, facilitator, players, progress } from './scenes.mjs';
import { ADDRESS, launch, phone, Stage } from './stage.mjs';

const KEY = '00112233445566778899aabbccddeeff';
const TOKEN = /^[0-9a-f]{32}$/;

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** One phone at a stage, closed when the test is over. */
async function join(context_of_test, scene = players.lobby, hash = '#KXWPRT', options = {}) {
  const here = await phone(browser, options);
  context_of_test.after(() => here.context.close());
  const stage = new Stage();
  [stage.scene, stage.seat] = scene;
  stage.progress = progress;
  await stage.welcome(here);
  await here.page.goto(ADDRESS + hash);
  return { ...here, stage };
}

const heading = (page, text) => page.waitForSelector(`h1:text-is("${text}")`);
const token_of = (stage) => stage.all('hello').at(-1).key;

test('an invitation leads straight into its room, with a token that nobody was told before', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  const [hello] = stage.all('hello');
  assert.equal(hello.code, 'KXWPRT');
  assert.match(hello.key, TOKEN);
});

const SECRET = '8899aabbccddeeff';
const TYPED = '0000000000000000';

test('the secret of an invitation is said with every hello, stays in the address and never reaches the server in a request', async (t) => {
  const { page, stage, context } = await join(t, players.lobby, `#KXWPRT.${SECRET}`);
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await heading(page, nl.player_lobby);
  assert.equal(page.url(), `${ADDRESS}#KXWPRT.${SECRET}`);
  await page.reload();
  await heading(page, nl.player_lobby);
  assert.deepEqual(stage.all('hello').map(({ secret }) => secret), [SECRET, SECRET]);
  assert.ok(asked.length > 0 && !asked.some((url) => url.includes(SECRET)));
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!kept.includes(SECRET));
});

test('who types a code says no secret, also not that of a room before', async (t) => {
  const { page, stage } = await join(t, players.lobby, `#KXWPRT.${SECRET}`);
  await heading(page, nl.player_lobby);
  stage.refuses = 'unknown_code';
  stage.drop();
  await heading(page, nl.page_gone);
  stage.refuses = null;
  await page.click(`button:text-is("${nl.page_other_code}")`);
  await page.fill('#code', 'BCDFGH');
  await page.click('main .main');
  await heading(page, nl.player_lobby);
  const { code, secret } = stage.all('hello').at(-1);
  assert.deepEqual([code, secret], ['BCDFGH', TYPED]);
});

test('where too many guess the page says so and comes in by itself', async (t) => {
  const here = await phone(browser);
  t.after(() => here.context.close());
  const stage = new Stage();
  [stage.scene, stage.seat] = players.lobby;
  stage.refuses = 'too_many_tries';
  await stage.welcome(here);
  await here.page.goto(`${ADDRESS}#KXWPRT`);
  await heading(here.page, nl.page_tries);
  stage.refuses = null;
  await heading(here.page, nl.player_lobby);
  assert.equal(stage.all('hello').at(-1).key, stage.all('hello')[0].key);
});

test('a reload is the same seat, another room another one', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  const first = token_of(stage);
  await page.reload();
  await heading(page, nl.player_lobby);
  assert.equal(token_of(stage), first);
  await page.goto(`${ADDRESS}#BCDFGH`);
  await page.waitForFunction(() => location.hash === '#BCDFGH');
  await heading(page, nl.player_lobby);
  assert.notEqual(token_of(stage), first);
});

test('the key of a facilitator leaves the address at once, survives a reload, and never reaches the server in a request', async (t) => {
  const { page, stage, context } = await join(t, [facilitator.remote_answer, null], `#KXWPRT.${KEY}`);
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.waitForSelector('footer.remote');
  assert.equal(page.url(), `${ADDRESS}#KXWPRT`);
  await page.reload();
  await page.waitForSelector('footer.remote');
  assert.deepEqual(stage.all('hello').map(({ role, key }) => [role, key]), [['facilitator', KEY], ['facilitator', KEY]]);
  assert.ok(!asked.some((url) => url.includes(KEY)));
});

test('a player never loads the remote control', async (t) => {
  const { page } = await join(t);
  await heading(page, nl.player_lobby);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(loaded.some((name) => name.endsWith('/seat.js')));
  assert.ok(!loaded.some((name) => name.includes('remote')));
});

test('the language is that of the room, unless the person chose another', async (t) => {
  const { page } = await join(t, players.lobby, '#KXWPRT', { locale: 'en-GB' });
  await heading(page, nl.player_lobby);
  await page.click('header button');
  await heading(page, en.player_lobby);
  await page.reload();
  await heading(page, en.player_lobby);
});

test('a new phase is announced once, and a scene that changes nothing is not announced', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  await page.clock.install();
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.getElementById('live').textContent)).observe(document.getElementById('live'), { childList: true, characterData: true, subtree: true });
  });
  stage.show(...players.closed);
  await heading(page, nl.player_closed);
  stage.show({ ...players.closed[0], people: 31 });
  stage.show(...players.talk);
  await heading(page, nl.player_talk);
  await page.clock.runFor(90_000); // the time left is counted down meanwhile
  await page.waitForSelector(`.strong:text-is("${capital(nl.screen_talk_minutes.replace('{0}', 2))}")`);
  const said = await page.evaluate(() => globalThis.said);
  assert.deepEqual(said, [`${nl.player_closed}. ${players.closed[0].card.statement}`, `${nl.player_talk}. ${nl.player_pair}: ruit · blauw · 7.`]);
});

test('an answer is not on the screen once it is given, and the focus goes to where it says that it arrived', async (t) => {
  const { page, stage } = await join(t, players.answer_line);
  await page.waitForSelector('.answer:enabled');
  await page.focus('.answer >> nth=1');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.given.arrived');
  assert.equal(await page.locator('.answer').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'given');
  await page.click('.wide');
  assert.equal(await page.locator('.answer[aria-pressed=true]').textContent(), nl.answer_stay);
  await page.click('.answer >> nth=0');
  await page.waitForSelector('.given.arrived');
  assert.deepEqual(stage.all('ballot').map(({ sequence, choice }) => [sequence, choice]), [[1, 2], [2, 1]]);
});

test('the focus is never lost when its button goes away with the phase', async (t) => {
  const { page, stage } = await join(t, players.answer_line);
  await page.waitForSelector('.answer:enabled');
  await page.focus('.answer >> nth=0');
  stage.show(...players.closed);
  await heading(page, nl.player_closed);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'heading');
});

test('an answer that was given without a link is sent when it is back, once', async (t) => {
  const { page, stage } = await join(t, players.answer_line);
  await page.waitForSelector('.answer:enabled');
  stage.deaf = true;
  stage.drop();
  await page.waitForSelector('.strip');
  await page.click('.answer >> nth=2');
  await page.waitForSelector('.given:not(.arrived)');
  assert.equal(stage.all('ballot').length, 0);
  stage.deaf = false;
  stage.drop();
  await page.waitForSelector('.given.arrived');
  assert.deepEqual(stage.all('ballot').map(({ sequence, choice }) => [sequence, choice]), [[1, 0]]);
  assert.equal(await page.locator('.strip').count(), 0);
});

test('nothing is answered for who is silent', async (t) => {
  const { page, stage } = await join(t, players.answer_line);
  await page.waitForSelector('.answer:enabled');
  stage.show(players.closed[0], answering);
  await heading(page, nl.player_closed);
  stage.show(...players.talk);
  await heading(page, nl.player_talk);
  assert.deepEqual(stage.all('ballot'), []);
});

test('a phone that wakes up asks for the room at once', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    const slept = Date.now() + 60_000;
    Date.now = () => slept;
  });
  [stage.scene, stage.seat] = players.talk;
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await heading(page, nl.player_talk);
  assert.equal(stage.all('hello').length, 2);
});

test('who waits for consent comes in as soon as it is there, and asks once more after a lost link', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  stage.asks = true;
  await page.goto(`${ADDRESS}?again#KXWPRT`);
  await heading(page, nl.page_consent);
  stage.drop();
  await page.waitForFunction(() => document.getElementById('heading'));
  await heading(page, nl.page_consent);
  stage.asks = false;
  stage.drop();
  await heading(page, nl.player_lobby);
});

test('a room that was there and is not any more says so, and one can try again', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  stage.refuses = 'unknown_code';
  stage.drop();
  await heading(page, nl.page_gone);
  stage.refuses = null;
  await page.click('main .main');
  await heading(page, nl.player_lobby);
});

test('a refusal of an act is a notice, and the room stays', async (t) => {
  const { page, stage } = await join(t, players.answer_line);
  await page.waitForSelector('.answer:enabled');
  stage.tell({ type: 'refused', why: 'old_round', final: false });
  await page.waitForSelector('.strip');
  assert.equal(await page.locator('.answer').count(), 3);
  await page.click('.strip button');
  await page.waitForSelector('.strip', { state: 'detached' });
});

test('a server of another version is told apart, and the way on is to load the page again', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  stage.tell({ v: VERSION + 1, type: 'something new' });
  await heading(page, nl.page_version);
  await page.click('main .main');
  await heading(page, nl.player_lobby);
});

test('stepping out is between the phone and the room, and ends with one press', async (t) => {
  const { page, stage } = await join(t, players.answer_line);
  await page.waitForSelector('.answer:enabled');
  await page.click('footer button >> nth=0');
  await heading(page, nl.player_gone);
  await page.click('footer button >> nth=0');
  await heading(page, nl.player_answer_line);
  assert.deepEqual(stage.heard.slice(1).map(({ type }) => type), ['step_out', 'step_back']);
});

test('who leaves gives the seat up, and comes back as somebody else', async (t) => {
  const { page, stage } = await join(t);
  await heading(page, nl.player_lobby);
  const first = token_of(stage);
  await page.click('.leave');
  await heading(page, nl.join_title);
  assert.equal(stage.all('goodbye').length, 1);
  await page.fill('#code', 'kxw prt');
  await page.keyboard.press('Enter');
  await heading(page, nl.player_lobby);
  assert.notEqual(token_of(stage), first);
});

test('the buttons of the remote control say what they do, and why they cannot', async (t) => {
  const { page, stage } = await join(t, [facilitator.remote_answer, null], `#KXWPRT.${KEY}`);
  await page.click('footer .main');
  await page.click(`.tools button:text-is("${remote.act_more_time}")`, { force: true }); // it says why not
  await page.waitForSelector(`.warn:text-is("${remote.why_more_time}")`);
  await page.click(`.tools button:text-is("${remote.act_count}")`);
  await page.fill('#crossed', '9');
  await page.fill('#people', '4');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#count p:text-is("${remote.count_impossible}")`);
  await page.fill('#people', '24');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#count:not([open])', { state: 'attached' });
  assert.deepEqual(stage.heard.slice(1).map(({ type, button, crossed, people }) => [type, button ?? [crossed, people]]), [['press', 'next'], ['hand_count', [9, 24]]]);
});

test('where a figure could not be stored the remote offers to talk without it, and Stil is where it always is', async (t) => {
  const { page, stage } = await join(t, [facilitator.remote_unsaved, null], `#KXWPRT.${KEY}`);
  await page.click(`footer button:text-is("${remote.act_without_figure}")`);
  await page.click(`footer button:text-is("${remote.act_pause}")`);
  await page.click('footer .main');
  stage.show(facilitator.remote_answer);
  await page.waitForSelector('footer .row', { state: 'detached' });
  assert.deepEqual(stage.heard.slice(1).map(({ button }) => button), ['without_figure', 'pause', 'next']);
});

test('without JavaScript, and where a module does not come, there is a sentence and not a blank page', async (t) => {
  const { page } = await join(t, players.lobby, '', { javaScriptEnabled: false });
  assert.match(await page.locator('main').innerText(), /JavaScript/);
  const other = await join(t, players.lobby, '#KXWPRT');
  await other.context.route('**/words/nl.js', (route) => route.abort());
  await other.page.reload();
  assert.match(await other.page.locator('main').innerText(), /Laad haar opnieuw/);
});
