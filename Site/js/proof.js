/** A proof: its claim stands open until the last step, and is ticked there. */
import { phrase } from './parts/phrases.js';
import { lessonAround, progress } from './parts/progress.js';
import { steps } from './parts/steps.js';

/** @param {HTMLElement} root */
export function mount(root) {
  const state = /** @type {Element} */ (root.querySelector('[data-is="goal-state"]'));
  let shown = false;
  steps(root, (isLast) => {
    // Once shown it stays shown, whichever step is read again.
    shown ||= isLast;
    root.classList.toggle('won', shown);
    state.textContent = phrase(shown ? 'proof.shown' : 'proof.claim');
    if (isLast) progress.add(lessonAround(root), 'won', root.id);
  });
}
