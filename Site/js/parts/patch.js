/**
 * Brings a drawn group to new markup with as few changes as there are: what is drawn again and again
 * differs by a few attributes, and new elements cost a browser far more than new attributes.
 *
 * The markup is what the pictures write: elements, attributes in double quotes, text; no comments.
 */

import { write } from './text.js';

/**
 * An element as it was written, or a run of text, which has no tag. What is inside an element is read
 * where it is first compared, and kept.
 * @typedef {{ source: string, tag: string, attributes: string, inner: string, nodes?: Drawn[] | null }} Drawn
 */

const TAG = /<(\/?)([a-zA-Z]+)((?:[^">]|"[^"]*")*?)(\/?)>/g;

/** @param {string} source @returns {Drawn} */
const run = (source) => ({ source, tag: '', attributes: '', inner: '' });

/**
 * The elements and runs of text of some markup, or null where it is not well formed.
 * @param {string} markup @returns {Drawn[] | null}
 */
export function nodesOf(markup) {
  /** @type {Drawn[]} */
  const found = [];
  let [depth, from, inside] = [0, 0, 0];
  let tag = '';
  let attributes = '';
  TAG.lastIndex = 0;
  for (let m = TAG.exec(markup); m; m = TAG.exec(markup)) {
    if (depth === 0) {
      if (m[1]) return null;
      if (m.index !== from) {
        found.push(run(markup.slice(from, m.index)));
        from = m.index;
      }
      [, , tag, attributes] = m;
      inside = TAG.lastIndex;
    }
    if (m[1]) depth -= 1;
    else if (!m[4]) depth += 1;
    if (depth > 0) continue;
    found.push({ source: markup.slice(from, TAG.lastIndex), tag, attributes, inner: m[1] ? markup.slice(inside, m.index) : '' });
    from = TAG.lastIndex;
  }
  if (from !== markup.length) found.push(run(markup.slice(from)));
  return depth === 0 ? found : null;
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
  after.nodes = before.nodes;
  if (before.inner === after.inner) return;
  after.nodes = patch(node, before.nodes === undefined ? nodesOf(before.inner) : before.nodes, after.inner);
}

/**
 * Whether a node can become another: text stays text, and is written as it is.
 * @param {Drawn} before @param {Drawn} after
 */
const agree = (before, after) => before.source === after.source || (!before.tag === !after.tag && (after.tag !== '' || isPlain(after.source)));

/**
 * @param {Element} group
 * @param {Drawn[] | null} had what it holds, or null where that is not known
 * @param {string} markup
 * @returns what it holds now
 */
export function patch(group, had, markup) {
  const has = nodesOf(markup);
  const common = Math.min(had?.length ?? 0, has?.length ?? 0);
  if (!had || !has || group.childNodes.length !== had.length || !has.slice(0, common).every((one, i) => agree(had[i], one))) {
    if (isPlain(markup)) write(group, markup);
    else group.innerHTML = markup;
    return has;
  }
  const nodes = [...group.childNodes];
  for (let i = 0; i < common; i += 1) {
    if (had[i].source === has[i].source) has[i] = had[i];
    else if (has[i].tag) change(/** @type {Element} */ (nodes[i]), had[i], has[i]);
    else nodes[i].nodeValue = has[i].source;
  }
  for (const node of nodes.slice(has.length)) node.remove();
  const more = has.slice(had.length);
  if (more.length) group.insertAdjacentHTML('beforeend', more.map(({ source }) => source).join(''));
  return has;
}
