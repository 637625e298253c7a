/** "k-fold cross-validation": every example is kept back once, and the scores fill in fold by fold. */
import { numbersOf, scatterPlan, titleAt } from '../parts/data.js';
import { barRange, barSheet, sheet } from '../parts/axis.js';
import { bars, curve, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { placed, rings } from '../parts/marks.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { niceStep } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [X, y] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const plan = scatterPlan(config);
  const degree = Number(config.with.degree);
  const folds = config.controls.find(({ id }) => id === 'k')?.max ?? 2;
  /** @param {number} k */
  const all = (k) => engine.call('cross_val', { X, y, metric: 'mse', f: 'polynomial_regression', degree, folds: k });
  const highest = 1.1 * Math.max(...Array.from({ length: folds - 1 }, (_, i) => Math.max(...all(i + 2).scores)));
  const major = niceStep(highest, 4);

  /** @param {State} state */
  const scored = ({ k, fold }) => {
    const { scores, folds: parts } = all(k);
    const done = Math.min(fold, k);
    return { scores: scores.subarray(0, done), parts, done };
  };
  return {
    plots: (width, height) =>
      beside({ main: plan, scores: { x: { domain: barRange(folds), major: 1, minor: 1, title: said`fold` }, y: { domain: [0, highest], major, minor: major / 2, title: said`error on the fold` } } })(width, height),
    layers: ['paper', 'data', 'over'],
    measure(state) {
      const { scores } = scored(state);
      const { mean, std } = engine.call('statistics', { values: scores });
      return { mean, std, done: scores.length };
    },
    paper: ({ main, scores: area }) => ({ paper: sheet(main) + barSheet(area) }),
    draw(state, { mean }, _, { main, scores: area }) {
      const { scores, parts, done } = scored(state);
      const now = parts[done - 1];
      const kept = new Set(now.test);
      const [from, to] = main.plan.x.domain;
      const line = Array.from({ length: 101 }, (__, i) => from + ((to - from) * i) / 100);
      const learned = Array.from(now.train);
      const { predict } = engine.call('polynomial_regression', { X: learned.map((i) => X[i]), y: learned.map((i) => y[i]), degree, x: line });
      return {
        data: rings(placed(X, y, main).filter((_, i) => !kept.has(i)), 4.5) + rings(placed(X, y, main).filter((_, i) => kept.has(i)), 5, 'kept-example'),
        over:
          curve(line, predict ?? [], main) +
          word(said`fold ${done} of ${state.k}, ringed, is kept back`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
          bars(scores, area, (i) => (i === done - 1 ? 'bar' : 'bar quiet')) +
          curve(barRange(folds), [mean, mean], area, 'ghost') +
          word(said`mean ${shown(mean)}`, area.x.range[1], area.y(mean) - 7, { anchor: 'end', name: 'par' }),
      };
    },
    handles: [],
    machine: {
      name: said`The rotation`, counts: true, pace: 600,
      path({ k, fold }, count) {
        const from = fold >= k ? 0 : fold;
        return Array.from({ length: Math.min(count, k - from) }, (_, i) => ({ k, fold: from + i + 1 }));
      },
    },
    invite: said`Rotate: each fold is kept back once, and the rest is learned from.`,
    hint: ({ k, fold }) => (fold < k ? said`Folds to go: ${k - fold}.` : said`Every example has been kept back once.`),
    label: (state, { mean, done }) => said`${X.length} examples of ${titleAt(config, 'y')} in ${state.k} folds, ${done} of them scored, with a mean error of ${shown(mean)}.`,
  };
}

export const still = stillOf(game);
