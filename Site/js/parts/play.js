/**
 * The life of a game on a bench: one position, moved by handles, sliders and the machine, undone,
 * reset, shared and scored. What the machine reaches is no win and no best.
 */
import { dials, keys, optionsOf, sliders } from './controls.js';
import { handle } from './handle.js';
import { counted, phrase } from './phrases.js';
import { pressable } from './press.js';
import { history } from './history.js';
import { reduced, run } from './motion.js';
import { readPlace, writePlace } from './place.js';
import { say } from './say.js';
import { clamp } from './scale.js';
import { score } from './score.js';
import { stage } from './stage.js';

/** How far the machine may go in one run. */
const STEPS = 200;

/** @typedef {{ remember(entry: { state: State, byHand: boolean }): void, undo(): { state: State, byHand: boolean } | undefined, depth: number }} Past */

/** @param {HTMLElement} root @param {Config} config @param {Game} game */
export function play(root, config, game) {
  const holder = /** @type {HTMLElement} */ (root.querySelector('[data-is="stage"]'));
  const tell = say(/** @type {Element} */ (root.querySelector('[data-is="status"]')));
  const tally = score(root, config);
  const past = /** @type {Past} */ (history());
  const given = { ...config.start };
  // On a page of another site the address is not ours.
  const hasAddress = root.getRootNode() === document;
  let state = (hasAddress && readPlace(location.search, config.id, config.controls)) || { ...given };
  let values = game.measure(state);
  // A shared position that is already good enough is looked at, not won.
  let byHand = !tally.met(values);
  let won = false;
  let moves = 0;
  /** @type {{ stop(): void } | null} */
  let rolling = null;

  /** @param {State} next @returns {State} */
  const within = (next) =>
    Object.fromEntries(config.controls.map(({ id, min, max }) => [id, clamp(next[id], min, max)]));
  /** @param {State} next */
  const turn = (next, isSeen = true) => {
    state = within(next);
    values = game.measure(state);
    draw();
    if (isSeen) seen(state);
  };
  const halt = () => { rolling?.stop(); rolling = null; };
  const begin = () => { halt(); past.remember({ state, byHand }); };
  const end = () => {
    if (byHand) { moves += 1; tally.take(values); }
    share();
    draw();
    report();
  };
  const share = () => {
    if (!hasAddress) return;
    const atStart = config.controls.every(({ id }) => state[id] === given[id]);
    const search = writePlace(location.search, config.id, atStart ? null : state);
    try { window.history.replaceState(null, '', location.pathname + search + location.hash); } catch { /* refused when too frequent */ }
  };
  const report = () => {
    const words = tally.words(values);
    const met = tally.met(values);
    if (!byHand) tell(`${phrase('bench.helped', { machine: game.machine?.name ?? '', figures: words })}${config.goal ? ` ${phrase('bench.byHand')}` : ''}`);
    else if (met && !won) {
      won = true;
      tally.won();
      tell(counted('bench.metIn', moves, { figures: words }));
    } else if (met) tell(phrase('bench.within', { figures: words }));
    else tell(`${words}. ${game.hint(state, values)}`.trim());
  };

  const options = optionsOf(root, config.id, () => draw());
  const view = stage(holder, game, { label: holder.dataset.label || config.title, redraw: () => draw(true) });
  const grips = game.handles.map((spec) => handle(view, spec, { get: () => state, set: (next) => turn(next), begin, end }));
  const hands = { begin, turn: (/** @type {string} */ name, /** @type {number} */ v) => turn({ ...state, [name]: v }, false), end };
  const shows = [sliders(root, config.controls, hands), dials(root, config.id, hands)];
  /** @param {State} now */
  const seen = (now) => shows.forEach((show) => show(now));
  if (game.press) pressable(view, game, { get: () => state, set: (next) => { begin(); turn(next); end(); } });
  const found = keys(root, {
    auto() {
      if (rolling) { halt(); end(); return; }
      begin();
      byHand = game.machine?.counts === true && byHand;
      const path = game.machine?.path(state, STEPS) ?? [];
      const finish = () => { rolling = null; end(); };
      let count = 0;
      const tick = () => {
        if (count >= path.length) return false;
        turn(path[count]);
        count += 1;
        tell(phrase('bench.step', { count, figures: tally.words(values) }));
        return count < path.length;
      };
      if (!path.length) finish();
      else if (reduced()) { turn(path[path.length - 1]); finish(); }
      else { rolling = run(tick, { every: game.machine?.pace ?? 55, done: finish }); face(); }
    },
    step() {
      begin();
      byHand = game.machine?.counts === true && byHand;
      const [next] = game.machine?.path(state, 1) ?? [];
      if (next) turn(next);
      end();
    },
    undo() {
      halt();
      const before = past.undo();
      if (!before) return;
      byHand = before.byHand;
      turn(before.state);
      share();
      tell(phrase('bench.undone', { figures: tally.words(values) }));
    },
    reset() {
      begin();
      byHand = true;
      won = false;
      moves = 0;
      turn({ ...given });
      share();
      tell(phrase('bench.reset'));
    },
  });
  let faced = '';
  const face = () => {
    const now = `${rolling !== null} ${past.depth === 0}`;
    if (now === faced) return;
    faced = now;
    found.auto?.querySelector('use')?.setAttribute('href', rolling ? '#i-pause' : '#i-play');
    const word = found.auto?.querySelector('.word');
    if (word) {
      word.setAttribute('data-word', word.getAttribute('data-word') ?? word.textContent ?? '');
      word.textContent = rolling ? phrase('bench.pause') : word.getAttribute('data-word');
    }
    // Not `disabled`: the key that was just pressed keeps the focus.
    found.undo?.setAttribute('aria-disabled', String(past.depth === 0));
  };
  const draw = (all = false) => {
    const layers = { ...(all ? game.paper(view.areas) : {}), ...game.draw(state, values, options, view.areas) };
    for (const [name, markup] of Object.entries(layers)) view.write(name, markup);
    grips.forEach((grip) => grip.place());
    tally.show(values, byHand);
    face();
  };

  seen(state);
  draw(true);
  tell(game.invite);
}
