/** A question: choose or type, check, read why. A wrong answer can be tried again. */
import { choiceIsRight, numberIsRight, typed } from './parts/marking.js';
import { lessonOf, progress } from './parts/progress.js';
import { wordsOf } from './parts/words.js';

/** @param {HTMLElement} root */
export function mount(root) {
  const check = /** @type {HTMLButtonElement} */ (root.querySelector('[data-is="check"]'));
  const hint = /** @type {HTMLButtonElement} */ (root.querySelector('[data-is="hint"]'));
  const said = /** @type {Element} */ (root.querySelector('[data-is="said"]'));
  const answers = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.answer')]);
  const inputs = answers.map((a) => /** @type {HTMLInputElement} */ (a.querySelector('input')));
  const right = answers.map((a) => a.dataset.right !== undefined);
  const many = root.dataset.many !== undefined;
  const entry = root.querySelector('.entry') !== null;
  const done = /** @type {HTMLElement} */ (root.querySelector('[data-is="done"]'));
  const note = root.querySelector('.note');
  const asked = note?.textContent ?? '';
  const lesson = lessonOf(location.pathname);

  /** @param {HTMLElement} answer @param {boolean | null} verdict */
  const mark = (answer, verdict) => {
    answer.classList.toggle('is-right', verdict === true);
    answer.classList.toggle('is-wrong', verdict === false);
    for (const [name, on] of /** @type {const} */ ([['right', verdict === true], ['wrong', verdict === false]])) {
      /** @type {HTMLElement} */ (answer.querySelector(`.verdict.${name}`)).hidden = !on;
    }
  };
  const filled = () => inputs.some((i) => (entry ? i.value.trim() !== '' : i.checked));
  const clear = () => {
    answers.forEach((a) => mark(a, null));
    said.textContent = '';
    if (note) note.textContent = asked;
    check.disabled = !filled();
  };

  const markEntry = () => {
    const { value, accept } = answers[0].dataset;
    const given = typed(inputs[0].value);
    const good = numberIsRight(given, Number(value), Number(accept) || 0);
    mark(answers[0], good);
    said.textContent = good ? 'Right.' : Number.isNaN(given) ? 'Type a number.' : 'Not this one. Try another.';
    return good;
  };
  const markChoices = () => {
    const chosen = inputs.map((i) => i.checked);
    const good = choiceIsRight(chosen, right);
    answers.forEach((a, i) => mark(a, chosen[i] ? right[i] : null));
    const why = answers.filter((_, i) => chosen[i]).map((a) => wordsOf(a.querySelector('.why'))).join(' ');
    const slip = many && !chosen.some((c, i) => c && !right[i]) ? 'Not all of them yet.' : 'Not this one.';
    said.textContent = `${good ? 'Right.' : slip} ${why}`.trim();
    return good;
  };
  const judge = () => {
    if (!filled()) return;
    const good = entry ? markEntry() : markChoices();
    if (note && !good) note.textContent = 'All or nothing: look again.';
    if (good) progress.add(lesson, 'right', root.id);
    if (good) done.hidden = false;
  };

  inputs.forEach((input) => {
    input.addEventListener(entry ? 'input' : 'change', clear);
    input.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); judge(); } });
  });
  check.addEventListener('click', judge);

  const hints = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-is="hints"] li')]);
  hint.hidden = hints.length === 0;
  hint.addEventListener('click', () => {
    const next = hints.find((li) => li.hidden);
    if (!next) return;
    root.querySelector('[data-is="hints"]')?.classList.add('on');
    next.hidden = false;
    said.textContent = `Hint: ${wordsOf(next)}`;
    hint.setAttribute('aria-disabled', String(hints.every((li) => !li.hidden)));
  });
  done.hidden = !progress.of(lesson)?.right?.includes(root.id);
  clear();
}
