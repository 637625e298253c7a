/** The board, as far as this learner has come: done pegs, the next one, and where to carry on. */
import { isDone, progress } from './parts/progress.js';

/** @param {ParentNode} root @param {string} name */
const part = (root, name) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-is="${name}"]`));

/** @param {HTMLAnchorElement[]} pegs */
function markPegs(pegs) {
  const done = pegs.map((peg) => isDone(progress.of(peg.dataset.lesson ?? '')));
  const next = done.indexOf(false);
  pegs.forEach((peg, i) => {
    peg.classList.toggle('done', done[i]);
    peg.classList.toggle('next', i === next && done.some(Boolean));
    /** @type {SVGElement} */ (peg.querySelector('.mark-done')).toggleAttribute('hidden', !done[i]);
    /** @type {HTMLElement} */ (peg.querySelector('.flag-next')).hidden = !peg.classList.contains('next');
    const word = part(peg, 'done');
    if (word) word.textContent = done[i] ? ', done' : '';
  });
  return { done, next };
}

/**
 * One level's tally, cut into as many parts as it has lessons.
 * @param {Element} level
 */
function tally(level) {
  const all = level.querySelectorAll('.peg').length;
  const done = level.querySelectorAll('.peg.done').length;
  const bar = /** @type {HTMLElement} */ (level.querySelector('.tally .steel'));
  const cuts = Array.from({ length: all - 1 }, (_, i) => `${(100 * (i + 1)) / all}%`);
  bar.innerHTML = `<i style="width:${(100 * done) / all}%"></i><svg>${cuts.map((x) => `<line x1="${x}" x2="${x}" y1="0" y2="12"/>`).join('')}</svg>`;
  const word = part(level, 'tally-word');
  if (word) word.textContent = `${done} of ${all} done`;
}

/** @param {ParentNode} root */
export function mount(root) {
  const pegs = /** @type {HTMLAnchorElement[]} */ ([...root.querySelectorAll('.peg')]);
  const { done, next } = markPegs(pegs);
  root.querySelectorAll('.level').forEach(tally);
  const count = done.filter(Boolean).length;
  const total = part(root, 'total');
  if (total && count) total.textContent = `; ${count} of ${pegs.length} ${count === 1 ? 'is' : 'are'} in your hands.`;
  const start = /** @type {HTMLAnchorElement | null} */ (part(root, 'start'));
  const word = part(root, 'start-word');
  if (!start || !word || !count || next < 0) return;
  start.href = pegs[next].href;
  word.textContent = `Carry on: ${pegs[next].querySelector('.name')?.textContent}`;
}
