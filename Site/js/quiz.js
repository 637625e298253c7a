/** A question: choose or type, check, read why. A wrong answer can be tried again. */
import { phrase } from './parts/phrases.js';
import { lessonAround, progress } from './parts/progress.js';
import { question } from './parts/question.js';
import { wordsOf } from './parts/text.js';

/** @param {HTMLElement} root */
export function mount(root) {
  const check = /** @type {HTMLButtonElement} */ (root.querySelector('[data-is="check"]'));
  const hint = /** @type {HTMLButtonElement} */ (root.querySelector('[data-is="hint"]'));
  const said = /** @type {Element} */ (root.querySelector('[data-is="said"]'));
  const done = /** @type {HTMLElement} */ (root.querySelector('[data-is="done"]'));
  const note = root.querySelector('.note');
  const noted = note?.textContent ?? '';
  const lesson = lessonAround(root);
  const asked = question(root);

  const clear = () => {
    asked.unmark();
    said.textContent = '';
    if (note) note.textContent = noted;
    check.disabled = !asked.filled();
  };
  const judge = () => {
    if (!asked.filled()) return;
    const { good, words } = asked.judge();
    said.textContent = words;
    if (note && !good) note.textContent = phrase('quiz.again');
    if (good) progress.add(lesson, 'right', root.id);
    if (good) done.hidden = false;
  };
  asked.listen(clear, judge);
  check.addEventListener('click', judge);

  const hints = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-is="hints"] li')]);
  hint.hidden = hints.length === 0;
  hint.addEventListener('click', () => {
    const next = hints.find((li) => li.hidden);
    if (!next) return;
    root.querySelector('[data-is="hints"]')?.classList.add('on');
    next.hidden = false;
    said.textContent = phrase('quiz.hint', { text: wordsOf(next) });
    hint.setAttribute('aria-disabled', String(hints.every((li) => !li.hidden)));
  });
  done.hidden = !progress.of(lesson)?.right?.includes(root.id);
  clear();
}
