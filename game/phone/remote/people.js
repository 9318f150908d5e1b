// Whether a seat is a person: how many there are of what, who waits for consent, and each seat with what the server
// sees of it. It knows no answers.
import { h } from '../dom.js';
import { MANY_LATELY } from '../limits.js';
import { symbol_name } from '../sentences.js';

/** @import { AtDoor, Child, Crew, People, RemoteKey, RemoteWords, SeatSeen } from '../types' */

/** Of the seats that are counted from 1. @param {number} seat */
export const number_of = (seat) => seat + 1;

/** How many, where that is known. @param {People} people @param {RemoteWords} words */
function numbers(people, words) {
  const devices = people.untold === people.seats && people.seats > 0 ? words('people_not_told') : people.devices;
  const number = (/** @type {RemoteKey} */ what, /** @type {number | string} */ many) => h('div', { key: what }, h('dt', {}, words(what)), h('dd', {}, String(many)));
  return [
    h('dl', { class: 'numbers' }, number('people_seats', people.seats), number('people_devices', devices), number('people_connected', people.connected), number('people_waiting', people.waiting)),
    people.lately > 0 && h('p', { class: 'small' }, words('people_lately', people.lately)),
    people.untold > 0 && h('p', { class: 'small quiet' }, words('people_untold', people.untold, people.seats)),
    h('p', { class: 'small quiet' }, words('people_count')),
  ];
}

/** Somebody waits, or many came in: said above everything else. @param {People | null} people @param {RemoteWords} words @param {() => void} open */
export function doorstep(people, words, open) {
  if (!people || (!people.waiting && people.lately < MANY_LATELY)) return null;
  const what = people.waiting ? words('remote_waiting') : words('people_lately', people.lately);
  return h('div', { key: 'doorstep', class: 'strip', role: 'status' }, h('p', {}, what), h('button', { type: 'button', onclick: open }, words('act_people')));
}

/** @param {Crew} of @returns {Child[]} */
export function crew({ people, words, view, let_in, let_go, shut_out }) {
  const asks = (/** @type {AtDoor} */ { device, seats, waiting }) =>
    h('li', { key: `device ${device}` }, h('p', {}, words('people_asks', seats, waiting)), h('button', { type: 'button', class: 'main', disabled: view.lost, onclick: () => let_in(device) }, words('act_let_in')));
  const sits = (/** @type {SeatSeen} */ seen) =>
    h('li', { key: `seat ${seen.seat}` }, h('p', { id: `seat-${seen.seat}` }, h('span', { class: 'strong' }, words('people_seat', number_of(seen.seat))), ` · ${words(`presence_${seen.presence}`)}`, seen.symbol.number > 0 && ` · ${symbol_name(seen.symbol, view.words)}`),
      h('button', { type: 'button', disabled: view.lost, 'aria-describedby': `seat-${seen.seat}`, onclick: () => let_go(seen) }, words('act_let_go')));
  return [
    people.doorstep.length > 0 && h('ul', { key: 'asks', class: 'seats' }, people.doorstep.map(asks)),
    ...numbers(people, words),
    people.lately > 0 && h('button', { key: 'shut', type: 'button', class: 'wide', disabled: view.lost, onclick: shut_out }, words('act_shut_out')),
    h('ul', { key: 'seats', class: 'seats' }, people.seen.map(sits)),
    people.seen.length < people.seats && h('p', { class: 'small quiet' }, words('people_more')),
  ];
}
