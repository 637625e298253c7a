/** "Learning curves": training and validation error as the examples grow, with bands over many splits. */
import { sheet } from '../parts/axis.js';
import { controlOf, numbersOf, scatterPlan } from '../parts/data.js';
import { curve, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { placed, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { niceStep } from '../parts/plan.js';
import { band, series, spot } from '../parts/series.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [X, y] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const plan = scatterPlan(config);
  const { min: step, max: most } = controlOf(config, 'n');
  const { max: stiffest } = controlOf(config, 'degree');
  const sizes = Array.from({ length: Math.round(most / step) }, (_, i) => (i + 1) * step);
  const [test, seed] = [Number(config.with.test), Number(config.with.seed)];
  const seeds = Array.from({ length: Number(config.with.resamples) }, (_, i) => seed + i);
  const first = engine.call('split', { n: X.length, test, seed });
  const [from, to] = [Math.min(...X), Math.max(...X)];
  const line = Array.from({ length: 121 }, (_, i) => from + ((to - from) * i) / 120);

  /**
   * Of many curves, at each size the median, and the middle half.
   * @param {ArrayLike<number>[]} all
   */
  const summary = (all) => {
    const at = sizes.map((_, i) => all.map((one) => one[i]).sort((a, b) => a - b));
    const edge = Math.floor(all.length / 4);
    return {
      middle: at.map((values) => engine.call('statistics', { values }).median),
      low: at.map((values) => values[edge]),
      high: at.map((values) => values[values.length - 1 - edge]),
    };
  };
  /** @type {Map<number, { train: ReturnType<typeof summary>, val: ReturnType<typeof summary> }>} */
  const known = new Map();
  /** @param {number} degree */
  const curves = (degree) => {
    let found = known.get(degree);
    if (!found) {
      const all = seeds.map((one) => engine.call('learning_curve', { X, y, metric: 'mse', f: 'polynomial_regression', degree, sizes, test, seed: one }));
      known.set(degree, (found = { train: summary(all.map((one) => one.train)), val: summary(all.map((one) => one.test)) }));
    }
    return found;
  };
  const stiff = curves(1);
  const high = 1.6 * Math.max(...stiff.train.middle, ...stiff.val.middle.slice(1), stiff.val.middle[0] / 2);
  const major = niceStep(high, 5);
  /** @type {Plan} */
  const errors = {
    x: { domain: [0, most], major: niceStep(most, 5), minor: step, title: said`training examples n` },
    y: { domain: [0, Math.ceil(high / major) * major], major, minor: major / 2, title: said`mean squared error` },
  };
  /** @param {State} state */
  const place = ({ n }) => Math.min(Math.max(Math.round(n / step), 1), sizes.length) - 1;
  /** @param {State} state */
  const errorsAt = (state) => {
    const { train, val } = curves(state.degree);
    const [seen, kept] = [train.middle[place(state)], val.middle[place(state)]];
    return { val: kept, train: seen, gap: kept - seen };
  };

  return {
    plots: beside({ main: plan, errors }),
    layers: ['paper', 'data', 'over'],
    measure: errorsAt,
    paper: ({ main, errors: area }) => ({ paper: sheet(main) + sheet(area) }),
    draw(state, { train: seen, val: kept }, _, { main, errors: area }) {
      const { train, val } = curves(state.degree);
      const now = Array.from(first.train.subarray(0, sizes[place(state)]));
      const { predict } = engine.call('polynomial_regression', { X: now.map((i) => X[i]), y: now.map((i) => y[i]), degree: state.degree, x: line });
      const n = sizes[place(state)];
      const top = errors.y.domain[1];
      return {
        data: rings(placed(now.map((i) => X[i]), now.map((i) => y[i]), main), 3.6),
        over:
          curve(line, predict ?? [], main) +
          word(said`degree ${state.degree}, n = ${n}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          `<path class="now" d="M${tenths(area.x(n))} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          band(1, sizes, val.low, val.high, area) + band(0, sizes, train.low, train.high, area) +
          series(1, sizes, val.middle, area) + series(0, sizes, train.middle, area) +
          spot(1, n, kept, area) + spot(0, n, seen, area) +
          (kept > top ? word(said`validation ${shown(kept)} ↑`, area.x(n) + 6, area.y.range[1] + 66, {}) : '') +
          namesOf(
            [{ text: said`validation`, xs: sizes, ys: val.middle, name: 'k1' }, { text: said`training`, xs: sizes, ys: train.middle, name: 'k0' }],
            area,
          ),
      };
    },
    handles: [
      {
        label: said`Training examples`, plot: 'errors', axis: 'x', step: { x: step }, bounds: { x: [step, most] },
        at: ({ n }) => ({ x: n, y: 0 }),
        pull: (state, { x }) => ({ ...state, n: Math.round(x / step) * step }),
        say(state) {
          const { train, val } = errorsAt(state);
          return said`${state.n} examples: training error ${shown(train)}, validation error ${shown(val)}`;
        },
      },
    ],
    machine: {
      name: said`The growth`, counts: true, pace: 320,
      path(state, count) {
        const at = state.n >= most ? 0 : place(state) + 1;
        return sizes.slice(at, at + count).map((n) => ({ ...state, n }));
      },
    },
    invite: said`Let the examples grow, then try a stiffer and a more flexible degree.`,
    hint(state, { val, train, gap }) {
      const floor = Math.min(...Array.from({ length: stiffest }, (_, i) => known.get(i + 1)?.val.middle[sizes.length - 1] ?? Infinity), config.best?.val ?? Infinity);
      if (gap > 0.4 * val) return state.n < most ? said`A wide gap: more examples will narrow it.` : said`Still a gap: this degree wants more examples than there are.`;
      if (train > 1.5 * floor) return said`The errors have met, and too high: more examples will not help, a more flexible model would.`;
      return said`The errors have met near the lowest there is.`;
    },
    label: (state, { train, val }) =>
      said`The errors of a curve of degree ${state.degree} against the number of training examples, over ${seeds.length} splits; with ${state.n} examples ${shown(train)} in training and ${shown(val)} in validation.`,
  };
}

export const still = stillOf(game);
