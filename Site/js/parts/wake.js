/** Wakes what a lesson is made of, wherever it stands: only what is there is loaded. */
import { phrase } from './phrases.js';

/** @type {[string, () => Promise<{ mount: (root: HTMLElement) => void }>][]} */
const kinds = [
  ['.bench[data-widget]', () => import('../bench.js')],
  ['[data-part="quiz"]', () => import('../quiz.js')],
  ['.challenge', () => import('../challenge.js')],
  ['.worked:not(.proof)', () => import('../example.js')],
  ['.proof', () => import('../proof.js')],
  ['.sort', () => import('../sort.js')],
  ['.dataset:has(.stage)', () => import('../dataset.js')],
];

/** @param {ParentNode} root */
export function wake(root) {
  for (const [selector, load] of kinds) {
    const parts = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
    // What does not come leaves all that is there to be read.
    if (parts.length) load().then(({ mount }) => parts.forEach((part) => mount(part)), () => parts.forEach((part) => part.classList.add('asleep')));
  }
  /** @param {Element} part @param {string} words */
  const untold = (part, words) => () => {
    const said = part.querySelector('[data-is="said"]');
    if (said) said.textContent = phrase(words);
  };
  // What a page's checks need is fetched for whoever runs them.
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-sheet]'))) {
    part.querySelector('[data-is="again"]')?.addEventListener('click', () => import('../recheck.js').then(({ rerun }) => rerun(part), untold(part, 'recheck.asleep')));
  }
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (root.querySelectorAll('[data-is="tryout"]'))) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      import('../tryout.js').then(({ tryOut }) => tryOut(form), untold(form, 'tryout.asleep'));
    });
  }
}
