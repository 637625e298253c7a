/** The game "Vote of the neighbours": a query with no class yet, and the k known points that vote. */
import { sheet } from '../parts/axis.js';
import { classesOf, numbersOf, scatterPlan } from '../parts/data.js';
import { cells, regions, word } from '../parts/draw.js';
import { whole } from '../parts/frame.js';
import { circled, classKey, mark, marked, spokes } from '../parts/marks.js';
import { shown } from '../parts/numbers.js';
import { once, placeOf } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';
import { escape } from '../parts/text.js';

const METRICS = /** @type {const} */ (['euclidean', 'manhattan', 'chebyshev']);

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const raw = xs.map((x, i) => [x, ys[i]]);
  const plan = scatterPlan(config);

  /** @param {State} state @param {EngineMatrixLike} [x] */
  const ask = ({ k, metric, scaled }, x) => {
    const scale = scaled ? engine.call('standardize', { X: raw, x }) : null;
    const [X, query] = scale ? [scale.values, scale.transform] : [raw, x];
    return engine.call('knn', { X, y: of, k, metric: METRICS[metric], x: query });
  };
  /** @param {State} state */
  const dials = ({ k, metric, scaled }) => [k, metric, scaled];
  /** Of the examples themselves. */
  const accuracy = once((/** @type {State} */ state) => ask(state).accuracy ?? NaN, dials);
  /** @param {State} state */
  const vote = (state) => {
    const { neighbours, votes, predict } = ask(state, [[state.x, state.y]]);
    const counts = Array.from(votes?.values ?? []);
    const most = Math.max(...counts);
    return { near: Array.from(neighbours?.[0] ?? []), counts, told: predict?.[0] ?? 0, tie: counts.filter((n) => n === most).length > 1 };
  };
  /** The tinted plane. */
  const plane = once((/** @type {State} */ state, /** @type {Area} */ area) => {
    const grid = cells(area, 7);
    const told = ask(state, grid.X).predict ?? [];
    return regions(grid, (cell) => told[cell]);
  }, (state, area) => [...dials(state), ...placeOf(area)]);

  return {
    plots: whole(plan),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const { counts, told } = vote(state);
      return { share: counts[told] / state.k, told, accuracy: accuracy(state) };
    },
    paper: ({ main }) => ({ paper: sheet(main) + classKey(names, main), data: marked(xs, ys, of, main) }),
    draw(state, _, { plane: shade }, { main }) {
      const { near, counts, told, tie } = vote(state);
      const [qx, qy] = [main.x(state.x), main.y(state.y)];
      const voters = near.map((i) => ({ k: of[i], x: main.x(xs[i]), y: main.y(ys[i]) }));
      const tally = counts.map((n, c) => `${escape(names[c])}: ${n}`).join(' · ');
      return {
        under: shade === true ? plane(state, main) : '',
        over:
          spokes(voters.map(({ k, x, y }) => ({ k, from: [qx, qy], to: [x, y] }))) + circled(voters, 9) + mark(told, qx, qy - 24, 7) +
          word(`${tally}${tie ? said`: a tie, the first class wins` : ''}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'strong' }),
      };
    },
    handles: [
      {
        label: said`Query point`, axis: 'both',
        step: { x: plan.x.major / 20, y: plan.y.major / 20 },
        bounds: { x: plan.x.domain, y: plan.y.domain },
        at: ({ x, y }) => ({ x, y }),
        pull: (state, { x, y }) => ({ ...state, x, y }),
        say(state) {
          const { counts, told } = vote(state);
          return said`${plan.x.title} ${shown(state.x)}, ${plan.y.title} ${shown(state.y)}: called ${names[told]}, ${counts.map((n, c) => said`${n} for ${names[c]}`).join(', ')}`;
        },
      },
    ],
    press: (state, { x, y }) => ({ ...state, x, y }),
    invite: said`Drag the query point, or press anywhere.`,
    hint(state) {
      const { told, tie } = vote(state);
      return tie ? said`A tie: the first class, ${names[told]}, wins. An odd k avoids it.` : said`The vote says ${names[told]}.`;
    },
    label: (state) => {
      const { counts, told } = vote(state);
      return said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, and a query whose ${state.k} nearest neighbours vote ${counts.map((n, c) => said`${n} for ${names[c]}`).join(', ')}: it is called ${names[told]}.`;
    },
    stillOptions: { plane: true },
  };
}

export const still = stillOf(game);
