/** The way to search: the link in the top bar, and the key `/` on any page. */
import { keep } from './keep.js';

/** @param {Event} event */
const isTyping = (event) => event.target instanceof Element && !!event.target.closest('input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]');

/** @param {string} base the site's top */
export function finding(base) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('[data-is="find"]'));
  if (!link) return;
  const seek = /** @type {HTMLElement | null} */ (document.querySelector('[data-is="seek"]'));
  if (seek) import('../search.js').then(({ page }) => page(seek, base));
  const open = () => {
    if (seek) /** @type {HTMLElement} */ (seek.querySelector('[data-is="query"]')).focus();
    else import('../finder.js').then((finder) => finder.open(base));
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (document.querySelector('dialog[open]') || keep.get('slash') === false) return;
    event.preventDefault();
    open();
  });
}
