// A page as plain data, and the smallest change that makes the document show it, so that focus and a
// screen reader stay where they are. It knows no words and no rooms.


/** @import { Child, Props, Tree } from './types' */
const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Props} [props]
 * @param {Child[]} children
 * @returns {Tree}
 */
export function h(tag, props = {}, ...children) {
  const all = /** @type {any[]} */ (children).flat(Infinity);
  return { tag, props, children: all.filter((child) => child) };
}

/** @type {WeakMap<Node, { key: string, props: Props }>} */
const drawn = new WeakMap();

/** @param {Node} parent @param {Tree} tree @param {string} key */
function make(parent, tree, key) {
  if (typeof tree === 'string') {
    const text = document.createTextNode(tree);
    drawn.set(text, { key, props: {} });
    return text;
  }
  const inside_svg = tree.tag === 'svg' || (parent instanceof SVGElement && parent.tagName !== 'foreignObject');
  const element = inside_svg ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag);
  drawn.set(element, { key, props: {} });
  return element;
}

/** @param {Element} element @param {string} name @param {any} value */
function set(element, name, value) {
  if (name === 'key') return;
  if (name.startsWith('on')) /** @type {any} */ (element)[name] = value ?? null;
  else if (name === 'style') {
    for (const [property, text] of Object.entries(value ?? {})) /** @type {HTMLElement} */ (element).style.setProperty(property, String(text));
  } else if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** @param {Element} element @param {Props} props */
function set_props(element, props) {
  const now = drawn.get(element);
  if (!now) return;
  for (const name of Object.keys(now.props)) if (!(name in props)) set(element, name, null);
  for (const [name, value] of Object.entries(props)) if (name === 'style' || now.props[name] !== value) set(element, name, value);
  now.props = props;
}

/** @param {Tree[]} trees */
function keys_of(trees) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return trees.map((tree) => {
    const name = typeof tree === 'string' ? '#text' : `${tree.tag} ${tree.props.key ?? ''}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name} ${count}`;
  });
}

/**
 * Makes the children of `parent` be `trees`.
 * @param {Element} parent
 * @param {Tree[]} trees
 */
export function patch(parent, trees) {
  const keys = keys_of(trees);
  const wanted = new Set(keys);
  /** @type {Map<string, ChildNode>} */
  const old = new Map();
  for (const node of [...parent.childNodes]) {
    const key = drawn.get(node)?.key;
    if (key !== undefined && wanted.has(key)) old.set(key, node);
    else node.remove();
  }
  let next = parent.firstChild;
  trees.forEach((tree, i) => {
    const key = keys[i] ?? '';
    const node = old.get(key) ?? make(parent, tree, key);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
    if (typeof tree === 'string') {
      if (node.nodeValue !== tree) node.nodeValue = tree;
    } else if (node instanceof Element) {
      set_props(node, tree.props);
      patch(node, tree.children);
    }
  });
}
