import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, figure_sentence, name_of_choice, name_of_group, shift_sentence, symbol_name } from '../../../game/phone/sentences.js';
import { load_words } from '../../../game/phone/words.js';

const words = await load_words('nl');
const line = { kind: 'line', from: '', to: '', options: [] };
const spectrum = { kind: 'spectrum', from: 'nooit', to: 'altijd', options: [] };
const choice = { kind: 'choice', from: '', to: '', options: ['vragen', 'wachten'] };
const cells = (...groups) => groups.map(([choices, count]) => ({ choices, count }));
const figure = (outcome, people, list = [], threshold = 4) => ({ outcome, people, threshold, cells: list });
const on_line = (count, people) => figure('exact', people, cells([[1], count], [[2, 0], people - count]));
const shift = (outcome, more = {}) => ({ outcome, direction: 'about_the_same', before: figure('withheld', 0), after: figure('withheld', 0), table: [[0, 0], [0, 0]], ...more });

test('a figure on the line is said for nobody, one, some and all', () => {
  const said = [0, 1, 9, 23].map((count) => figure_sentence(on_line(count, 23), line, words));
  assert.deepEqual(said, ['Niemand van de 23 die antwoordden, stapte over de streep.', '1 van de 23 die antwoordden, stapte over de streep.', '9 van de 23 die antwoordden, stapten over de streep.', 'Alle 23 die antwoordden, stapten over de streep.']);
});

test('a band says no number that could be a person', () => {
  assert.equal(figure_sentence(figure('fewer', 23), line, words), 'Minder dan 4 van de 23 die antwoordden, stapten over de streep.');
  assert.equal(figure_sentence(figure('nearly_everyone', 23), line, words), 'Bijna iedereen van de 23 die antwoordden, stapte over de streep.');
  assert.match(figure_sentence(figure('fewer', 23, cells([[4, 5], 0], [[1, 2, 3, 0], 0])), spectrum, words), /Minder dan 4 van de 23 die antwoordden, kozen de kant van «altijd»/);
});

test('too few and withheld say why there is nothing to see', () => {
  for (const outcome of ['too_few', 'withheld']) assert.match(figure_sentence(figure(outcome, 5), line, words), /Zo blijft iedereen onherkenbaar/);
});

test('the groups of a spectrum and of a choice are said in words', () => {
  assert.equal(figure_sentence(figure('exact', 6, cells([[1, 2], 1], [[3, 0], 2], [[4, 5], 3])), spectrum, words), 'Van de 6 die antwoordden, kozen er 1 de kant van «nooit», 2 het midden en 3 de kant van «altijd».');
  assert.equal(name_of_group([1, 2, 3, 0], spectrum, words), 'de kant van «nooit» of het midden');
  assert.equal(name_of_group([2, 3, 4], spectrum, words), words('zone_between'));
  assert.equal(name_of_group([1, 2], choice, words), '«vragen» of «wachten»');
});

test('a choice is called as on its button', () => {
  assert.deepEqual([1, 2, 0].map((each) => name_of_choice(each, line, words)), ['Over de streep', 'Blijven staan', 'Pas']);
  assert.deepEqual([1, 2, 3, 4, 5].map((each) => name_of_choice(each, spectrum, words)), ['helemaal «nooit»', 'eerder «nooit»', 'het midden', 'eerder «altijd»', 'helemaal «altijd»']);
});

test('a table of before and after says who moved', () => {
  const said = shift_sentence(shift('table', { table: [[9, 5], [1, 8]] }), line, words);
  assert.equal(said, 'Van de 23 die twee keer antwoordden, stapten er eerst 9 over de streep, nu 13. Na het gesprek stapten 5 mensen wel en 1 niet meer.');
});

test('margins that are the same are said to be the same only where they are exact', () => {
  const same = shift('margins', { before: on_line(9, 23), after: on_line(9, 23) });
  assert.match(shift_sentence(same, line, words), /gelijk/);
  const bands = shift('margins', { before: figure('fewer', 23), after: figure('fewer', 23) });
  assert.equal(shift_sentence(bands, line, words), 'Eerst: minder dan 4 van de 23. Nu: minder dan 4 van de 23.');
  assert.equal(shift_sentence(shift('margins'), line, words), words('shift_withheld'));
});

test('a direction is one word, of the line or of the side of `to`', () => {
  assert.equal(shift_sentence(shift('direction', { direction: 'more' }), line, words), words('shift_line_more'));
  assert.match(shift_sentence(shift('direction', { direction: 'fewer' }), spectrum, words), /minder mensen de kant van «altijd»/);
  assert.equal(shift_sentence(shift('direction'), spectrum, words), words('shift_about_the_same'));
});

test('a pair has a shape, a colour and a number', () => {
  assert.equal(symbol_name({ shape: 3, colour: 1, number: 7 }, words), 'ruit · blauw · 7');
});

test('a clock has two digits of seconds', () => assert.deepEqual([clock(725), clock(5)], ['12:05', '0:05']));
