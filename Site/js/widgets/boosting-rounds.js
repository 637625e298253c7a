/** "Boost, round by round": each stump looks hardest at what those before it got wrong. */
import { sheet } from '../parts/axis.js';
import { classesOf, numbersOf, scatterPlan } from '../parts/data.js';
import { boxes, curve, regions, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { straight } from '../parts/halves.js';
import { classKey, marks, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once, placeOf } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { axisPlan, niceStep } from '../parts/plan.js';
import { share, splitOf } from '../parts/split.js';
import { stillOf } from '../parts/still.js';

/** The largest mark: the heaviest examples would hide the others. */
const LARGEST = 17;

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const { train, test } = splitOf(config, engine, xs.length);
  const most = Number(config.with.max_rounds);
  const pick = (/** @type {number[]} */ rows) => ({ X: rows.map((i) => [xs[i], ys[i]]), y: rows.map((i) => of[i]) });
  const [seen, kept] = [pick(train), pick(test)];
  const model = engine.call('adaboost', { ...seen, rounds: most, x: kept.X });
  const rounds = model.alphas.length;
  /** @param {EngineMatrix | undefined} scores @param {number} round */
  const told = (scores, round) => Array.from((scores?.values ?? new Float64Array()).subarray(round * (scores?.columns ?? 0), (round + 1) * (scores?.columns ?? 0)), (score) => (score > 0 ? 1 : 0));
  const unseen = Array.from({ length: rounds }, (_, round) => 1 - share(kept.y, told(model.staged_predict, round)));
  /** @param {State} state */
  const lastOf = (state) => Math.min(state.rounds, rounds) - 1;

  const plan = scatterPlan(config);
  const highest = Math.max(...unseen, ...model.staged_error, Math.min(1, ...model.bounds.subarray(0, 1)));
  const major = Math.max(1, niceStep(most, 5));
  /** @type {Plan} */
  const curvePlan = { x: { domain: [0, Math.ceil(most / major) * major], major, minor: major / 5, title: said`rounds` }, y: axisPlan([0, highest], said`error`, 5) };
  const counts = Array.from({ length: rounds }, (_, i) => i + 1);

  /** The scores of the plane after every round. */
  const plane = once((/** @type {Area} */ area) => {
    const grid = boxes(model.stumps, area);
    return { grid, scores: engine.call('adaboost', { ...seen, rounds: most, x: grid.X }).staged_predict };
  }, placeOf);
  /** @param {number} last @param {Area} area */
  const weighed = (last, area) => {
    const n = train.length;
    const weights = model.weights.values.subarray((last + 1) * n, (last + 2) * n);
    /** @param {number} row @param {number} r */
    const example = (row, r) => ({ k: of[row], x: area.x(xs[row]), y: area.y(ys[row]), r });
    const learned = train.map((row, i) => example(row, Math.max(1.6, Math.min(LARGEST, 4.6 * Math.sqrt(weights[i] * n)))));
    const hidden = test.map((row) => example(row, 3));
    return marks(learned) + marks(hidden) + rings(hidden, 7, 'kept');
  };
  /** @param {number} last */
  const stumpOf = (last) => {
    const { feature, threshold, polarity } = model.stumps[last];
    return { feature, threshold, line: /** @type {[number, number, number]} */ (feature ? [0, 1, -threshold] : [1, 0, -threshold]), above: names[polarity > 0 ? 1 : 0] };
  };

  return {
    plots: beside({ main: plan, curve: curvePlan }),
    layers: ['paper', 'under', 'data', 'over', 'names'],
    measure(state) {
      const last = lastOf(state);
      return { test: unseen[last], train: model.staged_error[last], bound: model.bounds[last], stump: model.errors[last], alpha: model.alphas[last] };
    },
    paper: ({ main, curve: area }) => ({
      paper: sheet(main) + sheet(area) + classKey(names, main),
      names: namesOf([{ text: said`bound`, xs: counts, ys: model.bounds, name: 'par' }, { text: said`not seen`, xs: counts, ys: unseen }, { text: said`seen`, xs: counts, ys: model.staged_error, name: 'quiet' }], area),
    }),
    draw(state, values, _, { main, curve: area }) {
      const last = lastOf(state);
      const { grid, scores } = plane(main);
      const says = told(scores, last);
      const at = area.x(state.rounds);
      return {
        under: regions(grid, (cell) => says[cell]) + straight(stumpOf(last).line, main, 'model'),
        data: weighed(last, main),
        over:
          word(said`size: weight; ringed: kept back`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
          `<path class="now" d="M${tenths(at)} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          curve(counts, model.bounds, area, 'ghost') + curve(counts, model.staged_error, area, 'faint thick') + curve(counts, unseen, area) +
          `<circle class="reading" cx="${tenths(at)}" cy="${tenths(area.y(values.test))}" r="5"/>`,
      };
    },
    handles: [
      {
        label: said`rounds`, plot: 'curve', axis: 'x', step: { x: 1 }, bounds: { x: [1, most] },
        at: (state) => ({ x: state.rounds, y: 0 }),
        pull: (_, { x }) => ({ rounds: Math.round(x) }),
        say: (state) => said`${state.rounds} rounds: error ${shown(unseen[lastOf(state)])} on examples it has not seen`,
      },
    ],
    machine: {
      name: said`Boosting`, counts: true, pace: 260,
      path: (state, count) => Array.from({ length: Math.max(0, Math.min(count, rounds - state.rounds)) }, (_, i) => ({ rounds: state.rounds + i + 1 })),
    },
    invite: said`Add a stump: what it gets wrong grows heavier for the next.`,
    hint(state, { stump, train: onSeen }) {
      if (state.rounds > rounds) return said`Boosting ended after ${rounds} rounds: no stump is left to add.`;
      const { feature, threshold, above } = stumpOf(lastOf(state));
      return said`Stump ${state.rounds}: ${above} where ${feature ? plan.y.title : plan.x.title} is above ${shown(threshold)}; it errs in ${shown(stump)} of the weight.${onSeen ? '' : said` Together they miss no example they have seen.`}`;
    },
    label: (state, { test: onKept, train: onSeen, bound }) =>
      said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, by ${names.join(said` and `)}; after ${lastOf(state) + 1} stumps the error is ${shown(onSeen)} on the examples they have seen, at most ${shown(bound)}, and ${shown(onKept)} on those kept back; marks are as large as their weights.`,
  };
}

export const still = stillOf(game);
