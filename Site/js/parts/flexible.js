/**
 * A classifier whose flexibility a hand sets: beside the plane it parts, how it does on what it has
 * seen and on what it has not, at every flexibility.
 */
import { sheet } from './axis.js';
import { classesOf, numbersOf, scatterPlan } from './data.js';
import { boxes, cells, curve, regions, word } from './draw.js';
import { beside } from './frame.js';
import { namesOf } from './label.js';
import { classKey, marked, placed, rings } from './marks.js';
import { shown, tenths } from './numbers.js';
import { once, placeOf } from './once.js';
import { said } from './phrases.js';
import { share, splitOf } from './split.js';

/**
 * @param {Config} config
 * @param {Engine} engine
 * @param {{
 *   id: string, title: string,
 *   fit: (X: number[][], y: number[], state: State, x: EngineMatrixLike) => ArrayLike<number>,
 *   more?: (X: number[][], y: number[], state: State) => Values,
 *   cuts?: (X: number[][], y: number[], state: State) => { feature: number, threshold: number }[],
 * }} model the control that sets it, its predictions, and the cuts that alone decide them
 * @returns {Game}
 */
export function flexible(config, engine, { id, title, fit, more, cuts }) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const X = xs.map((x, i) => [x, ys[i]]);
  const { train, test, isKept } = splitOf(config, engine, xs.length);
  const pick = (/** @type {number[]} */ rows) => ({ X: rows.map((i) => X[i]), y: rows.map((i) => of[i]) });
  const [seen, kept] = [pick(train), pick(test)];
  const { min, max, step } = /** @type {Control} */ (config.controls.find((control) => control.id === id));
  const levels = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
  const plan = scatterPlan(config);
  /** @type {Plan} */
  const curvePlan = {
    x: { domain: [min, max], major: Math.max(1, Math.round((max - min) / 5)), minor: step, title },
    y: { domain: [0.4, 1], major: 0.2, minor: 0.1, title: said`accuracy` },
  };

  /** @param {State} state */
  const scores = (state) => ({
    train: share(seen.y, fit(seen.X, seen.y, state, seen.X)),
    test: share(kept.y, fit(seen.X, seen.y, state, kept.X)),
  });
  /** Both curves, at any state of the other controls. */
  const curves = once((/** @type {State} */ state) => {
    const all = levels.map((level) => scores({ ...state, [id]: level }));
    return { train: all.map((one) => one.train), test: all.map((one) => one.test) };
  }, (state) => [JSON.stringify({ ...state, [id]: 0 })]);

  /** The tinted plane, coarse while a hand holds something. */
  const plane = once((/** @type {State} */ state, /** @type {Area} */ area, /** @type {boolean} */ isHeld) => {
    const grid = cuts ? boxes(cuts(seen.X, seen.y, state), area) : cells(area, isHeld ? 20 : area.small ? 7 : 9);
    const told = fit(seen.X, seen.y, state, grid.X);
    return regions(grid, (cell) => told[cell]);
  }, (state, area, isHeld) => [JSON.stringify(state), ...placeOf(area), isHeld]);

  /** @param {State} state */
  const scoresAt = (state) => {
    const { train: onSeen, test: onKept } = curves(state);
    const level = Math.round((state[id] - min) / step);
    return { train: onSeen[level], test: onKept[level] };
  };

  return {
    plots: beside({ main: plan, curve: curvePlan }),
    layers: ['paper', 'under', 'data', 'over'],
    measure: (state) => {
      const { train: onSeen, test: onKept } = scoresAt(state);
      return { test: onKept, train: onSeen, gap: onSeen - onKept, ...more?.(seen.X, seen.y, state) };
    },
    paper: ({ main, curve: area }) => ({
      paper: sheet(main) + sheet(area) + classKey(names, main),
      data: marked(xs, ys, of, main, 4.6) + rings(placed(xs, ys, main).filter((_, i) => isKept(i)), 8.5, 'kept'),
    }),
    draw(state, values, _, { main, curve: area }, isHeld = false) {
      const { train: onSeen, test: onKept } = curves(state);
      const at = area.x(state[id]);
      return {
        under: plane(state, main, isHeld),
        over:
          word(said`ringed: kept back`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
          `<path class="now" d="M${tenths(at)} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          curve(levels, onSeen, area, 'faint thick') + curve(levels, onKept, area) +
          `<circle class="reading" cx="${tenths(at)}" cy="${tenths(area.y(values.test))}" r="5"/>` +
          namesOf(
            [{ text: said`not seen`, xs: levels, ys: onKept }, { text: said`seen`, xs: levels, ys: onSeen, name: 'quiet' }],
            area,
          ),
      };
    },
    handles: [
      {
        label: title, plot: 'curve', axis: 'x', step: { x: step }, bounds: { x: [min, max] },
        at: (state) => ({ x: state[id], y: curvePlan.y.domain[0] }),
        pull: (state, { x }) => ({ ...state, [id]: Math.round((x - min) / step) * step + min }),
        say: (state) => said`${title} ${state[id]}: ${shown(scoresAt(state).test)} right on examples it has not seen`,
      },
    ],
    invite: said`Change the ${title}, and watch both accuracies.`,
    hint: (_, { gap, train: onSeen }) =>
      gap > 0.12 ? said`It knows its own examples far better than new ones: it memorises.` : onSeen < 0.8 ? said`It misses even what it has seen: too simple.` : said`What it has seen and what it has not agree.`,
    label: (state, { train: onSeen, test: onKept }) =>
      said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, by ${names.join(said` and `)}; with ${title} ${state[id]}, ${shown(onSeen)} of the examples it has seen are told right, and ${shown(onKept)} of those kept back.`,
  };
}
