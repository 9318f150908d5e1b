import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load_words } from '../../../game/phone/words.js';

test('words are filled in by their number', async () => {
  const words = await load_words('en');
  assert.equal(words('figure_line', 9, 23), '9 of the 23 people stepped over the line.');
});
