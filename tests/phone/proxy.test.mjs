// The real server (STREEP_SERVER) behind a real proxy (STREEP_PROXY) with the file of tools/hosting: at the root, below a path,
// where the proxy has its own ways, and where it is not trusted.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { request as http_request } from 'node:http';
import { request as https_request } from 'node:https';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { nl as page_words } from '../../game/phone/words/nl.js';
import { nl } from '../../game/phone/words/remote_nl.js';
import { press } from './keyboard.mjs';
import { open_proxy, place_of_proxy, PROXY } from './proxies.mjs';
import { reads } from './room.mjs';
import { open_host, scratch, udp_is_free } from './server.mjs';
import { HOST, launch, phone, watch_hosts } from './stage.mjs';

const PASSPHRASE = 'groene fiets op het dak van school';
const ADDRESS = /\d+\.\d+\.\d+\.\d+/; // of whoever asked

const skip = process.env.STREEP_SERVER && PROXY ? false : 'STREEP_SERVER or STREEP_PROXY is not set';
let browser;
before(async () => (browser = skip ? null : await launch()));
after(() => browser?.close());

async function arrive(context_of_test, { path = '/', trusted = true, twisted = false } = {}) {
  const place = await place_of_proxy();
  const address = `https://${HOST}:${place.https}${path}`;
  const folder = scratch();
  const log = join(folder, 'log');
  const flags = ['--address', '127.0.0.1', '--public-url', address, ...(trusted ? ['--trusted-proxy', '127.0.0.1'] : [])];
  const host = await open_host({ passphrase: PASSPHRASE, flags, log });
  const phones = [];
  let proxy;
  context_of_test.after(async () => {
    for (const each of phones) await each.context.close();
    await proxy?.close();
    await host.close();
    rmSync(folder, { recursive: true });
  });
  proxy = await open_proxy(place, host.ready.port, { twisted });
  const enter = async (where) => {
    const here = await phone(browser, { reducedMotion: 'reduce', ignoreHTTPSErrors: true });
    watch_hosts(here, new URL(address).origin);
    here.entrance = new Promise((done) => here.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(payload);
      if (message.type === 'entrance') done(message);
    })));
    phones.push(here);
    await here.page.goto(where);
    return here;
  };
  return { host, proxy, place, address, enter, log: () => readFileSync(log, 'utf8') };
}

/** What is answered to a plain request, not followed. */
const ask = (port, path, headers = {}) => new Promise((done, fail) => {
  const secure = port.https !== undefined;
  const options = { host: '127.0.0.1', port: port.https ?? port.http, path, headers: { Host: HOST, ...headers }, ...(secure ? { rejectUnauthorized: false, servername: HOST } : {}) };
  const asked = (secure ? https_request : http_request)(options, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
  });
  asked.on('error', fail).end();
});

/** A room is opened with the passphrase, the invitation followed, and a card answered. */
async function play({ address, enter }) {
  const { page, complaints, entrance } = await enter(address);
  await press(page, page_words.host_title);
  await page.waitForSelector('#passphrase');
  await page.fill('#passphrase', PASSPHRASE);
  await press(page, nl.host_open);
  await reads(page, nl.phase_lobby);
  assert.equal(await page.locator('.ways-in .address').innerText(), address.slice(0, -1));
  const { invitation, address: typed, squares } = await entrance;
  assert.equal(typed, address.slice(0, -1));
  assert.ok(invitation.startsWith(`${address}#`), 'the invitation is not of the public address');
  assert.match(squares, /^[01]+\n/);
  const player = await enter(invitation);
  await page.locator('.far', { hasText: '1' }).waitFor();
  for (const phase of [nl.phase_agreements, nl.phase_read, nl.phase_answer]) {
    await press(page, nl.act_next);
    await reads(page, phase);
  }
  await player.page.click('.answer >> nth=0');
  await page.locator('.far', { hasText: '1 van de 1' }).waitFor();
  assert.deepEqual([...complaints, ...player.complaints], []);
}

for (const path of ['/', '/streep/']) {
  test(`${PROXY} as tools/hosting has it: a room is opened, people follow its invitation and answer, at ${path}`, { skip }, async (t) => {
    const here = await arrive(t, { path });
    assert.equal(here.host.ready.address, here.address.slice(0, -1));
    await play(here);
    const moved = await ask({ http: here.place.http }, path);
    assert.equal(moved.status, 301);
    assert.ok(moved.headers.location.startsWith(`https://${HOST}`));
    assert.equal((await ask(here.place, `${path}native`)).text, '{"udp":0}');
    assert.equal((await ask(here.place, path, { 'X-Forwarded-For': `${'1.2.3.4, '.repeat(500)}127.0.0.1` })).status, 200);
    if (path !== '/') assert.equal((await ask(here.place, path.slice(0, -1))).headers.location, path);
    assert.ok(await udp_is_free(here.host.ready.port));
    await ask({ http: here.place.https }, path).catch(() => {}); // http where there is TLS: a proxy that logs that names nobody
    assert.equal(here.log(), '');
    assert.doesNotMatch(here.proxy.said(), ADDRESS);
  });
}

test(`${PROXY} that gives Host another name, takes the path away and buffers makes no difference`, { skip }, async (t) => {
  const here = await arrive(t, { path: '/streep/', twisted: true });
  await play(here);
  assert.equal(here.log(), '');
});

test(`${PROXY} that is not trusted still lets people in, and the operator reads once which flag is missing`, { skip }, async (t) => {
  const here = await arrive(t, { trusted: false });
  await play(here);
  assert.equal(here.log().match(/--trusted-proxy/g).length, 1);
  assert.doesNotMatch(here.log(), ADDRESS);
});

test(`${PROXY} that is not trusted and gives Host another name is refused, and the operator reads why`, { skip }, async (t) => {
  const here = await arrive(t, { path: '/streep/', trusted: false, twisted: true });
  for (const path of ['/streep/', '/streep/host', '/streep/']) assert.equal((await ask(here.place, path)).status, 421);
  assert.match(here.log(), /^\S+ \S+: 421: .*--public-url.*--trusted-proxy[^\n]*\n$/);
  assert.doesNotMatch(here.log(), ADDRESS);
});
