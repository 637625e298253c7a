/** "The descent trace": the inertia after every half-step of k-means, from a start that is good or bad. */
import { sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan } from '../parts/data.js';
import { curve } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { mark, marks } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const X = xs.map((x, i) => [x, ys[i]]);
  const k = Number(config.with.k);
  const plan = scatterPlan(config);
  const most = config.controls.find(({ id }) => id === 't')?.max ?? 1;
  /** @param {number} seed */
  const run = (seed) => engine.call('kmeans', { X, k, init: 'random', seed });
  /** @param {State} state */
  const descent = ({ seed, t }) => {
    const { start, objectives, trace } = run(seed);
    const half = Math.min(t, objectives.length - 1);
    // After an even number of half-steps the centroids have just been moved.
    const moved = Math.floor((half + 1) / 2);
    const centres = moved === 0 ? start : trace[moved - 1].centroids;
    return { objectives, half, centres, labels: trace[Math.min(Math.floor(half / 2), trace.length - 1)].labels };
  };
  const highest = Math.max(...[1, 2, 3, 4, 5].map((seed) => run(seed).objectives[0]));
  const losses = { x: axisPlan([0, most], said`half-steps`), y: axisPlan([0, highest], said`inertia`, 5) };

  return {
    plots: beside({ main: plan, losses }),
    layers: ['paper', 'data', 'over'],
    measure(state) {
      const { objectives, half } = descent(state);
      return { inertia: objectives[half], final: objectives[objectives.length - 1] };
    },
    paper: ({ main, losses: area }) => ({ paper: sheet(main) + sheet(area) }),
    draw(state, _, __, { main, losses: area }) {
      const { objectives, half, centres, labels } = descent(state);
      const steps = Array.from(objectives, (___, i) => i);
      const brass = Array.from({ length: k }, (___, i) => [main.x(centres.values[2 * i]), main.y(centres.values[2 * i + 1])]);
      return {
        data: marks(xs.map((x, i) => ({ k: labels[i], x: main.x(x), y: main.y(ys[i]), r: 4.6 }))),
        over:
          brass.map(([cx, cy], i) => `<g class="centre">${mark(i, cx, cy, 9)}<circle class="centroid" cx="${tenths(cx)}" cy="${tenths(cy)}" r="13"/></g>`).join('') +
          curve(steps, objectives, area, 'faint thick') + curve(steps.slice(0, half + 1), objectives.subarray(0, half + 1), area) +
          (config.best ? curve([0, most], [config.best.inertia, config.best.inertia], area, 'ghost') : '') +
          `<circle class="reading" cx="${tenths(area.x(half))}" cy="${tenths(area.y(objectives[half]))}" r="5"/>` +
          namesOf(
            [
              { text: half % 2 ? said`moved` : said`assigned`, xs: [half], ys: [objectives[half]], reach: 5 },
              ...(config.best ? [{ text: said`par`, xs: [0, most], ys: [config.best.inertia, config.best.inertia], name: 'par' }] : []),
            ],
            area, [...objectives].map((y, x) => ({ x: area.x(x), y: area.y(y) })),
          ),
      };
    },
    handles: [],
    machine: {
      name: 'k-means', counts: true, pace: 420,
      path(state, count) {
        const last = run(state.seed).objectives.length - 1;
        const from = state.t >= last ? 0 : state.t;
        return Array.from({ length: Math.min(count, last - from) }, (_, i) => ({ ...state, t: from + i + 1 }));
      },
    },
    invite: said`Run it half-step by half-step, then try another start.`,
    hint: (_, { inertia, final }) => (inertia > final + 1e-9 ? said`It goes on falling.` : config.best && final > 1.01 * config.best.inertia ? said`At rest, above the best there is: a bad start.` : said`At rest, at the best there is.`),
    label: (state, { inertia }) => said`${xs.length} points in ${k} groups after ${descent(state).half} half-steps of k-means, and the inertia after each: now ${shown(inertia)}.`,
  };
}

export const still = stillOf(game);
