/** A level's page, as far as this learner has come. */
import { mark, part, tally } from './parts/board.js';
import { phrase } from './parts/phrases.js';

/** @param {ParentNode} root */
export function mount(root) {
  const rows = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.row')]);
  const { done, next } = mark(rows);
  rows.forEach((row, i) => {
    const state = part(row, 'done');
    if (state) state.textContent = done[i] ? phrase('board.done') : row.classList.contains('next') ? phrase('board.next') : '';
  });
  tally(root, done);
  part(root, 'tally')?.removeAttribute('hidden');
  const start = /** @type {HTMLAnchorElement | null} */ (part(root, 'start'));
  const word = part(root, 'start-word');
  if (!start || !word || !done.some(Boolean)) return;
  const on = /** @type {HTMLAnchorElement | null} */ (next < 0 ? root.querySelector('.turn .next') : rows[next].querySelector('a'));
  if (!on) { start.hidden = true; return; }
  start.href = on.href;
  word.textContent = next < 0 ? phrase('board.onward', { title: on.querySelector('strong')?.textContent ?? '' }) : phrase('board.carry', { title: on.textContent ?? '' });
}
