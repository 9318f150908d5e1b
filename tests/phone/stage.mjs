// A browser with phones in it, and a stage room that shows them whatever a test wants to see: the files of the
// page as they are, and a WebSocket that speaks the protocol. The real server is in session.test.mjs.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { VERSION } from '../../game/phone/limits.js';
import { entrance, offer, opened, seat as no_seat } from './scenes.mjs';

export const HOST = 'streep.test';
export const ELSEWHERE = 'elsewhere.test';
export const ADDRESS = `http://${HOST}/`;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://streep.test; base-uri 'none'; form-action 'none'";
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html; charset=utf-8' };
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP ${HOST} 127.0.0.1`];
const SIZE = { width: 390, height: 844 };

// Nothing here has patience of its own: a test that waits for what does not come is ended by ctest.
export const launch = () => chromium.launch({ executablePath: process.env.STREEP_CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: QUIET, timeout: 0 });

// The page loses patience, with a server or with a person, after some seconds: on a busy machine that is any moment.
// Here it never does, unless a test installs a clock and moves it.
function be_patient() {
  const LONG = 5_000;
  const soon = globalThis.setTimeout;
  globalThis.setTimeout = (act, wait, ...more) => (wait >= LONG ? 0 : soon(act, wait, ...more));
}

/** A phone of its own, that remembers what it should not have done. */
export async function phone(browser, options = {}) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'nl-NL', ...options });
  context.setDefaultTimeout(0);
  await context.addInitScript(be_patient);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => /content security policy|refused to/i.test(message.text()) && complaints.push(message.text()));
  return { context, page, complaints };
}

/** Notes every request to another host than `origin`. */
export function watch_hosts({ context, complaints }, origin) {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) complaints.push(`another host: ${url.origin}`);
  });
}

/** Waits until everything that came in is drawn. */
export const drawn = (page) => page.waitForFunction(() => !document.getElementById('page').hasAttribute('data-waits'));

const asset = (name) => readFileSync(fileURLToPath(new URL(`../../game/phone/${name}`, import.meta.url)), 'utf8');

async function serve(route) {
  const { pathname } = new URL(route.request().url());
  const name = pathname === '/' ? 'index.html' : pathname.replace(/^\/v\/stage\//, '');
  const headers = { 'Content-Security-Policy': POLICY, 'Content-Type': TYPES[extname(name)] ?? 'text/plain' };
  await route.fulfill({ headers, body: asset(name).replaceAll('{assets}', '/v/stage') });
}

/** What every phone on this stage sees. `deaf`: takes connections and says nothing. */
export class Stage {
  scene = null;
  seat = null;
  progress = null;
  refuses = null;
  asks = false; // the facilitator, whether one may come in
  deaf = false;
  offer = offer; // to whoever would open a room
  opens = { status: 201, body: opened }; // what it comes to
  asked = []; // each try: the wish, its header, its bytes
  heard = [];
  sockets = new Set();

  async welcome({ context }) {
    await context.route(`${ADDRESS}**`, serve);
    await context.route(`${ADDRESS}host`, (route) => (this.offer ? route.fulfill({ json: this.offer }) : route.abort()));
    await context.route(`${ADDRESS}rooms?*`, (route) => this.#open(route));
    await context.routeWebSocket('ws://streep.test/socket', (socket) => {
      this.sockets.add(socket);
      socket.onMessage((text) => this.#take(socket, JSON.parse(text)));
      socket.onClose(() => this.sockets.delete(socket));
    });
  }

  show(scene, seat = this.seat) {
    Object.assign(this, { scene, seat });
    for (const socket of this.sockets) this.#show(socket);
  }
  tell(message) {
    for (const socket of this.sockets) this.#send(socket, message);
  }
  drop() {
    for (const socket of this.sockets) socket.close();
    this.sockets.clear();
  }
  all(type) {
    return this.heard.filter((message) => message.type === type);
  }

  async #open(route) {
    const request = route.request();
    this.asked.push({ wish: Object.fromEntries(new URL(request.url()).searchParams), authorization: await request.headerValue('authorization'), bytes: request.postDataBuffer()?.length ?? 0 });
    await route.fulfill({ status: this.opens.status, json: this.opens.body });
  }
  #send(socket, message) {
    socket.send(JSON.stringify({ v: VERSION, ...message }));
  }
  #show(socket) {
    if (socket.role === 'player') this.#send(socket, this.seat);
    this.#send(socket, this.scene);
    if (socket.role !== 'player' && this.progress) this.#send(socket, this.progress);
  }
  #take(socket, message) {
    this.heard.push(message);
    if (this.deaf) return;
    if (message.type === 'hello') this.#greet(socket, message);
    if (message.type === 'ballot') this.#tell_seat(socket, { sequence: message.sequence });
    if (message.type === 'step_out' || message.type === 'step_back') this.#tell_seat(socket, { away: message.type === 'step_out' });
  }
  #greet(socket, { role, code }) {
    if (this.refuses) return this.#send(socket, { type: 'refused', why: this.refuses, final: true });
    if (this.asks) return this.#send(socket, { type: 'refused', why: 'needs_consent', final: false });
    socket.role = role;
    const seat = role === 'player' ? this.seat : no_seat;
    this.#send(socket, { type: 'welcome', role, code, epoch: this.scene.epoch, scene: this.scene, seat, secret: '0'.repeat(16) });
    if (role !== 'player' && this.progress) this.#send(socket, this.progress);
    if (role === 'facilitator') this.#send(socket, entrance);
  }
  #tell_seat(socket, change) {
    this.seat = { ...this.seat, ...change };
    this.#send(socket, this.seat);
  }
}
