/** The game "Place the centroids": put them down, then let the two half-steps run. */
import { sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan } from '../parts/data.js';
import { curve, word } from '../parts/draw.js';
import { alike, whole } from '../parts/frame.js';
import { corners, filled, half } from '../parts/halves.js';
import { marks, rings, spokes } from '../parts/marks.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';

/** How many starts k-means++ has. */
const STARTS = 20;

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
   * Starts by k-means++: the way of the best of them, where it ends, and how many end there.
   * @type {{ routes: number[][][], inertia: number, count: number } | null}
   */
  let known = null;
  const careful = () => {
    if (known) return known;
    const { start, trace, inertia, inertias } = engine.call('kmeans', { X, k, seed: 0, restarts: STARTS });
    const path = [start, ...trace.map(({ centroids }) => centroids)];
    const routes = all.map((i) => path.map(({ values }) => [values[2 * i], values[2 * i + 1]]));
    known = { routes, inertia, count: inertias.filter((other) => other <= 1.001 * inertia).length };
    return known;
  };
  /** @param {State} state */
  const comparison = (state) => {
    const { inertia, count } = careful();
    return [
      said`k-means from here ends at ${shown(engine.call('kmeans', { X, start: placed(state) }).inertia)}`,
      said`k-means++: ${count} of ${STARTS} starts end at ${shown(inertia)}`,
    ];
  };
  /**
   * The best of the k-means++ starts, dashed from where it begins to where it ends.
   * @param {State} state
   * @param {Area} area
   */
  const compared = (state, area) => {
    const { routes } = careful();
    const [own, other] = comparison(state);
    const [right, foot, top] = [area.x.range[1], ...area.y.range];
    return (
      routes.map((route) => curve(route.map(([px]) => px), route.map(([, py]) => py), area, 'ghost')).join('') +
      rings(routes.map(([[px, py]]) => ({ x: area.x(px), y: area.y(py) })), 9, 'ghost') +
      word(own, right, top - 13, { anchor: 'end' }) +
      word(other, right - 6, foot - 8, { anchor: 'end', name: 'par' })
    );
  };

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
  const drawn = (state, area, { members, plus }) => {
    const { x, y } = area;
    const centres = placed(state);
    const { labels } = run(state, 0);
    /** @type {[number, number][]} */
    const middles = centres.map(([cx, cy]) => [x(cx), y(cy)]);
    const examples = xs.map((px, i) => ({ k: labels[i], x: x(px), y: y(ys[i]), r: 4.6 }));
    return {
      under: cells(centres, area) + (members === 'hidden' ? '' : spokes(examples.map(({ k, x: px, y: py }) => ({ k, from: middles[k], to: [px, py] })))),
      data: marks(examples) + rings(middles.map(([cx, cy]) => ({ x: cx, y: cy })), 9, 'centroid') + (plus === true ? compared(state, area) : ''),
    };
  };

  return {
    plots: alike(whole(plan), 'main'),
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
      path(state, count) {
        const { trace, converged } = run(state, count);
        // The pass that found it at rest moved nothing.
        return trace.slice(0, converged ? -1 : trace.length).map(({ centroids }) => stateOf(centroids));
      },
    },
    invite: said`Put the ${k} brass centroids where you think the groups are, then run.`,
    hint(state, { inertia }) {
      const next = run(state, 1);
      if (next.inertia < inertia - 1e-9) return said`An iteration would bring it lower.`;
      return config.best && inertia > 1.001 * config.best.inertia ? said`At rest, but not the best there is: try another start.` : said`At rest.`;
    },
    label(state, { inertia }, { plus }) {
      const now = said`${xs.length} points, ${plan.y.title} against ${plan.x.title}, each tied to the nearest of ${k} centroids: inertia ${shown(inertia)}.`;
      return plus === true ? [now, ...comparison(state).map((end) => `${end}.`)].join(' ') : now;
    },
  };
}

export const still = stillOf(game);
