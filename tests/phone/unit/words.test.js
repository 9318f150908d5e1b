import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load_remote_words, load_words, next_language } from '../../../game/phone/words.js';
import { LANGUAGES } from '../../../game/phone/words/languages.js';

test('every language there is has words for the page and for the remote control', async () => {
  for (const language of LANGUAGES) {
    assert.ok((await load_words(language))('page_reload'));
    assert.ok((await load_remote_words(language))('remote_more'));
  }
});

test('the button offers one language after the other', () => {
  assert.deepEqual(LANGUAGES.map(next_language).sort(), [...LANGUAGES].sort());
  for (const language of LANGUAGES) assert.notEqual(next_language(language), language);
});

test('words are filled in by their number', async () => {
  const words = await load_words('en');
  assert.equal(words('figure_line', 9, 23), '9 of the 23 who answered stepped over the line.');
});
