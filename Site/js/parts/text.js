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
