import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const phone = (name) => readFileSync(here(`../../../game/phone/${name}`), 'utf8');

/** A file and every module that it imports, but the other language. */
function with_imports(name, language, found = new Set()) {
  if (found.has(name) || name.endsWith(language === 'nl' ? '_en.js' : '_nl.js')) return found;
  found.add(name);
  if (name.endsWith('.js')) for (const [, other] of phone(name).matchAll(/(?:from|import\() ?'\.\/([\w.]+\.js)'/g)) with_imports(other, language, found);
  return found;
}

const REMOTE = ['remote.js', 'remote_nl.js', 'remote_en.js'];
const on_the_wire = (names) => names.reduce((sum, name) => sum + gzipSync(phone(name), { level: 9 }).length, 0);

for (const language of ['nl', 'en']) {
  test(`a player loads at most 30 KB (${language})`, () => {
    const names = [...with_imports('main.js', language), 'index.html', 'style.css', 'crowd.svg', 'icon.svg'].filter((name) => !REMOTE.includes(name));
    const bytes = on_the_wire(names);
    assert.ok(bytes <= 30_000, `${bytes} bytes: ${names.join(', ')}`);
  });
}

test('the page has no script and no style of its own, so that the strictest policy holds', () => {
  const html = phone('index.html');
  assert.doesNotMatch(html, /<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  assert.match(html, /<noscript>/);
});

test('nothing is fetched from anywhere else', () => {
  for (const name of [...with_imports('main.js', 'nl'), 'words_en.js', 'remote_en.js', 'index.html', 'style.css']) {
    assert.doesNotMatch(phone(name).replaceAll('http://www.w3.org/2000/svg', ''), /(?:url\(|src=|href=|import\()["']?(?:https?:)?\/\//, name);
  }
});

test('the modules keep to the types of what travels', () => {
  const tsc = here('../node_modules/typescript/bin/tsc');
  assert.doesNotThrow(() => execFileSync(process.execPath, [tsc, '-p', here('../tsconfig.json')], { stdio: 'pipe', encoding: 'utf8' }));
});
