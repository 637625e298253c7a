/** The game "Lift the plane": one more feature, and a flat cut parts what no line could. */
import { sheet } from '../parts/axis.js';
import { classesOf, controlOf, numbersOf, scatterPlan } from '../parts/data.js';
import { cells, regions, word } from '../parts/draw.js';
import { alike, beside } from '../parts/frame.js';
import { classKey, marked, marks, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once, placeOf } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { clamp } from '../parts/scale.js';
import { spaceOf } from '../parts/space.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const X = xs.map((x, i) => [x, ys[i]]);
  const plan = scatterPlan(config);
  /** @param {EngineMatrix} matrix */
  const rowsOf = ({ rows, values }) => Array.from({ length: rows }, (_, i) => [values[2 * i], values[2 * i + 1]]);
  const { values: scaled } = engine.call('standardize', { X });
  const Z = rowsOf({ rows: xs.length, columns: 2, values: scaled.values });

  /**
   * The feature's own height over each place.
   * @param {State} state
   * @param {number[][]} places
   */
  const heights = ({ feature, gamma }, places) => {
    const squares = places.map(([u, v]) => u * u + v * v);
    return feature ? Array.from(engine.call('apply', { function: 'exp', values: squares.map((square) => -gamma * square) })) : squares;
  };
  /** @param {State} state @param {number[][]} places */
  const lifted = (state, places) => {
    const over = heights(state, places);
    return places.map(([u, v], i) => [u, v, state.lift * over[i]]);
  };
  /** The machine at a position of the controls. */
  const fit = once((/** @type {State} */ state) => {
    const at = lifted(state, Z);
    return { ...engine.call('svm', { X: at, y: of, C: Number(config.with.C) }), at };
  }, ({ lift, feature, gamma }) => [lift, feature, feature ? gamma : 0]);
  /** @param {State} state */
  const measure = (state) => {
    const { accuracy, margin, hinge_sum, scores } = fit(state);
    const errors = of.filter((k, i) => scores[i] > 0 !== (k === 1)).length;
    return { accuracy, errors, margin, hinge: hinge_sum / of.length };
  };

  const space = spaceOf(Z);
  const mast = controlOf(config, 'lift');
  const highest = Math.max(...heights({ feature: 0 }, Z));
  /**
   * How high it is drawn where the feature is 1 and the lift too.
   * @param {State} state
   */
  const rise = ({ feature }) => space.top / (feature ? 1 : highest);

  /** @param {State} state @param {Area} area */
  const world = (state, area) => {
    const { weights, intercept, at, scores } = fit(state);
    const up = rise(state);
    const [w, v, h] = weights;
    const sheetAt = Math.abs(h) > 1e-6 ? (/** @type {number} */ a, /** @type {number} */ b) => (-(w * a + v * b + intercept) / h) * up : null;
    const all = at.map((_, i) => i);
    /** @param {number} i */
    const standing = (i) => {
      const [x, y] = space.place(area, at[i][0], at[i][1], at[i][2] * up);
      const foot = space.place(area, at[i][0], at[i][1], 0).map(tenths).join(' ');
      return { k: of[i], x, y, r: 4, stem: `M${foot}L${tenths(x)} ${tenths(y)}`, isWrong: scores[i] > 0 !== (of[i] === 1) };
    };
    /** @param {ReturnType<typeof standing>[]} some */
    const draw = (some) =>
      `<path class="stem" d="${some.map(({ stem }) => stem).join('')}"/>` + marks(some) + rings(some.filter(({ isWrong }) => isWrong), 8, 'wrong');
    const isAbove = (/** @type {number} */ i) => sheetAt === null || at[i][2] * up >= sheetAt(at[i][0], at[i][1]);
    return (
      space.floor(area) +
      draw(all.filter((i) => !isAbove(i)).map(standing)) +
      (sheetAt ? space.sheet(area, sheetAt) : '') +
      draw(all.filter(isAbove).map(standing))
    );
  };
  /** The plane's cells, standardized. */
  const plane = once((/** @type {Area} */ area) => {
    const grid = cells(area, 6);
    return { grid, places: rowsOf(/** @type {EngineMatrix} */ (engine.call('standardize', { X, x: grid.X }).transform)) };
  }, placeOf);
  /** @param {State} state @param {Area} area */
  const above = (state, area) => {
    const { grid, places } = plane(area);
    const { weights, intercept } = fit(state);
    const scores = engine.call('linear_predict', { x: lifted(state, places), weights, intercept });
    return regions(grid, (cell) => (scores[cell] > 0 ? 1 : 0));
  };
  /** @param {State} state */
  const named = ({ feature, gamma }) => (feature ? `exp(−${shown(gamma)}(x² + y²))` : 'x² + y²');

  return {
    plots: alike(beside({ main: plan, space: space.plan }), 'main'),
    layers: ['paper', 'under', 'data', 'over'],
    measure,
    paper: ({ main }) => ({
      paper: sheet(main) + classKey(names, main),
      data: marked(xs, ys, of, main, 4.4),
    }),
    draw: (state, _, __, { main, space: area }) => ({
      under: above(state, main),
      over:
        word(said`from above`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
        word(said`height: ${shown(state.lift)} · ${state.feature ? named(state) : `(${named(state)})`}`, area.x.range[1], area.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
        word(said`x, y: standard deviations from the mean`, area.x.range[1], area.y.range[0] + 24, { anchor: 'end', name: 'quiet' }) +
        `<g ${area.clip}>${world(state, area)}</g>`,
    }),
    handles: [
      {
        label: said`Mast: lifts the plane`, plot: 'space', axis: 'y', step: { y: space.top * mast.step },
        bounds: { y: [space.mast(mast.min).y, space.mast(mast.max).y] },
        at: ({ lift }) => space.mast(lift),
        pull: (state, { y }) => ({ ...state, lift: clamp(Math.round((y - space.mast(0).y) / space.top / mast.step) * mast.step, mast.min, mast.max) }),
        say: (state) => said`lifted by ${shown(state.lift)}: accuracy ${shown(fit(state).accuracy)}`,
      },
    ],
    invite: said`On the floor no line parts the rings. Lift the plane, and cut it flat.`,
    hint: (_, { errors }) =>
      errors ? said`${errors} on the wrong side of the flat cut, ringed.` : said`A flat cut parts them all; from above, its edge is round.`,
    label: (state, { accuracy, margin }) =>
      said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, ${names[0]} and ${names[1]}, lifted by ${shown(state.lift)} times ${named(state)}: a flat cut has accuracy ${shown(accuracy)} and a street ${shown(margin)} wide about it.`,
  };
}

export const still = stillOf(game);
