// What the session says, as sentences: figures, shifts, choices and symbols, as game/ui/sentences.
// It knows the words of one language and no screens.
import { COLOURS, CROSS, PASS, SHAPES, ZONES } from './limits.js';

/** @import { CardView, ChoiceText, Direction, Figure, FigureText, GroupText, Key, PairSymbol, Shift, ShiftText, Words } from './types' */

const MIDDLE = (ZONES + 1) / 2;
const NAMES_OF_SHAPES = /** @type {const} */ (['circle', 'triangle', 'square', 'diamond']);

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * "a, b en c"
 * @param {string[]} parts
 * @param {Words} words
 */
function joined(parts, words) {
  return parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(', ') + words('list_and') + parts[parts.length - 1];
}

/** @param {Figure} figure */
const first_count = (figure) => figure.cells[0]?.count ?? 0;

/** @param {Figure} figure */
const is_shown = (figure) => figure.outcome !== 'too_few' && figure.outcome !== 'withheld';

/** @param {Figure} figure @param {Words} words */
function crossed(figure, words) {
  const count = first_count(figure);
  if (count === 0) return words('figure_line_none', figure.people);
  if (count === figure.people) return words('figure_line_all', figure.people);
  return count === 1 ? words('figure_line_one', figure.people) : words('figure_line', count, figure.people);
}

/** @type {FigureText} */
function counts(figure, card, words) {
  return joined(figure.cells.map((cell) => words('figure_part', cell.count, name_of_group(cell.choices, card, words))), words);
}

/** @type {FigureText} */
function first_group(figure, card, words) {
  return figure.cells[0] ? name_of_group(figure.cells[0].choices, card, words) : '';
}

/** @type {FigureText} */
function band(figure, card, words) {
  const { people, threshold } = figure;
  const fewer = figure.outcome === 'fewer';
  if (card.kind === 'line') return fewer ? words('figure_line_fewer', threshold, people) : words('figure_line_nearly', people);
  const group = first_group(figure, card, words);
  return fewer ? words('figure_group_fewer', threshold, people, group) : words('figure_group_nearly', people, group);
}

/** "23 van de 60 die antwoordden, stapten over de streep." @type {FigureText} */
export function figure_sentence(figure, card, words) {
  if (figure.outcome === 'too_few') return words('figure_too_few');
  if (figure.outcome === 'withheld') return words('figure_withheld');
  if (figure.outcome !== 'exact') return band(figure, card, words);
  return card.kind === 'line' ? crossed(figure, words) : words('figure_counts', figure.people, counts(figure, card, words));
}

/** A figure inside another sentence: "23 van de 60". @type {FigureText} */
function phrase(figure, card, words) {
  const { people, threshold } = figure;
  const line = card.kind === 'line';
  if (!is_shown(figure)) return words('phrase_withheld');
  if (figure.outcome === 'exact') return line ? words('phrase_exact', first_count(figure), people) : counts(figure, card, words);
  const group = first_group(figure, card, words);
  if (figure.outcome === 'fewer') return line ? words('phrase_fewer', threshold, people) : words('phrase_group_fewer', threshold, people, group);
  return line ? words('phrase_nearly', people) : words('phrase_group_nearly', people, group);
}

/** @param {Shift} shift @param {Words} words */
function table(shift, words) {
  const [first_stayed, first_crossed] = shift.table;
  const before = first_crossed[0] + first_crossed[1];
  const after = first_stayed[1] + first_crossed[1];
  const people = before + first_stayed[0] + first_stayed[1];
  return words('shift_table', before, people, after, first_stayed[1], first_crossed[0]);
}

/** @param {Figure} a @param {Figure} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @type {ShiftText} */
function margins({ before, after }, card, words) {
  if (!is_shown(before) && !is_shown(after)) return words('shift_withheld');
  const now = phrase(after, card, words);
  if (before.outcome === 'exact' && same(before, after)) return words('shift_same', now);
  return words('shift_margins', phrase(before, card, words), now);
}

/**
 * Of those who crossed; on a spectrum, of those at the side of `to`.
 * @param {Direction} direction
 * @param {CardView} card
 * @param {Words} words
 */
function direction_sentence(direction, card, words) {
  const line = card.kind === 'line';
  if (direction === 'about_the_same') return words(line ? 'shift_line_same' : 'shift_about_the_same');
  if (line) return words(`shift_line_${direction}`);
  return words(`shift_${direction}`, words('zone_side', card.to));
}

/** Before and after, neutral: no shift is no failure, and fewer is not worse. @type {ShiftText} */
export function shift_sentence(shift, card, words) {
  if (shift.outcome === 'table') return table(shift, words);
  if (shift.outcome === 'margins') return margins(shift, card, words);
  return shift.outcome === 'direction' ? direction_sentence(shift.direction, card, words) : words('shift_withheld');
}

/** @type {ChoiceText} */
function zone_name(zone, card, words) {
  if (zone === MIDDLE) return words('zone_middle');
  const end = zone < MIDDLE ? card.from : card.to;
  return words(zone === 1 || zone === ZONES ? 'zone_far' : 'zone_near', end);
}

/** Zones lie in a row, so the lowest and the highest tell the group. @type {GroupText} */
function zones_name(choices, card, words) {
  const zones = choices.map((choice) => (choice === PASS ? MIDDLE : choice));
  const low = Math.min(...zones);
  const high = Math.max(...zones);
  if (low >= high) return zone_name(low, card, words);
  if (high === MIDDLE - 1) return words('zone_side', card.from);
  if (low === MIDDLE + 1) return words('zone_side', card.to);
  if (high === MIDDLE) return words('zone_side_or_middle', card.from);
  if (low === MIDDLE) return words('zone_side_or_middle', card.to);
  return words('zone_between');
}

/** A group of choices of this card, as people say it: "de kant van «altijd»". @type {GroupText} */
export function name_of_group(choices, card, words) {
  if (card.kind === 'line') return words(choices.includes(CROSS) ? 'group_crossed' : 'group_stayed');
  if (card.kind === 'spectrum') return zones_name(choices, card, words);
  const names = choices.map((choice) => (choice === PASS ? words('choice_none') : words('choice_option', name_of_choice(choice, card, words))));
  return names.join(words('list_or'));
}

/** One choice of this card, as on its button: "Over de streep". @type {ChoiceText} */
export function name_of_choice(choice, card, words) {
  if (choice === PASS) return words('answer_pass');
  if (card.kind === 'line') return words(choice === CROSS ? 'answer_cross' : 'answer_stay');
  return card.kind === 'spectrum' ? zone_name(choice, card, words) : (card.options[choice - 1] ?? '');
}

/** @param {PairSymbol} symbol */
export const shape_of = (symbol) => NAMES_OF_SHAPES[symbol.shape % SHAPES] ?? 'circle';

/** "ruit · blauw · 7" @param {PairSymbol} symbol @param {Words} words */
export function symbol_name(symbol, words) {
  const colour = /** @type {Key} */ (`colour_${symbol.colour % COLOURS}`);
  return words('symbol', words(colour), words(`shape_${shape_of(symbol)}`), symbol.number);
}

/** "12:05" @param {number} seconds */
export const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
