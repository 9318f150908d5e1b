import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code_in } from '../../../game/phone/doorway.js';
import { BALLOT_LENGTH, VERSION } from '../../../game/phone/limits.js';
import { is_reached, Link, read, wait_after, write } from '../../../game/phone/link.js';

/** A link whose sockets a test opens and breaks, and whose clock goes by hand. */
function stage(t) {
  const sockets = [];
  const page = new EventTarget();
  globalThis.document = Object.assign(new EventTarget(), { hidden: false });
  globalThis.addEventListener = page.addEventListener.bind(page);
  globalThis.WebSocket = class {
    said = [];
    constructor() {
      sockets.push(this);
    }
    send(text) {
      this.said.push(text);
    }
    close() {
      this.closed = true;
    }
  };
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const hello = () => ({ v: VERSION, type: 'hello' });
  const link = new Link('ws://aula/socket', { hello, received() {}, changed() {}, wrong_version() {} });
  return { link, sockets, page, pass: (time) => t.mock.timers.tick(time) };
}

test('the wait before another try is half a second, then one, and is never shorter than half of it', () => {
  assert.deepEqual([0, 1, 2, 60].map((tries) => wait_after(tries, 1)), [500, 1000, 1000, 1000]);
  assert.equal(wait_after(3, 0), 500);
});

test('a message of another version is not read, and rubbish is nothing', () => {
  assert.equal(read(`{"v":${VERSION + 1},"type":"scene"}`), 'wrong_version');
  assert.equal(read('{"v":'), null);
  assert.deepEqual(read(`{"v":${VERSION},"type":"refused","why":"not_now","final":false}  `), { v: VERSION, type: 'refused', why: 'not_now', final: false });
});

test('every ballot has one length', () => {
  const ballot = (choice, sequence) => write({ v: VERSION, type: 'ballot', epoch: 4294967295, round: 65535, sequence, choice, before: 6 });
  assert.equal(ballot(0, 1).length, BALLOT_LENGTH);
  assert.equal(ballot(5, 4294967295).length, BALLOT_LENGTH);
});

test('a code is read in lower case, with spaces, and not beyond six letters', () => {
  assert.equal(code_in(' kxw-prt zz'), 'KXWPRT');
});

test('a try that hears nothing for a second gets another beside it, and the first that opens is taken', (t) => {
  const { link, sockets, pass } = stage(t);
  pass(1000);
  assert.equal(sockets.length, 2);
  assert.ok(!sockets[0].closed);
  sockets[0].onopen();
  assert.equal(link.socket, sockets[0]);
  assert.equal(sockets[0].said.length, 1);
  assert.ok(sockets[1].closed);
  sockets[1].onclose();
  assert.equal(link.socket, sockets[0]);
});

test('tries that hear nothing are given up after five seconds, and there are always some', (t) => {
  const { sockets, pass } = stage(t);
  for (let second = 0; second < 20; ++second) pass(1000);
  const trying = sockets.filter((socket) => !socket.closed);
  assert.ok(trying.length > 0 && trying.length <= 5);
  assert.equal(sockets.length, 21);
});

test('a network that is there again, and a page that is looked at again, do not wait for the next try', (t) => {
  const { sockets, page, pass } = stage(t);
  for (let tries = 0; tries < 5; ++tries) {
    sockets.at(-1).onclose();
    pass(1000);
  }
  sockets.at(-1).onclose();
  const before = sockets.length;
  page.dispatchEvent(new Event('online'));
  assert.equal(sockets.length, before + 1);
  sockets.at(-1).onclose();
  document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(sockets.length, before + 2);
  sockets.at(-1).onclose();
  pass(500);
  assert.equal(sockets.length, before + 3); // as after the first try
});

test('a page that nobody looks at tries no more', (t) => {
  const { sockets, pass } = stage(t);
  document.hidden = true;
  for (let second = 0; second < 10; ++second) pass(1000);
  assert.equal(sockets.length, 1);
});

test('a file that comes says that the network is there, whatever is said of it, and one that does not that it is not', async () => {
  const asked = [];
  const answer = (file, options) => (asked.push({ file, ...options }), Promise.resolve({ ok: false, status: 502 }));
  assert.equal(await is_reached('limits.js', answer), true);
  assert.deepEqual(asked, [{ file: 'limits.js', method: 'HEAD', cache: 'no-store' }]);
  assert.equal(await is_reached('limits.js', () => Promise.reject(new TypeError('Failed to fetch'))), false);
});
