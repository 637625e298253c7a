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
  const only = node.childNodes.length === 1 ? node.firstChild : null;
  if (!only || only.nodeType !== Node.TEXT_NODE) node.textContent = text;
  else if (only.nodeValue !== text) only.nodeValue = text;
};
