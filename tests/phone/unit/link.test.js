import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code_in } from '../../../game/phone/doorway.js';
import { BALLOT_LENGTH, VERSION } from '../../../game/phone/limits.js';
import { read, wait_after, write } from '../../../game/phone/link.js';

test('the wait before another try doubles from half a second to eight, and is never shorter than half of it', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 60].map((tries) => wait_after(tries, 1)), [500, 1000, 2000, 4000, 8000, 8000, 8000]);
  assert.equal(wait_after(3, 0), 2000);
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
