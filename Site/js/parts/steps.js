/** Steps shown one at a time, with keys for on and back; each is read out as it comes. */
import { phrase } from './phrases.js';
import { say } from './say.js';
import { wordsOf } from './text.js';

/**
 * @param {HTMLElement} root
 * @param {(isLast: boolean) => void} [reached] called at each step
 */
export function steps(root, reached) {
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
    const place = phrase('steps.place', { number: step, count: items.length });
    tell(place, `${place}. ${words}`);
    reached?.(step === items.length);
  };
  back.addEventListener('click', () => { go(step - 1); if (step === 1) next.focus(); });
  next.addEventListener('click', () => { go(step + 1); if (step === items.length) back.focus(); });
  root.classList.add('live');
  go(1);
}
