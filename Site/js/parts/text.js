/**
 * Text made safe for SVG, in an element or an attribute.
 * @param {string} text
 */
export const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * A label shortened to a width, at 6.8 px a character of the measuring face.
 * @param {string} text
 * @param {number} width
 */
export const fit = (text, width) => {
  const room = Math.max(4, Math.floor(width / 6.8));
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
};

/**
 * Writes in a page only what is not written there already, so that nothing is laid out anew.
 * @param {Node} node
 * @param {string} text
 */
export const write = (node, text) => {
  if (!text && !node.firstChild) return;
  const only = node.childNodes.length === 1 ? node.firstChild : null;
  if (!only || only.nodeType !== Node.TEXT_NODE) node.textContent = text;
  else if (only.nodeValue !== text) only.nodeValue = text;
};

/**
 * The same for an attribute: a browser takes one that is written for one that changed.
 * @param {Element} node
 * @param {string} name
 * @param {string} value
 */
export const writeAttribute = (node, name, value) => {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
};

/**
 * Writes a figure in a `.steady` box, which is as wide as the longest it held: a new one moves
 * nothing, and nothing outside the box is laid out anew.
 * @param {HTMLElement} box
 * @param {string} text
 */
export const steady = (box, text) => {
  write(box, text);
  if (text.length > (Number(box.style.getPropertyValue('--n')) || 4)) box.style.setProperty('--n', String(text.length));
};

/**
 * The words of a passage as they are read aloud: of a formula its MathML, not its picture as well.
 * @param {Element | null | undefined} node
 */
export function wordsOf(node) {
  if (!node) return '';
  const copy = /** @type {Element} */ (node.cloneNode(true));
  copy.querySelectorAll('.katex-html').forEach((part) => part.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
