/**
 * The life of a game on a bench: one position, moved by handles, sliders and the machine, undone,
 * reset, shared and scored. What the machine reaches is no win and no best.
 */
import { dials, keys, optionsOf, sliders, switches } from './controls.js';
import { handle } from './handle.js';
import { counted, phrase } from './phrases.js';
import { hoverable, pressable } from './pointer.js';
import { history } from './history.js';
import { reduced, rested, run } from './motion.js';
import { readPlace, writePlace } from './place.js';
import { say } from './say.js';
import { clamp } from './scale.js';
import { score } from './score.js';
import { stage } from './stage.js';

/** How far the machine may go in one run. */
const STEPS = 200;

/** @typedef {{ state: State, byHand: boolean, trail: State[] }} Moment */
/** @typedef {{ remember(moment: Moment): void, undo(): Moment | undefined, depth: number }} Past */

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
  /**
   * Where the machine has come through since the last move by hand, oldest first.
   * @type {State[]}
   */
  let trail = [];
  /**
   * What the picture shows while the pointer is over it; the position and its figures stay.
   * @type {State | null}
   */
  let glimpse = null;
  let isHeld = false;

  /** @param {State} next @returns {State} */
  const within = (next) =>
    Object.fromEntries(config.controls.map(({ id, min, max }) => [id, clamp(next[id], min, max)]));
  /** @param {State} next */
  const turn = (next) => {
    const now = within(next);
    // A hand that moves between two positions of a counted control changes nothing until it lets go.
    if (isHeld && !glimpse && config.controls.every(({ id }) => now[id] === state[id])) {
      seen(state);
      return;
    }
    state = now;
    values = game.measure(state);
    glimpse = null;
    draw();
    seen(state);
  };
  const halt = () => { rolling?.stop(); rolling = null; };
  const remember = () => { halt(); past.remember({ state, byHand, trail }); };
  const begin = () => { remember(); trail = []; };
  /**
   * The machine moves on, all the way at once.
   * @param {State[]} path
   */
  const go = (path) => {
    trail = [...trail, state, ...path.slice(0, -1)].slice(-STEPS);
    turn(path[path.length - 1]);
  };
  const end = () => {
    if (byHand) { moves += 1; tally.take(values); }
    settle();
    draw();
    report();
  };
  /** Where a hand last let go: the address tells of no place on the way. */
  let settled = state;
  const share = rested(() => {
    const atStart = config.controls.every(({ id }) => settled[id] === given[id]);
    const search = writePlace(location.search, config.id, atStart ? null : settled);
    try { window.history.replaceState(null, '', location.pathname + search + location.hash); } catch { /* refused when too frequent */ }
  });
  const describe = () => view.describe(game.label(state, values, options));
  const settle = () => { settled = state; if (hasAddress) share(); describe(); };
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

  const hold = () => { isHeld = true; begin(); };
  const release = () => { isHeld = false; end(); };
  const options = optionsOf(root, config.id, () => { draw(); describe(); });
  const view = stage(holder, game, () => draw(true));
  const grips = game.handles.map((spec) => handle(view, spec, { get: () => state, set: (next) => turn(next), begin: hold, end: release }));
  /** @param {string} name @param {number} v */
  const set = (name, v) => {
    const moved = { ...state, [name]: v };
    turn(game.follow?.(moved, state) ?? moved);
  };
  const hands = { begin: hold, turn: set, end: release };
  const shows = [sliders(root, config.controls, hands), switches(root, config.id, hands), dials(root, config.id, config.controls, hands)];
  /** @param {State} now */
  const seen = (now) => shows.forEach((show) => show(now));
  if (game.press) pressable(view, game, { get: () => state, set: (next) => { begin(); turn(next); end(); } });
  if (game.hover) hoverable(view, game, { get: () => state, show: (next) => { glimpse = next; draw(); } });
  const found = keys(root, {
    auto() {
      if (rolling) { halt(); end(); return; }
      remember();
      byHand = game.machine?.counts === true && byHand;
      const path = game.machine?.path(state, STEPS) ?? [];
      const finish = () => { rolling = null; end(); };
      let count = 0;
      const tick = () => {
        if (count >= path.length) return false;
        go([path[count]]);
        count += 1;
        tell(phrase('bench.step', { count, figures: tally.words(values) }));
        return count < path.length;
      };
      if (!path.length) finish();
      else if (reduced()) { go(path); finish(); }
      else { rolling = run(tick, { every: game.machine?.pace ?? 55, done: finish }); face(); }
    },
    step() {
      remember();
      byHand = game.machine?.counts === true && byHand;
      const [next] = game.machine?.path(state, 1) ?? [];
      if (next) go([next]);
      end();
    },
    back() {
      const before = trail.at(-1);
      if (!before) return;
      remember();
      trail = trail.slice(0, -1);
      turn(before);
      end();
    },
    undo() {
      halt();
      const before = past.undo();
      if (!before) return;
      ({ byHand, trail } = before);
      turn(before.state);
      settle();
      tell(phrase('bench.undone', { figures: tally.words(values) }));
    },
    reset() {
      begin();
      byHand = true;
      won = false;
      moves = 0;
      turn({ ...given });
      settle();
      tell(phrase('bench.reset'));
    },
  });
  let faced = '';
  const face = () => {
    const now = `${rolling !== null} ${past.depth === 0} ${trail.length === 0}`;
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
    found.back?.setAttribute('aria-disabled', String(trail.length === 0));
  };
  const draw = (all = false) => {
    const [at, figures] = glimpse ? [glimpse, game.measure(glimpse)] : [state, values];
    const layers = { ...(all ? game.paper(view.areas) : {}), ...game.draw(at, figures, options, view.areas, isHeld) };
    for (const [name, markup] of Object.entries(layers)) view.write(name, markup);
    grips.forEach((grip) => grip.place());
    tally.show(values, byHand);
    root.classList.toggle('diverged', game.diverged?.(state, values) === true);
    face();
  };

  seen(state);
  draw(true);
  describe();
  tell(game.invite);
}
