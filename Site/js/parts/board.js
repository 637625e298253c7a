/** Lessons in a list, as far as this learner has come: done ones, the next one, and the tally. */
import { phrase } from './phrases.js';
import { isDone, progress } from './progress.js';

/** @param {ParentNode} root @param {string} name */
export const part = (root, name) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-is="${name}"]`));

/**
 * Marks what is done and what comes next.
 * @param {HTMLElement[]} items each with the lesson's id in `data-lesson`
 */
export function mark(items) {
  const done = items.map((item) => isDone(progress.of(item.dataset.lesson ?? '')));
  const next = done.indexOf(false);
  items.forEach((item, i) => {
    item.classList.toggle('done', done[i]);
    item.classList.toggle('next', i === next && done.some(Boolean));
  });
  return { done, next };
}

/**
 * A tally, cut into as many parts as there are lessons.
 * @param {ParentNode} root
 * @param {boolean[]} done
 */
export function tally(root, done) {
  const count = done.filter(Boolean).length;
  const bar = /** @type {HTMLElement} */ (root.querySelector('.tally .steel'));
  const cuts = Array.from({ length: done.length - 1 }, (_, i) => `${(100 * (i + 1)) / done.length}%`);
  bar.innerHTML = `<i style="width:${(100 * count) / done.length}%"></i><svg>${cuts.map((x) => `<line x1="${x}" x2="${x}" y1="0" y2="12"/>`).join('')}</svg>`;
  const word = part(root, 'tally-word');
  if (word) word.textContent = phrase('board.tally', { count, all: done.length });
}
