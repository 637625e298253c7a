/** The board, as far as this learner has come: done pegs, the next one, and where to carry on. */
import { mark, part, tally } from './parts/board.js';
import { counted, phrase } from './parts/phrases.js';

/** @param {ParentNode} root */
export function mount(root) {
  const pegs = /** @type {HTMLAnchorElement[]} */ ([...root.querySelectorAll('.peg')]);
  const { done, next } = mark(pegs);
  pegs.forEach((peg, i) => {
    /** @type {HTMLElement} */ (peg.querySelector('.flag-next')).hidden = !peg.classList.contains('next');
    const word = part(peg, 'done');
    if (word) word.textContent = done[i] ? phrase('board.alsoDone') : '';
  });
  for (const level of root.querySelectorAll('.level')) {
    tally(level, [...level.querySelectorAll('.peg')].map((peg) => peg.classList.contains('done')));
  }
  const count = done.filter(Boolean).length;
  const total = part(root, 'total');
  if (total && count) total.textContent = counted('board.total', count, { all: pegs.length });
  const start = /** @type {HTMLAnchorElement | null} */ (part(root, 'start'));
  const word = part(root, 'start-word');
  if (!start || !word || !count || next < 0) return;
  start.href = pegs[next].href;
  word.textContent = phrase('board.carry', { title: pegs[next].querySelector('.name')?.textContent ?? '' });
}
