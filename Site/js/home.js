/** The board, as far as this learner has come: done pegs, the next one, and where to carry on. */
import { mark, part, tally } from './parts/board.js';

/** @param {ParentNode} root */
export function mount(root) {
  const pegs = /** @type {HTMLAnchorElement[]} */ ([...root.querySelectorAll('.peg')]);
  const { done, next } = mark(pegs);
  pegs.forEach((peg, i) => {
    /** @type {HTMLElement} */ (peg.querySelector('.flag-next')).hidden = !peg.classList.contains('next');
    const word = part(peg, 'done');
    if (word) word.textContent = done[i] ? ', done' : '';
  });
  for (const level of root.querySelectorAll('.level')) {
    tally(level, [...level.querySelectorAll('.peg')].map((peg) => peg.classList.contains('done')));
  }
  const count = done.filter(Boolean).length;
  const total = part(root, 'total');
  if (total && count) total.textContent = `; ${count} of ${pegs.length} ${count === 1 ? 'is' : 'are'} in your hands.`;
  const start = /** @type {HTMLAnchorElement | null} */ (part(root, 'start'));
  const word = part(root, 'start-word');
  if (!start || !word || !count || next < 0) return;
  start.href = pegs[next].href;
  word.textContent = `Carry on: ${pegs[next].querySelector('.name')?.textContent}`;
}
