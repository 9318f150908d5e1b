import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../../../game/phone/remote/entrance.js';

test('a QR code is one shape, with a box for each run of dark squares in a row', () => {
  assert.equal(outline(['110', '000', '101']), 'M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z');
  assert.equal(outline(['000']), '');
});
