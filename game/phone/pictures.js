// What is drawn rather than written: the strip of tape, a published figure as bars, the sign of a pair.
// Every picture says the same as a sentence beside it.
import { h } from './dom.js';
import { capital, name_of_group, shape_of } from './sentences.js';

/** @import { CardView, Cell, Figure, FigurePart, PairSymbol, Proportion, ShiftPart, Tree } from './types' */

/** The line across the floor. */
export const tape = () => h('div', { class: 'tape', 'aria-hidden': 'true' });

/** Some of the crowd, on both sides of the line. */
export const crowd = () => h('div', { class: 'crowd', 'aria-hidden': 'true' });

/** @param {number} count @param {number} people @param {string} kind */
const bar = (count, people, kind) => h('span', { class: `bar ${kind}`, style: { '--part': people ? count / people : 0 } });

/** Of a line card the tape lies between over and not over, as between its answers. @param {CardView} card @param {Tree[]} groups */
const bars_of = ({ kind }, groups) => h('div', { class: `bars ${kind}`, 'aria-hidden': 'true' }, kind === 'line' ? [groups[0] ?? '', tape(), groups.slice(1)] : groups);

/** The bars of one published figure; nothing where it has no counts. @type {FigurePart} */
export function figure_bars(figure, card, words) {
  if (figure.outcome !== 'exact') return null;
  const group = (/** @type {Cell} */ cell) =>
    h('div', {}, h('span', { class: 'what' }, capital(name_of_group(cell.choices, card, words))), h('span', { class: 'count' }, String(cell.count)), bar(cell.count, figure.people, 'now'));
  return bars_of(card, figure.cells.map(group));
}

/** Before and after in one picture, where both were published in the same groups. @type {ShiftPart} */
export function shift_bars({ outcome, before, after }, card, words) {
  if (outcome !== 'table' && outcome !== 'margins') return null;
  if (before.outcome !== 'exact' || after.outcome !== 'exact' || before.cells.length !== after.cells.length) return null;
  if (before.cells.some((cell, i) => String(cell.choices) !== String(after.cells[i]?.choices))) return null;
  const half = (/** @type {string} */ name, /** @type {number} */ count, /** @type {Figure} */ figure, /** @type {string} */ kind) => [
    h('span', { class: 'when' }, name),
    h('span', { class: 'count' }, String(count)),
    bar(count, figure.people, kind),
  ];
  const group = (/** @type {Cell} */ cell, /** @type {number} */ i) =>
    h('div', {}, h('span', { class: 'what' }, capital(name_of_group(cell.choices, card, words))),
      half(words('screen_first'), cell.count, before, 'first'), half(words('screen_now'), after.cells[i]?.count ?? 0, after, 'now'));
  return bars_of(card, before.cells.map(group));
}

const ROW = 10; // people
const ROW_OF_MANY = 20;
const MANY = 50;
const WIDE = 24; // a person, with the space around
const HIGH = 50;

/** @param {number} i @param {number} across @param {boolean} counted */
function person(i, across, counted) {
  const x = (i % across) * WIDE;
  const y = Math.floor(i / across) * HIGH;
  return h('g', { class: counted ? 'counted' : '', transform: `translate(${x} ${y})` },
    h('path', { d: 'M12 2a6 6 0 0 1 0 12 6 6 0 0 1 0-12M6 40V21q0-5 6-5t6 5v19h-4V32h-4v8z' }), counted && h('path', { d: 'M0 42h24v5H0z' }));
}

/** The figure of an insight: 1 in 10 is ten people, one of them in the colour of the tape and on a strip of it. @param {Proportion} proportion */
export function people_of({ part, others }) {
  const people = part + others;
  const across = Math.min(people, people > MANY ? ROW_OF_MANY : ROW);
  return h('svg', { class: 'people', viewBox: `0 0 ${across * WIDE} ${Math.ceil(people / across) * HIGH}`, 'aria-hidden': 'true', focusable: 'false' },
    Array.from({ length: people }, (_, i) => person(i, across, i < part)));
}

/** @type {Record<ReturnType<typeof shape_of>, [string, Record<string, unknown>, number]>} where the number stands: y */
const OUTLINES = {
  circle: ['circle', { cx: 50, cy: 50, r: 48 }, 50],
  triangle: ['path', { d: 'M50 3 98 92H2Z' }, 67],
  square: ['rect', { x: 6, y: 6, width: 88, height: 88, rx: 8 }, 50],
  diamond: ['path', { d: 'M50 2 98 50 50 98 2 50Z' }, 50],
};

/** @param {PairSymbol} symbol */
export function sign(symbol) {
  const [tag, outline, y] = OUTLINES[shape_of(symbol)];
  return h('svg', { class: `sign colour-${symbol.colour}`, viewBox: '0 0 100 100', 'aria-hidden': 'true', focusable: 'false' },
    h(tag, outline), h('text', { x: 50, y, dy: '.35em', 'text-anchor': 'middle' }, String(symbol.number)));
}
