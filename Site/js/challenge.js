/** Questions in one scored run: the first answer counts, and the run is kept on this machine. */
import { keep } from './parts/keep.js';
import { phrase } from './parts/phrases.js';
import { lessonAround, progress } from './parts/progress.js';
import { question } from './parts/question.js';
import { onward, restored, standing } from './parts/run.js';
import { say } from './parts/say.js';

/** @param {HTMLElement} root */
export function mount(root) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-is="${name}"]`));
  const [back, check, next] = ['back', 'check', 'next'].map((name) => /** @type {HTMLButtonElement} */ (part(name)));
  const items = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.asked > li')]);
  const questions = items.map(question);
  const keys = items.map((item) => item.dataset.key ?? '');
  const pegs = [...part('pegs').querySelectorAll('button')];
  const pass = Number(root.dataset.pass);
  const tell = say(part('status'));
  const lesson = lessonAround(root);
  const kept = `challenge:${lesson}.${root.id}`;
  const badge = part('badge');
  /** @type {(() => void) | undefined} */
  let picture;
  let run = restored(keep.get(kept), keys);

  /** @param {string} name @param {string} text */
  const read = (name, text) => { /** @type {Element} */ (root.querySelector(`[data-readout="${name}"]`)).textContent = text; };
  /** @param {number} i */
  const lock = (i) => {
    const given = run.given[keys[i]];
    items[i].classList.toggle('locked', given !== undefined);
    items[i].classList.toggle('missed', given?.right === false);
    const key = items[i].querySelector('details');
    if (key) key.open = given?.right === false;
    questions[i].inputs.forEach((input) => { input.disabled = given !== undefined; });
  };
  const show = () => {
    const { verdicts, answered, right, over, passed } = standing(run, keys, pass);
    items.forEach((item, i) => item.classList.toggle('on', i === run.at));
    pegs.forEach((peg, i) => {
      peg.className = verdicts[i] === null ? '' : verdicts[i] ? 'right' : 'wrong';
      peg.toggleAttribute('aria-current', i === run.at);
      if (i === run.at) peg.setAttribute('aria-current', 'step');
      peg.setAttribute('aria-label', phrase(verdicts[i] === null ? 'challenge.question' : verdicts[i] ? 'challenge.questionRight' : 'challenge.questionWrong', { number: i + 1 }));
    });
    read('right', String(right));
    read('answered', `${answered}/${keys.length}`);
    read('best', run.best ? String(run.best) : '–');
    back.disabled = run.at === 0;
    next.disabled = run.at === keys.length - 1 && answered >= keys.length - (verdicts[run.at] === null ? 1 : 0);
    check.disabled = verdicts[run.at] !== null || !questions[run.at].filled();
    root.classList.toggle('won', over && passed);
    part('goal-state').textContent = phrase(over && passed ? 'challenge.passed' : 'challenge.goal');
    if (badge) badge.hidden = !run.earned;
    if (badge && run.earned) paint();
    keep.set(kept, run);
  };
  const paint = () => {
    if (picture) { picture(); return; }
    picture = () => {};
    import('./badge.js').then(({ award }) => { picture = award(badge, () => ({ right: run.best, count: keys.length, on: run.on })); });
  };
  /** @param {number} to */
  const go = (to) => {
    run.at = to;
    show();
    tell(phrase('challenge.place', { number: to + 1, count: keys.length }));
  };
  const result = () => {
    const { right, passed } = standing(run, keys, pass);
    const end = phrase(passed ? (badge ? 'challenge.badge' : 'challenge.pass') : 'challenge.missed', { pass });
    return phrase('challenge.result', { right, count: keys.length, end });
  };
  const judge = () => {
    const asked = questions[run.at];
    if (run.given[keys[run.at]] || !asked.filled()) return;
    const { good, words } = asked.judge();
    if (!good && asked.isEntry && words === phrase('quiz.number')) { tell(words); return; }
    run.given[keys[run.at]] = { value: asked.given(), right: good };
    lock(run.at);
    const { over, passed, right } = standing(run, keys, pass);
    if (over) {
      run.best = Math.max(run.best, right);
      if (passed && !run.earned) run.on = new Date().toLocaleDateString('sv');
      run.earned ||= passed;
      if (passed) progress.add(lesson, 'won', root.id);
    }
    show();
    const line = over ? result() : phrase(good ? 'quiz.right' : 'challenge.wrong');
    tell(line, over ? `${words} ${line}` : words);
    if (!next.disabled) next.focus();
    else pegs[run.at].focus();
  };

  questions.forEach((asked, i) => {
    asked.listen(() => { asked.unmark(); show(); }, judge);
    const given = run.given[keys[i]];
    if (given) { asked.give(given.value); asked.judge(); }
    lock(i);
  });
  check.addEventListener('click', judge);
  back.addEventListener('click', () => { go(run.at - 1); if (back.disabled) next.focus(); });
  next.addEventListener('click', () => {
    go(onward(standing(run, keys, pass).verdicts, run.at));
    questions[run.at].inputs.find((input) => !input.disabled)?.focus();
  });
  pegs.forEach((peg, i) => peg.addEventListener('click', () => go(i)));
  part('again').addEventListener('click', () => {
    run = { ...run, given: {}, at: 0 };
    questions.forEach((asked, i) => { asked.give(asked.isEntry ? '' : []); asked.unmark(); lock(i); });
    go(0);
    questions[0].inputs[0]?.focus();
  });

  part('panel').hidden = false;
  root.classList.add('live');
  show();
  const { over, answered } = standing(run, keys, pass);
  tell(over ? result() : answered ? phrase('challenge.back', { answered, count: keys.length }) : phrase('challenge.invite'));
}
