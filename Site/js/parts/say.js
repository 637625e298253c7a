import { write } from './text.js';

/**
 * The status line: shown at once, read out when the hand has come to rest.
 * @param {Element} node
 */
export function say(node) {
  let timer = 0;
  const shown = /** @type {Element} */ (node.querySelector('.shown'));
  const spoken = /** @type {Element} */ (node.querySelector('.spoken'));
  /** @param {string} text @param {string} [aloud] */
  return (text, aloud = text) => {
    write(shown, text);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { spoken.textContent = aloud; }, 500);
  };
}
