/** A question on the page: what was given, whether it is right, and the marks beside it. */
import { choiceIsRight, numberIsRight, typed } from './marking.js';
import { phrase } from './phrases.js';
import { wordsOf } from './text.js';

/** @param {HTMLElement} root */
export function question(root) {
  const answers = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.answer')]);
  const inputs = answers.map((a) => /** @type {HTMLInputElement} */ (a.querySelector('input')));
  const right = answers.map((a) => a.dataset.right !== undefined);
  const many = inputs.some((i) => i.type === 'checkbox');
  const isEntry = root.querySelector('.entry') !== null;

  /** @param {HTMLElement} answer @param {boolean | null} verdict */
  const mark = (answer, verdict) => {
    answer.classList.toggle('is-right', verdict === true);
    answer.classList.toggle('is-wrong', verdict === false);
    for (const [name, on] of /** @type {const} */ ([['right', verdict === true], ['wrong', verdict === false]])) {
      /** @type {HTMLElement} */ (answer.querySelector(`.verdict.${name}`)).hidden = !on;
    }
  };
  const judgeEntry = () => {
    const { value, accept } = answers[0].dataset;
    const given = typed(inputs[0].value);
    const good = numberIsRight(given, Number(value), Number(accept) || 0);
    mark(answers[0], good);
    return { good, words: phrase(good ? 'quiz.right' : Number.isNaN(given) ? 'quiz.number' : 'quiz.wrong') };
  };
  const judgeChoices = () => {
    const chosen = inputs.map((i) => i.checked);
    const good = choiceIsRight(chosen, right);
    answers.forEach((a, i) => mark(a, chosen[i] ? right[i] : null));
    const why = answers.filter((_, i) => chosen[i]).map((a) => wordsOf(a.querySelector('.why'))).join(' ');
    const slip = many && !chosen.some((c, i) => c && !right[i]) ? 'quiz.some' : 'quiz.wrong';
    return { good, words: `${phrase(good ? 'quiz.right' : slip)} ${why}`.trim() };
  };

  return {
    many,
    inputs,
    isEntry,
    filled: () => inputs.some((i) => (isEntry ? i.value.trim() !== '' : i.checked)),
    /** Marks what is given, and says what came of it. */
    judge: () => (isEntry ? judgeEntry() : judgeChoices()),
    unmark: () => answers.forEach((a) => mark(a, null)),
    /** What is given, to be kept: the text, or the numbers of the choices. */
    given: () => (isEntry ? inputs[0].value : inputs.flatMap((i, n) => (i.checked ? [n] : []))),
    /** @param {string | number[]} given */
    give(given) {
      if (isEntry) inputs[0].value = String(given);
      else inputs.forEach((i, n) => { i.checked = Array.isArray(given) && given.includes(n); });
    },
    /** @param {() => void} changed @param {() => void} entered */
    listen(changed, entered) {
      inputs.forEach((input) => {
        input.addEventListener(isEntry ? 'input' : 'change', changed);
        input.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); entered(); } });
      });
    },
  };
}
