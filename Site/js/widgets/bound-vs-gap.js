/** The game "Bound and gap": what the union bound promises of the worst of M rules, and the gaps measured. */
import { sheet } from '../parts/axis.js';
import { logSheet } from '../parts/decades.js';
import { curve, fenced, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { band, series, spot } from '../parts/series.js';
import { stillOf } from '../parts/still.js';

const STEP = 20;
const MOST = 2000;
/** Sizes for the machine, each about a third larger. */
const STOPS = [20, 40, 60, 80, 100, 140, 200, 260, 340, 460, 600, 800, 1060, 1400, 2000];
const SIZES = Array.from({ length: MOST / STEP }, (_, i) => STEP * (i + 1));
const LOGS = SIZES.map(Math.log10);
const STOP_LOGS = STOPS.map(Math.log10);

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [noise, seed] = [Number(config.with.noise), Number(config.with.seed)];
  const seeds = Array.from({ length: Number(config.with.resamples) }, (_, i) => seed + i);

  /** Of so many rules: at each size the largest gap of every sample, and all of the first sample. */
  const measured = once((/** @type {number} */ rules) => {
    const trials = seeds.map((one) => engine.call('uniform_deviation', { n: MOST, sizes: SIZES, M: rules, noise, seed: one }));
    const all = SIZES.map((_, size) => trials.map(({ deviations }) => deviations[size]));
    return {
      first: trials[0], all,
      median: all.map((values) => engine.call('statistics', { values }).median),
      low: all.map((values) => Math.min(...values)),
      high: all.map((values) => Math.max(...values)),
    };
  });
  /** @param {number} n @param {State} state */
  const bound = (n, { m, delta }) => engine.call('hoeffding', { n, eps: 0.1, M: m, delta }).epsilon;
  /** @param {State} state */
  const place = ({ n }) => Math.min(Math.max(Math.round(n / STEP), 1), SIZES.length) - 1;
  /** @param {ArrayLike<number>} values */
  const logs = (values) => Array.from(values, (v) => Math.log10(Math.max(v, 1e-6)));

  /** @type {Plan} */
  const plan = {
    x: { domain: [Math.log10(STEP), Math.log10(MOST)], major: 1, minor: 0.1, title: said`examples n` },
    // Room for four digits beside the axis.
    y: { domain: [-2.3, 0.31], major: 0.01, minor: 0.01, title: said`largest gap` },
  };
  /** @type {Plan} */
  const ruled = {
    x: { domain: [0, 1], major: 0.2, minor: 0.05, title: said`threshold t` },
    y: { domain: [0, 1], major: 0.2, minor: 0.05, title: said`error of the rule` },
  };
  /** The true errors of all thresholds lie on the lines through these three. */
  const { thresholds: vee, risks } = engine.call('uniform_deviation', { n: 1, sizes: [1], M: 3, noise, seed });

  return {
    plots: beside({ main: plan, rules: ruled }),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const limit = bound(state.n, state);
      const { all, median } = measured(state.m);
      return { bound: limit, gap: median[place(state)], beyond: all[place(state)].filter((gap) => gap > limit).length, examples: state.n, rules: state.m };
    },
    paper: ({ main, rules: area }) => ({ paper: logSheet(main) + sheet(area) }),
    draw(state, { bound: limit, gap }, _, { main, rules: area }) {
      const { median, low, high, first: { thresholds, errors } } = measured(state.m);
      const now = LOGS[place(state)];
      const bounds = logs(STOPS.map((n) => bound(n, state)));
      const general = logs(STOPS.map((n) => engine.call('vc_bound', { n, d: 1, delta: state.delta }).polynomial));
      const here = errors.values.subarray(place(state) * state.m, (place(state) + 1) * state.m);
      const from = 5;
      const spots = Array.from(thresholds, (t, rule) => ({ x: area.x(t), y: area.y(here[rule]) }));
      return {
        under:
          band(0, LOGS, logs(low), logs(high), main) +
          band(1, vee, risks.map((r) => r - limit), risks.map((r) => r + limit), area),
        data: curve(vee, risks, area, 'ghost') + fenced(spots, rings(spots, state.m > 60 ? 2.6 : 3.6), area),
        over:
          `<path class="now" d="M${tenths(main.x(now))} ${main.y.range[0]}V${main.y.range[1]}"/>` +
          curve(STOP_LOGS, general, main, 'ghost') + series(1, STOP_LOGS, bounds, main) + series(0, LOGS, logs(median), main) +
          spot(1, now, Math.log10(limit), main) + spot(0, now, Math.log10(Math.max(gap, 1e-6)), main) +
          word(said`VC bound, any threshold`, main.x.range[1] - 2, main.y(general[from]) - 12, { name: 'par', anchor: 'end' }) +
          word(state.m === 1 ? said`bound, 1 rule` : said`bound, ${state.m} rules`, main.x(STOP_LOGS[from]) + 4, main.y(bounds[from]) - 12, {}) +
          word(said`measured`, main.x(LOGS[from - 1]) - 6, main.y(logs(median)[from - 1]) + 24, { anchor: 'end' }) +
          word(said`dashed: true error, shaded: ± bound`, area.x.range[0] + 8, area.y.range[1] + 18, { name: 'quiet' }) +
          word(said`dots: one sample of ${state.n}`, area.x.range[0] + 8, area.y.range[1] + 36, { name: 'quiet' }),
      };
    },
    handles: [
      {
        label: said`Examples`, axis: 'x', step: { x: 0.2 }, bounds: { x: plan.x.domain },
        at: ({ n }) => ({ x: Math.log10(n), y: plan.y.domain[0] }),
        pull: (state, { x }) => ({ ...state, n: Math.min(MOST, Math.max(STEP, STEP * Math.round(10 ** x / STEP))) }),
        say: (state) => said`${state.n} examples: the bound is ${shown(bound(state.n, state))}, the largest gap measured ${shown(measured(state.m).median[place(state)])}`,
      },
    ],
    machine: {
      name: said`The growth`, counts: true, pace: 350,
      path(state, count) {
        const next = STOPS.filter((n) => n > state.n);
        return (next.length ? next : STOPS).slice(0, count).map((n) => ({ ...state, n }));
      },
    },
    invite: said`Choose among more rules, and see how few more examples the bound asks for.`,
    hint(_, { bound: limit, gap, beyond }) {
      if (beyond) return said`In ${beyond} of ${seeds.length} samples the largest gap is beyond the bound.`;
      return said`In none of ${seeds.length} samples is the largest gap beyond the bound. It is ${shown(limit / gap)} times what is usual.`;
    },
    label: (state, { bound: limit, gap, beyond }) =>
      said`For ${state.m === 1 ? said`1 rule` : said`${state.m} rules`} and ${state.n} examples the union bound on the gap between sample error and true error is ${shown(limit)}; over ${seeds.length} samples the largest gap has a median of ${shown(gap)}, and is beyond the bound in ${beyond}. Both fall in straight lines on axes that go by factors.`,
  };
}

export const still = stillOf(game);
