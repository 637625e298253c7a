/** "The pieces of an error": fits to many noisy sets of one truth, and what their error is made of. */
import { sheet } from '../parts/axis.js';
import { controlOf } from '../parts/data.js';
import { curve, fenced, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { marks, placed, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once, placeOf } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { axisPlan, niceStep } from '../parts/plan.js';
import { series } from '../parts/series.js';
import { stillOf } from '../parts/still.js';

/** How many of the fits are drawn. */
const DRAWN = 15;

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const { with: given } = config;
  const [noise, sets, seed] = [Number(given.noise), Number(given.sets), Number(given.seed)];
  const { max } = controlOf(config, 'degree');
  const degrees = Array.from({ length: max }, (_, i) => i + 1);
  /** @param {number} n */
  const places = (n) => Array.from({ length: n }, (_, i) => i / (n - 1));
  /** @param {number[]} xs */
  const truth = (xs) => {
    if (given.truth === 'step') return xs.map((x) => (x < 0.5 ? -1 : 1));
    if (given.truth === 'line') return xs.map((x) => 2 * x - 1);
    return Array.from(engine.call('apply', { function: 'sin', values: xs.map((x) => 2 * Math.PI * x) }));
  };
  const line = Array.from({ length: 121 }, (_, i) => i / 120);
  const truly = truth(line);
  /** @param {State} state */
  const count = ({ more }) => Number(given.n) * (more ? 4 : 1);

  /** What all sets say. */
  const pieces = once((/** @type {number} */ degree, /** @type {number} */ n) => {
    const X = places(n);
    const all = engine.call('bias_variance', { X, truth: truth(X), noise, n: sets, seed, f: 'polynomial_regression', degree });
    const { mean } = engine.call('statistics', { values: all.error });
    return { error: mean, bias2: all.bias2, variance: all.variance, noise: all.noise, middle: all.mean_prediction };
  });
  /** @param {State} state */
  const measure = (state) => {
    const { error, bias2, variance, noise: floor } = pieces(state.degree, count(state));
    return { error, bias2, variance, noise: floor };
  };
  const errors = degrees.map((degree) => pieces(degree, Number(given.n)).error);
  const high = 1.5 * Math.min(Math.max(...errors), 8 * Math.min(...errors));
  const major = niceStep(high || 1, 5);
  /** @type {Record<string, Plan>} */
  const plans = {
    main: {
      x: { domain: [0, 1], major: 0.2, minor: 0.05, title: 'x' },
      y: axisPlan([...truly, Math.min(...truly) - 1.5 * noise, Math.max(...truly) + 1.5 * noise], 'y', 6),
    },
    pieces: {
      x: { domain: [0, max + 1], major: max > 6 ? 2 : 1, minor: 1, title: said`degree` },
      y: { domain: [0, Math.ceil((high || 1) / major) * major], major, minor: major / 2, title: said`squared error` },
    },
  };

  /** The fits to the first sets, and their mean. */
  const fits = once((/** @type {number} */ degree, /** @type {number} */ n, /** @type {Area} */ area) => {
    const X = places(n);
    const shape = truth(X);
    const draws = engine.call('random', { distribution: 'normal', n: n * Math.min(DRAWN, sets), seed });
    const set = (/** @type {number} */ s) => shape.map((y, i) => y + noise * draws[s * n + i]);
    const fit = (/** @type {ArrayLike<number>} */ y) => engine.call('polynomial_regression', { X, y, degree, x: line }).predict ?? [];
    const all = Array.from({ length: Math.min(DRAWN, sets) }, (_, s) => fit(set(s)));
    const seen = placed(X, set(0), area);
    return (
      fenced(seen, rings(seen, 3), area) +
      all.map((ys) => curve(line, ys, area, 'faint')).join('') +
      // The mean of polynomials is one too, so a fit to it goes through it.
      curve(line, truly, area, 'ghost') + curve(line, fit(pieces(degree, n).middle), area)
    );
  }, (degree, n, area) => [degree, n, ...placeOf(area)]);

  /** @param {number[][]} parts @param {number} degree @param {Area} area */
  const spots = (parts, degree, { x, y }) =>
    parts.flatMap((ys, k) => ys.map((v, i) => ({ k, v, x: x(degrees[i]), y: y(v), r: degrees[i] === degree ? 6 : 3.4 }))).filter(({ v }) => v <= plans.pieces.y.domain[1]);

  return {
    plots: beside(plans),
    layers: ['paper', 'over'],
    measure,
    paper: ({ main, pieces: area }) => ({ paper: sheet(main) + sheet(area) }),
    draw(state, values, _, { main, pieces: area }) {
      const all = degrees.map((degree) => pieces(degree, count(state)));
      const parts = [all.map(({ bias2 }) => bias2), all.map(({ variance }) => variance), all.map((one) => one.noise)];
      const at = area.x(state.degree);
      const errors = all.map(({ error }) => error);
      const names = [said`bias²`, said`variance`, said`noise`].map((text, k) => ({ text, xs: degrees, ys: parts[k], name: `k${k}` }));
      return {
        over:
          fits(state.degree, count(state), main) +
          word(said`dashed: the truth`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'par' }) +
          `<path class="now" d="M${tenths(at)} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          parts.map((ys, k) => series(k, degrees, ys, area)).join('') + marks(spots(parts, state.degree, area)) +
          curve(degrees, errors, area) +
          (values.error <= plans.pieces.y.domain[1] ? `<circle class="reading" cx="${tenths(at)}" cy="${tenths(area.y(values.error))}" r="5"/>` : '') +
          namesOf([{ text: said`sum`, xs: degrees, ys: errors }, ...names], area, spots(parts, 0, area)),
      };
    },
    handles: [
      {
        label: said`Degree`, plot: 'pieces', axis: 'x', step: { x: 1 }, bounds: { x: [1, max] },
        at: ({ degree }) => ({ x: degree, y: 0 }),
        pull: (state, { x }) => ({ ...state, degree: Math.round(x) }),
        say(state) {
          const { error, bias2, variance } = measure(state);
          return said`degree ${state.degree}: squared bias ${shown(bias2)}, variance ${shown(variance)}, in all ${shown(error)}`;
        },
      },
    ],
    invite: said`Slide the degree, and see which piece shrinks and which grows.`,
    hint: (state, { bias2, variance, noise: floor }) =>
      bias2 > 2 * variance ? said`Mostly bias: the mean of the fits misses the truth. A higher degree would help.`
        : variance > 2 * bias2 && variance > 0.5 * floor ? said`Mostly variance: the fits disagree. A lower degree${state.more ? '' : said` or more examples`} would help.`
          : said`Both are small beside the noise, which nothing lowers.`,
    label: (state, { error, bias2, variance, noise: floor }) =>
      said`Curves of degree ${state.degree} fitted to ${sets} noisy sets of ${count(state)} examples each: squared bias ${shown(bias2)}, variance ${shown(variance)} and noise ${shown(floor)} add up to an expected error of ${shown(error)}; beside it the same against every degree.`,
  };
}

export const still = stillOf(game);
