/** The game "Place the centroids": put them down, then let the two half-steps run. */
import { sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan } from '../parts/data.js';
import { whole } from '../parts/frame.js';
import { corners, filled, half } from '../parts/halves.js';
import { marks, rings, spokes } from '../parts/marks.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const X = xs.map((x, i) => [x, ys[i]]);
  const plan = scatterPlan(config);
  const k = config.controls.length / 2;
  const all = Array.from({ length: k }, (_, i) => i);

  /** @param {State} state */
  const placed = (state) => all.map((i) => [state[`c${i + 1}x`], state[`c${i + 1}y`]]);
  /** @param {EngineMatrix} centroids @returns {State} */
  const stateOf = ({ values }) => Object.fromEntries(all.flatMap((i) => [[`c${i + 1}x`, values[2 * i]], [`c${i + 1}y`, values[2 * i + 1]]]));
  /** @param {State} state @param {number} steps */
  const run = (state, steps) => engine.call('kmeans', { X, start: placed(state), max_iter: steps });

  /**
   * The part of the plot that is nearer to one centroid than to any other.
   * @param {number[][]} centres
   * @param {Area} area
   */
  const cells = (centres, area) =>
    centres.map(([px, py], i) => {
      const cell = centres.reduce(
        (left, [qx, qy], j) => (i === j ? left : half(left, [2 * (px - qx), 2 * (py - qy), qx * qx + qy * qy - px * px - py * py])),
        corners(area),
      );
      return filled(cell, area, `region k${i}`);
    }).join('');
  /** @param {State} state @param {Area} area @param {Options} options */
  const drawn = (state, area, { members }) => {
    const { x, y } = area;
    const centres = placed(state);
    const { labels } = run(state, 0);
    /** @type {[number, number][]} */
    const middles = centres.map(([cx, cy]) => [x(cx), y(cy)]);
    const examples = xs.map((px, i) => ({ k: labels[i], x: x(px), y: y(ys[i]), r: 4.6 }));
    return {
      under: cells(centres, area) + (members === 'hidden' ? '' : spokes(examples.map(({ k, x: px, y: py }) => ({ k, from: middles[k], to: [px, py] })))),
      data: marks(examples) + rings(middles.map(([cx, cy]) => ({ x: cx, y: cy })), 9, 'centroid'),
    };
  };

  return {
    plots: whole(plan),
    layers: ['paper', 'under', 'data'],
    measure: (state) => ({ inertia: run(state, 0).inertia }),
    paper: ({ main }) => ({ paper: sheet(main) }),
    draw: (state, _, options, { main }) => drawn(state, main, options),
    handles: all.map((i) => ({
      label: said`Centroid ${i + 1}`,
      axis: 'both',
      step: { x: plan.x.major / 20, y: plan.y.major / 20 },
      bounds: { x: plan.x.domain, y: plan.y.domain },
      at: (state) => ({ x: state[`c${i + 1}x`], y: state[`c${i + 1}y`] }),
      pull: (state, { x, y }) => ({ ...state, [`c${i + 1}x`]: x, [`c${i + 1}y`]: y }),
      say: (state) =>
        said`${plan.x.title} ${shown(state[`c${i + 1}x`])}, ${plan.y.title} ${shown(state[`c${i + 1}y`])}, ${run(state, 0).labels.filter((l) => l === i).length} members`,
    })),
    /** The nearest centroid goes where the sheet is pressed. */
    press(state, { x, y }) {
      const [nearest] = engine.call('kmeans', { X: [[x, y]], start: placed(state), max_iter: 0 }).labels;
      return { ...state, [`c${nearest + 1}x`]: x, [`c${nearest + 1}y`]: y };
    },
    machine: {
      name: 'k-means',
      counts: true,
      pace: 450,
      path: (state, count) => run(state, count).trace.map(({ centroids }) => stateOf(centroids)),
    },
    invite: said`Put the ${k} brass centroids where you think the groups are, then run.`,
    hint(state, { inertia }) {
      const next = run(state, 1);
      if (next.inertia < inertia - 1e-9) return said`An iteration would bring it lower.`;
      return config.best && inertia > 1.001 * config.best.inertia ? said`At rest, but not the best there is: try another start.` : said`At rest.`;
    },
    label: (_, { inertia }) => said`${xs.length} points, ${plan.y.title} against ${plan.x.title}, each tied to the nearest of ${k} centroids: inertia ${shown(inertia)}.`,
  };
}

export const still = stillOf(game);
