// For whoever zooms in, has larger letters, other colours, no motion, or no pointer: every screen of a phone still works.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nl } from '../../game/phone/words/nl.js';
import { facilitator, players, progress, seat } from './scenes.mjs';
import { ADDRESS, drawn, launch, phone, Stage } from './stage.mjs';

const ZOOMED = { width: 320, height: 256 }; // 1280 × 1024 at 400 %
const NARROW = { width: 320, height: 568 };
const CODE = '#KXWPRT';
const KEY = '.00112233445566778899aabbccddeeff';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function join(context_of_test, hash = CODE, options = {}) {
  const here = await phone(browser, options);
  context_of_test.after(() => here.context.close());
  const stage = new Stage();
  Object.assign(stage, { scene: hash === CODE ? players.lobby[0] : facilitator.remote_lobby, seat, progress });
  await stage.welcome(here);
  await here.page.goto(ADDRESS + hash);
  await here.page.waitForSelector(hash === CODE ? 'details' : 'footer.remote');
  return { page: here.page, stage };
}

/** Every screen of both roles, one after the other. */
async function each_screen(context_of_test, options, look) {
  const one = await join(context_of_test, CODE, options);
  for (const [name, [scene, its_seat]] of Object.entries(players)) {
    one.stage.show(scene, its_seat);
    await drawn(one.page);
    await look(one.page, name);
  }
  const other = await join(context_of_test, CODE + KEY, options);
  for (const [name, scene] of Object.entries(facilitator)) {
    other.stage.show(scene);
    await drawn(other.page);
    await look(other.page, name);
  }
  await other.page.goto(`${ADDRESS}?begin#begin`);
  await other.page.waitForSelector('#passphrase');
  await look(other.page, 'begin');
}

/** What is wider than the page, or cut off inside of a box. */
const cut_off = (page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const cut = [...document.querySelectorAll('#page *')].filter((each) => each.checkVisibility() && !(each instanceof SVGElement) && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible');
    return [...wide, ...cut.map((each) => each.outerHTML.slice(0, 80))];
  });

/** Buttons that something else lies over, once they are scrolled to. */
const covered = (page) =>
  page.$$eval('button:not(dialog *), input:not(dialog *), summary, main a', (all) =>
    all.filter((each) => {
      each.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = each.getBoundingClientRect();
      return !each.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    }).map((each) => each.textContent));

test('at 400 % nothing is cut off, and every button can be reached', async (t) => {
  await each_screen(t, { viewport: ZOOMED }, async (page, name) => {
    assert.deepEqual([await cut_off(page), await covered(page)], [[], []], name);
  });
});

test('with letters twice as large nothing is cut off, on the narrowest phone', async (t) => {
  await each_screen(t, { viewport: NARROW }, async (page, name) => {
    const browser_itself = await page.context().newCDPSession(page);
    await browser_itself.send('Page.setFontSizes', { fontSizes: { standard: 32 } }); // as in its settings; 16 is usual
    await browser_itself.detach();
    assert.deepEqual([await cut_off(page), await covered(page)], [[], []], name);
  });
});

test('in forced colours the line, the bars and the sign are still drawn, and a chosen answer has another border', async (t) => {
  const { page, stage } = await join(t, CODE, { forcedColors: 'active' });
  const style = (selector, property) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
  stage.show(...players.answer_line);
  await page.click('.answer >> nth=1');
  await page.click('.wide');
  await page.waitForSelector('[aria-pressed=true]');
  assert.notEqual(await style('[aria-pressed=true]', 'borderWidth'), await style('[aria-pressed=false]', 'borderWidth'));
  assert.match(await style('.tape', 'backgroundImage'), /gradient/);
  stage.show(...players.answer_spectrum);
  await page.waitForSelector('.spectrum');
  const strip = await page.locator('.spectrum .answer').first().evaluate((answer) => getComputedStyle(answer, '::before').backgroundColor);
  assert.notEqual(strip, await style('.spectrum', 'backgroundColor'));
  assert.notEqual(strip, await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
  stage.show(...players.reveal_line);
  await page.waitForSelector('.bars');
  assert.match(await style('.bar', 'backgroundImage'), /gradient/);
  stage.show(...players.talk);
  await page.waitForSelector('.sign');
  assert.notEqual(await style('.sign', 'fill'), await style('.sign text', 'fill'));
});

for (const [reducedMotion, moving] of [['no-preference', 1], ['reduce', 0]]) {
  test(`while it connects, and comes back, the page moves ${moving} thing (${reducedMotion})`, async (t) => {
    const { page, stage } = await join(t, CODE, { reducedMotion });
    const moves = () => page.evaluate(() => document.getAnimations().length);
    stage.deaf = true;
    stage.drop();
    await page.waitForSelector('.blink');
    assert.equal(await moves(), moving);
    await page.reload();
    await page.waitForSelector('.laying');
    assert.equal(await moves(), moving);
  });
}

test('with the keyboard alone everything comes in the order in which it is read, and shows where one is', async (t) => {
  const { page, stage } = await join(t);
  stage.show(...players.answer_line);
  await page.waitForSelector('.answer:enabled');
  const order = [];
  for (let i = 0; i < 6; ++i) {
    await page.keyboard.press('Tab');
    const [name, outline] = await page.evaluate(() => [document.activeElement.textContent, getComputedStyle(document.activeElement).outlineStyle]);
    assert.equal(outline, 'solid', name);
    order.push(name);
  }
  assert.deepEqual(order, [nl.language_en, nl.answer_cross, nl.answer_stay, nl.answer_pass, nl.player_away, nl.player_routes]);
});
