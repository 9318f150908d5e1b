import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../../game/phone/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const sent = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|html|svg)$/.test(name));

test('the page has no script and no style of its own, so that the strictest policy holds', () => {
  const html = read('index.html');
  assert.doesNotMatch(html, /<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  assert.match(html, /<noscript>/);
});

test('nothing is fetched from anywhere else', () => {
  for (const name of sent) assert.doesNotMatch(read(name).replaceAll('http://www.w3.org/2000/svg', ''), /(?:url\(|src=|href=|import\()["']?(?:https?:)?\/\//, name);
});
