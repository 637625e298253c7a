/**
 * Brings a drawn group to new markup with as few changes as there are: what is drawn again and again
 * differs by a few attributes, and new elements cost a browser far more than new attributes.
 *
 * The markup is what the pictures write: elements, attributes in double quotes, text; no comments.
 */

import { write } from './text.js';

/** @typedef {{ source: string, tag: string, attributes: string, inner: string }} Drawn */

const TAG = /<(\/?)([a-zA-Z]+)((?:[^">]|"[^"]*")*?)(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

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
const attributesOf = (text) => new Map(Array.from(text.matchAll(ATTRIBUTE), ([, name, value]) => [name, value]));

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
  if (before.source === after.source) return;
  if (before.tag !== after.tag || !isPlain(after.attributes)) {
    node.outerHTML = after.source;
    return;
  }
  dress(node, before.attributes, after.attributes);
  if (before.inner !== after.inner) patch(node, before.inner, after.inner);
}

/**
 * @param {Element} group what holds `before`
 * @param {string} before the markup that was put there last
 * @param {string} after
 */
export function patch(group, before, after) {
  if (before === after) return;
  const [had, has] = [elementsOf(before), elementsOf(after)];
  if (!had || !has || group.children.length !== had.length) {
    if (isPlain(after)) write(group, after);
    else group.innerHTML = after;
    return;
  }
  const nodes = [...group.children];
  for (let i = 0; i < Math.min(had.length, has.length); i += 1) change(nodes[i], had[i], has[i]);
  for (const node of nodes.slice(has.length)) node.remove();
  const more = has.slice(had.length);
  if (more.length) group.insertAdjacentHTML('beforeend', more.map(({ source }) => source).join(''));
}
