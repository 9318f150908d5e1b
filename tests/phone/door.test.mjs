// The door at the real server (STREEP_SERVER): https, what the page weighs, pages from elsewhere, pages of long ago.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { VERSION } from '../../game/phone/limits.js';
import { nl } from '../../game/phone/words/nl.js';
import { open_room, scratch } from './server.mjs';
import { ELSEWHERE, HOST, launch, phone, watch_hosts } from './stage.mjs';

const MOST = 30_000; // bytes

const skip = process.env.STREEP_SERVER ? false : 'STREEP_SERVER is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

/** A room, and a phone that is nowhere yet; both are gone when the test is over. */
async function prepare(context_of_test, { room: room_options = {}, phone: phone_options = {} } = {}) {
  const room = await open_room(room_options);
  const here = await phone(browser, phone_options);
  context_of_test.after(async () => {
    await here.context.close();
    await room.close();
  });
  return { room, ...here };
}

const source = (name) => readFileSync(new URL(`../../game/phone/${name}`, import.meta.url), 'utf8');
const heading = (page, text) => page.waitForSelector(`h1:text-is("${text}")`);

/** As an operator would make it. */
function certificate(folder) {
  const [chain, key] = [join(folder, 'chain.pem'), join(folder, 'key.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`, '-keyout', key, '-out', chain], { stdio: 'pipe' });
  return ['--certificate', chain, '--key', key];
}

test('with a certificate the page and its socket are encrypted, and the page does not say that they are not', { skip }, async (t) => {
  const folder = scratch();
  t.after(() => rmSync(folder, { recursive: true }));
  const { room, page, complaints, context } = await prepare(t, { room: { flags: certificate(folder), scheme: 'https' }, phone: { ignoreHTTPSErrors: true } });
  watch_hosts({ context, complaints }, new URL(room.address).origin);
  const socket = page.waitForEvent('websocket');
  await page.goto(room.invitation);
  await heading(page, nl.player_lobby);
  assert.match((await socket).url(), /^wss:/);
  await page.click('summary');
  const kept = await page.locator('details').innerText();
  assert.ok(kept.includes(nl.page_kept_no) && !kept.includes(nl.page_kept_http));
  assert.deepEqual(complaints, []);
});

test('who types the address of https without it is sent there, and gets nothing else unencrypted', { skip }, async (t) => {
  const folder = scratch();
  t.after(() => rmSync(folder, { recursive: true }));
  const { room } = await prepare(t, { room: { flags: certificate(folder), scheme: 'https' } });
  for (const path of ['', 'host', 'socket']) {
    const { status, headers } = await fetch(`http://127.0.0.1:${room.port}/${path}`, { redirect: 'manual' });
    assert.deepEqual([status, headers.get('location')], [307, `https://127.0.0.1:${room.port}/`]);
  }
});

test('without a certificate the page works where a browser allows least, and says who could look along', { skip }, async (t) => {
  const { room, page } = await prepare(t);
  await page.goto(room.invitation);
  await heading(page, nl.player_lobby);
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await page.click('summary');
  assert.ok((await page.locator('details').innerText()).includes(nl.page_kept_http));
});

for (const locale of ['nl-NL', 'en-GB']) {
  test(`a player’s page is at most 30 KB on the wire (${locale})`, { skip }, async (t) => {
    const { room, page } = await prepare(t, { phone: { locale } });
    const loaded = [];
    page.on('response', (response) => loaded.push(response));
    await page.goto(room.invitation);
    await page.waitForSelector('details');
    const sizes = await Promise.all(loaded.map(async (response) => {
      assert.equal(response.headers()['content-encoding'], 'gzip', response.url());
      return Number(response.headers()['content-length']);
    }));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    t.diagnostic(`${bytes} bytes in ${sizes.length} files`);
    assert.ok(bytes > 0 && bytes <= MOST, `${bytes} bytes`);
  });
}

test('a page from elsewhere opens no socket, reads nothing and frames nothing', { skip }, async (t) => {
  const { room, page, context } = await prepare(t);
  await context.route(`http://${ELSEWHERE}/`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }));
  await page.goto(`http://${ELSEWHERE}/`);
  const got = await page.evaluate(async ([address, socket]) => {
    const opened = await new Promise((done) => {
      const line = new WebSocket(socket);
      line.onopen = () => done(true);
      line.onerror = () => done(false);
    });
    const read = await fetch(address).then(() => true, () => false);
    const frame = document.createElement('iframe');
    frame.src = address;
    await new Promise((done) => ((frame.onload = done), document.body.append(frame)));
    return { opened, read };
  }, [room.address, `${room.address.replace('http', 'ws')}socket`]);
  assert.deepEqual(got, { opened: false, read: false });
  assert.equal(await page.frames()[1].evaluate(() => document.getElementById('page')), null);
});

test('a page of another version is told so, and loading it again helps', { skip }, async (t) => {
  const { room, page, context } = await prepare(t);
  const body = source('limits.js').replace(/VERSION = \d+/, 'VERSION = 0');
  await context.route('**/limits.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(room.invitation);
  await heading(page, nl.page_version);
  await context.unrouteAll();
  await page.click('main .main');
  await heading(page, nl.player_lobby);
});

test('a phone is sent no remarks, and every other line where it was', { skip }, async (t) => {
  const { room, page } = await prepare(t);
  const sent = page.waitForResponse('**/link.js');
  await page.goto(room.address);
  const [lines, own] = [await (await sent).text(), source('link.js')].map((text) => text.split('\n'));
  assert.equal(lines.length, own.length);
  const changed = own.filter((line, i) => line !== lines[i]);
  assert.ok(changed.length > 0 && changed.every((line) => /^ *(\/\/|\/\*|\*)/.test(line)), changed.join('\n'));
  assert.ok(!lines.some((line) => /^ *(\/\/|\*)/.test(line)));
});

test('rubbish on one socket ends that socket, and nobody in the room notices', { skip }, async (t) => {
  const { room, page, complaints } = await prepare(t);
  await page.goto(room.invitation);
  await heading(page, nl.player_lobby);
  const answers = await page.evaluate(([socket, version]) => {
    const hello = (more) => JSON.stringify({ v: version, type: 'hello', role: 'player', code: 'ZZZZZZ', key: '0'.repeat(32), secret: '0'.repeat(16), ...more });
    const rubbish = ['', '{', '[]', `{"v":${version}}`, 'x'.repeat(5_000), hello({ role: 'king' }), hello({ code: 7 }), hello({ v: -1 }), hello({ key: null }), new Uint8Array([255, 0, 255])];
    return Promise.all(rubbish.map((message) => new Promise((done) => {
      const line = new WebSocket(socket);
      let heard = '';
      line.onopen = () => line.send(message);
      line.onmessage = (event) => (heard = JSON.parse(event.data).type);
      line.onclose = () => done(heard);
    })));
  }, [`${room.address.replace('http', 'ws')}socket`, VERSION]);
  assert.ok(answers.every((heard) => heard === '' || heard === 'refused'), String(answers));
  await page.click('header button');
  assert.equal(await page.locator('.strip').count(), 0);
  assert.deepEqual(complaints, []);
});

test('a path that is not there has a sentence, and the way to the page', { skip }, async (t) => {
  const { room, page } = await prepare(t);
  const response = await page.goto(`${room.address}aula`);
  assert.equal(response.status(), 404);
  await page.click('a');
  await heading(page, nl.join_title);
});
