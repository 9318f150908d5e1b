// A room at the real server with phones in it, each a browser of its own, and one of them the facilitator's.
import assert from 'node:assert/strict';
import { VERSION } from '../../game/phone/limits.js';
import { open_room } from './server.mjs';
import { phone, watch_hosts } from './stage.mjs';

export const heading = (page) => page.locator('#heading').innerText();

/** Waits until the heading is one of these. */
export async function reads(page, ...headings) {
  assert.ok(headings.every(Boolean), 'a heading that no words are for');
  await page.waitForFunction((all) => all.includes(document.getElementById('heading')?.innerText), headings);
}

/** The moments of the session, as the server tells them to this phone. */
function moments_of({ page }) {
  const moments = [];
  const take = ({ payload }) => {
    const message = JSON.parse(payload);
    const scene = message.type === 'scene' ? message : message.scene;
    if (!scene) return;
    const moment = `phase ${scene.phase} ${scene.occasion}`;
    if (moments.at(-1) !== moment) moments.push(moment);
  };
  page.on('websocket', (socket) => socket.on('framereceived', take));
  return moments;
}

/** A room with players and a facilitator in it, all of them on phones of their own. */
export async function gather(browser, context_of_test, { players = 3, prepare = async () => {}, viewport, ...of_room } = {}) {
  const room = await open_room(of_room);
  const phones = [];
  context_of_test.after(async () => {
    for (const each of phones) await each.context.close();
    await room.close();
  });
  const enter = async (address, size) => {
    const here = await phone(browser, { reducedMotion: 'reduce', ...(size ? { viewport: size } : {}) });
    await prepare(here.context);
    watch_hosts(here, new URL(room.address).origin);
    phones.push(here);
    here.moments = moments_of(here);
    await here.page.goto(address);
    return here;
  };
  const facilitator = await enter(room.remote, viewport);
  const seats = [];
  for (let i = 0; i < players; ++i) seats.push(await enter(room.invitation));
  await facilitator.page.locator('.far', { hasText: String(players) }).waitFor();
  return { room, enter, facilitator, players: seats };
}

/** What the server tells a big screen, scene by scene: `scene()` waits until it shows this phase. */
export async function listen_as_screen(phone_of_anybody, { address, code, screen_key }) {
  const page = await phone_of_anybody.context.newPage();
  await page.goto(address);
  await page.evaluate(([v, room, key]) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket`);
    socket.onopen = () => socket.send(JSON.stringify({ v, type: 'hello', role: 'screen', code: room, key, secret: '0'.repeat(16) }));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === 'refused') window.refused = message.why;
      window.seen = message.type === 'scene' ? message : (message.scene ?? window.seen);
    };
  }, [VERSION, code, screen_key]);
  return { scene: (phase) => page.waitForFunction((wanted) => {
    if (window.refused) throw new Error(window.refused);
    return window.seen?.phase === wanted && window.seen;
  }, phase).then((seen) => seen.jsonValue()) };
}

/** One more tab of the same browser. */
export async function open_tab({ context }, address) {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Presses Verder, and waits until the facilitator is somewhere else. Gives where. */
export async function go_on({ page }) {
  const was = await heading(page);
  await page.click('footer .main');
  await page.waitForFunction((before) => document.getElementById('heading').innerText !== before, was);
  return heading(page);
}

/** Presses it until the facilitator reads this. */
export async function go_to(facilitator, phase) {
  for (let now = await heading(facilitator.page); now !== phase; ) now = await go_on(facilitator);
}
