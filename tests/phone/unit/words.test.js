import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load_words } from '../../../game/phone/words.js';
import { en as remote_en } from '../../../game/phone/words/remote_en.js';
import { nl as remote_nl } from '../../../game/phone/words/remote_nl.js';
import { en } from '../../../game/phone/words/en.js';
import { nl } from '../../../game/phone/words/nl.js';

const own = (key) => key.startsWith('page_') || key.startsWith('remote_');
const parts = (text) => [...text.matchAll(/\{\d\}/g)].map(String).sort();

/** The words of the native client: `key = "text"`. */
function native(language) {
  const file = readFileSync(new URL(`../../../assets/words/${language}.toml`, import.meta.url), 'utf8');
  return Object.fromEntries([...file.matchAll(/^(\w+) = (".*")$/gm)].map(([, key, text]) => [key, JSON.parse(text)]));
}

for (const [name, dutch, english] of [['page', nl, en], ['remote control', remote_nl, remote_en]]) {
  test(`the ${name} has the same words in both languages, with the same things filled in`, () => {
    assert.deepEqual(Object.keys(dutch), Object.keys(english));
    for (const key of Object.keys(dutch)) assert.deepEqual(parts(dutch[key]), parts(english[key]), key);
  });

  test(`the ${name} says what the native client says, wherever both say something`, () => {
    for (const [language, words] of Object.entries({ nl: dutch, en: english })) {
      const theirs = native(language);
      for (const key of Object.keys(words).filter((each) => !own(each))) assert.equal(words[key], theirs[key], `${language}: ${key}`);
    }
  });
}

test('words are filled in by their number', async () => {
  const words = await load_words('en');
  assert.equal(words('figure_line', 9, 23), '9 of the 23 people stepped over the line.');
});
