/** A worked example: one step at a time; without a script, and on paper, all of them. */
import { say } from './parts/say.js';
import { wordsOf } from './parts/words.js';

/** @param {HTMLElement} root */
export function mount(root) {
  const items = [...root.querySelectorAll('.steps > li')];
  const [back, next] = ['back', 'next'].map((name) => /** @type {HTMLButtonElement} */ (root.querySelector(`[data-is="${name}"]`)));
  const tell = say(/** @type {Element} */ (root.querySelector('[data-is="status"]')));
  let step = 1;
  /** @param {number} to */
  const go = (to) => {
    step = to;
    items.forEach((li, i) => {
      li.classList.toggle('on', i + 1 === step);
      li.classList.toggle('was', i + 1 < step);
    });
    back.disabled = step <= 1;
    next.disabled = step >= items.length;
    const words = wordsOf(items[step - 1]);
    tell(`Step ${step} of ${items.length}`, `Step ${step} of ${items.length}. ${words}`);
  };
  back.addEventListener('click', () => { go(step - 1); if (step === 1) next.focus(); });
  next.addEventListener('click', () => { go(step + 1); if (step === items.length) back.focus(); });
  root.classList.add('live');
  go(1);
}
