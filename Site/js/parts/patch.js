/**
 * Brings a drawn group to new markup with as few changes as there are: what is drawn again and again
 * differs by a few attributes, and new elements cost a browser far more than new attributes.
 *
 * The markup is what the pictures write: elements, attributes in double quotes, text; no comments.
 */

import { write } from './text.js';

/**
 * An element as it was written. What is inside it is read where it is first compared, and kept.
 * @typedef {{ source: string, tag: string, attributes: string, inner: string, elements?: Drawn[] | null }} Drawn
 */

const TAG = /<(\/?)([a-zA-Z]+)((?:[^">]|"[^"]*")*?)(\/?)>/g;

/**
 * The elements of some markup, or null where there is text beside them.
 * @param {string} markup @returns {Drawn[] | null}
 */
export function elementsOf(markup) {
  /** @type {Drawn[]} */
  const found = [];
  let [depth, from, inside] = [0, 0, 0];
  let tag = '';
  let attributes = '';
  TAG.lastIndex = 0;
  for (let m = TAG.exec(markup); m; m = TAG.exec(markup)) {
    if (depth === 0) {
      if (m.index !== from || m[1]) return null;
      [, , tag, attributes] = m;
      inside = TAG.lastIndex;
    }
    if (m[1]) depth -= 1;
    else if (!m[4]) depth += 1;
    if (depth > 0) continue;
    found.push({ source: markup.slice(from, TAG.lastIndex), tag, attributes, inner: m[1] ? markup.slice(inside, m.index) : '' });
    from = TAG.lastIndex;
  }
  return depth === 0 && from === markup.length ? found : null;
}

/** @param {string} text */
function attributesOf(text) {
  const parts = text.split('"');
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let i = 1; i < parts.length; i += 2) found.set(parts[i - 1].trim().slice(0, -1), parts[i]);
  return found;
}

/** @param {string} text */
const isPlain = (text) => !/[&<]/.test(text);

/** @param {Element} node @param {string} before @param {string} after */
function dress(node, before, after) {
  if (before === after) return;
  const [had, has] = [attributesOf(before), attributesOf(after)];
  for (const name of had.keys()) if (!has.has(name)) node.removeAttribute(name);
  for (const [name, value] of has) if (had.get(name) !== value) node.setAttribute(name, value);
}

/** @param {Element} node @param {Drawn} before @param {Drawn} after */
function change(node, before, after) {
  if (before.tag !== after.tag || !isPlain(after.attributes)) {
    node.outerHTML = after.source;
    return;
  }
  dress(node, before.attributes, after.attributes);
  after.elements = before.elements;
  if (before.inner === after.inner) return;
  after.elements = patch(node, before.elements === undefined ? elementsOf(before.inner) : before.elements, after.inner);
}

/**
 * @param {Element} group
 * @param {Drawn[] | null} had the elements it holds, or null where it holds text beside them
 * @param {string} markup
 * @returns what it holds now
 */
export function patch(group, had, markup) {
  const has = elementsOf(markup);
  if (!had || !has || group.children.length !== had.length) {
    if (isPlain(markup)) write(group, markup);
    else group.innerHTML = markup;
    return has;
  }
  const nodes = [...group.children];
  const common = Math.min(had.length, has.length);
  for (let i = 0; i < common; i += 1) {
    if (had[i].source === has[i].source) has[i] = had[i];
    else change(nodes[i], had[i], has[i]);
  }
  for (const node of nodes.slice(has.length)) node.remove();
  const more = has.slice(had.length);
  if (more.length) group.insertAdjacentHTML('beforeend', more.map(({ source }) => source).join(''));
  return has;
}
