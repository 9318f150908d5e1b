// One of several, each a button of its own: whoever has Tab and Space and no more reaches them all, and arrows work too.
import { h } from '../dom.js';

/** @typedef {{ value: string, label: string, about?: string, lang?: string }} Choice */
/** @typedef {{ name: string, title: string, all: Choice[], chosen: string, choose: (value: string) => void }} Choosing */

const STEPS = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 });

/** @param {KeyboardEvent} event */
function step(event) {
  const by = STEPS[event.key];
  const from = /** @type {Element} */ (event.target).closest('[role=radio]');
  if (!by || !from) return;
  event.preventDefault();
  const all = [...(from.parentElement?.querySelectorAll('[role=radio]') ?? [])];
  const next = /** @type {HTMLElement} */ (all.at((all.indexOf(from) + by) % all.length));
  next.focus();
  next.click();
}

/** @param {Choosing} choosing */
export function choice({ name, title, all, chosen, choose }) {
  const one = (/** @type {Choice} */ { value, label, about, lang }) =>
    h('button', { key: value, id: `${name}-${value}`, type: 'button', class: 'pick', role: 'radio', 'aria-checked': String(value === chosen), onclick: () => choose(value) },
      h('span', { class: 'ring', 'aria-hidden': 'true' }), h('span', {}, h('span', { class: 'strong', lang }, label), about && h('span', { class: 'small quiet' }, about)));
  return h('div', { key: name, role: 'radiogroup', 'aria-labelledby': `${name}-title`, onkeydown: step },
    h('p', { id: `${name}-title`, class: 'strong' }, title), h('div', { class: all.some(({ about }) => about) ? 'picks' : 'picks row' }, all.map(one)));
}
