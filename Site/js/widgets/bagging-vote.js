/** "The vote of a crowd": trees grown on bootstrap samples vote; each is judged on what it did not draw. */
import { sheet } from '../parts/axis.js';
import { classesOf, numbersOf, scatterPlan } from '../parts/data.js';
import { borders, cells, curve, regions, tints, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { classKey, marks, placed, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once, placeOf } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { niceStep } from '../parts/plan.js';
import { share } from '../parts/split.js';
import { stillOf } from '../parts/still.js';

/** The share of the votes from which on the crowd is sure. */
const SURE = 0.9;

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const X = xs.map((x, i) => [x, ys[i]]);
  const most = Number(config.with.max_voters);
  const common = { X, y: of, max_depth: Number(config.with.depth), classes: [0, 1] };
  const samples = engine.call('bagging', { ...common, n: most, seed: Number(config.with.seed) }).samples.map((rows) => Array.from(rows));
  /**
   * How the trees of these samples do: the error out of the bag, and on everything.
   * @param {number[][]} drawn
   */
  const judge = (drawn) => {
    const { oob, predictions } = engine.call('bagging', { ...common, samples: drawn });
    return { oob: 1 - (oob ?? NaN), train: 1 - share(of, predictions) };
  };
  const alone = samples.map((rows) => judge([rows]).oob);
  const crowds = samples.map((_, i) => judge(samples.slice(0, i + 1)));
  const counts = samples.map((_, i) => i + 1);
  const draws = samples.map((rows) => of.map((_, i) => rows.filter((row) => row === i).length));

  const plan = scatterPlan(config);
  const highest = 1.08 * Math.max(...alone.filter(Number.isFinite));
  const major = niceStep(highest, 5);
  /** @type {Plan} */
  const curvePlan = {
    x: { domain: [0, most + 1], major: Math.max(1, niceStep(most, 6)), minor: 1, title: said`voters` },
    y: { domain: [0, Math.ceil(highest / major) * major], major, minor: major / 2, title: said`out-of-bag error` },
  };

  /** What each voter says of each cell, and its line. */
  const plane = once((/** @type {Area} */ area) => {
    const grid = cells(area, 6);
    const says = /** @type {EngineMatrix} */ (engine.call('bagging', { ...common, samples, x: grid.X }).tree_predictions);
    const lines = counts.map((_, i) => borders(grid, (cell) => says.values[i * says.columns + cell], 'voter-line'));
    return { grid, says, lines };
  }, placeOf);
  /** What the first so many of them say together, and where they are sure. */
  const vote = once((/** @type {number} */ n, /** @type {Area} */ area) => {
    const { grid, says } = plane(area);
    const { winners, votes } = engine.call('majority_vote', { yhat: { columns: says.columns, values: says.values.subarray(0, n * says.columns) }, classes: [0, 1] });
    const isSure = (/** @type {number} */ cell) => votes.values[2 * cell + winners[cell]] >= SURE * n;
    return { crowd: regions(grid, (cell) => winners[cell]), sure: tints(grid, (cell) => (isSure(cell) ? winners[cell] : -1)) };
  }, (n, area) => [n, ...placeOf(area)]);
  /** @param {State} state @param {unknown} view @param {Area} area */
  const tinted = ({ n, voter }, view, area) => {
    const { grid, says, lines } = plane(area);
    if (view === 'one') return regions(grid, (cell) => says.values[(voter - 1) * says.columns + cell]);
    const { crowd, sure } = vote(n, area);
    if (view !== 'lines') return sure + crowd;
    return lines.slice(0, n).join('') + crowd + borders(grid, (cell) => says.values[(voter - 1) * says.columns + cell], 'voter-line chosen');
  };
  /** @param {State} state @param {unknown} view @param {Area} area */
  const drawn = ({ voter }, view, area) => {
    const times = draws[voter - 1];
    const spots = placed(xs, ys, area);
    const size = (/** @type {number} */ i) => (view === 'one' ? 3 + 1.6 * times[i] : 4.6);
    return marks(spots.map(({ x, y }, i) => ({ k: of[i], x, y, r: size(i) }))) + rings(view === 'one' ? spots.filter((_, i) => !times[i]) : [], 7.5, 'kept');
  };
  /** @param {unknown} view @param {State} state */
  const caption = (view, { voter }) =>
    view === 'one' ? said`voter ${voter}; ringed: not drawn` : view === 'lines' ? said`bold: voter ${voter}` : said`darker: nine in ten agree`;
  /**
   * Whose dot is there; none, where none is near.
   * @param {Point} at
   */
  const dotAt = ({ x, y }) => counts.find((voter) => Math.abs(x - voter) < 0.5 && Math.abs(y - alone[voter - 1]) < 0.05 * curvePlan.y.domain[1]);

  const errors = crowds.map(({ oob }) => oob);
  /**
   * Where some voters' errors stand.
   * @param {number} from @param {number} to @param {Area} area
   */
  const dots = (from, to, area) => placed(counts.slice(from, to), alone.slice(from, to), area).filter(({ y }) => Number.isFinite(y));

  return {
    plots: beside({ main: plan, curve: curvePlan }),
    layers: ['paper', 'under', 'data', 'over', 'names'],
    measure: ({ n, voter }) => ({
      oob: crowds[n - 1].oob,
      mean: alone.slice(0, n).reduce((sum, error) => sum + error, 0) / n,
      one: alone[voter - 1],
      train: crowds[n - 1].train,
    }),
    paper: ({ main, curve: area }) => ({
      paper: sheet(main) + sheet(area) + classKey(names, main),
      names: namesOf([{ text: said`crowd`, xs: counts, ys: errors }], area, dots(0, most, area)),
    }),
    draw(state, values, { view }, { main, curve: area }) {
      const { n, voter } = state;
      const at = tenths(area.x(n));
      return {
        under: tinted(state, view, main),
        data: drawn(state, view, main),
        over:
          word(caption(view, state), main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
          `<path class="now" d="M${at} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          rings(dots(0, n, area), 3.2) + rings(dots(n, most, area), 3.2, 'kept-example') +
          `<circle class="kept" cx="${tenths(area.x(voter))}" cy="${tenths(area.y(alone[voter - 1]))}" r="7.5"/>` +
          curve(counts, errors, area) +
          `<circle class="reading" cx="${at}" cy="${tenths(area.y(values.oob))}" r="5"/>` +
          word(said`ringed: voter ${voter}`, area.x.range[1], area.y.range[1] - 13, { anchor: 'end', name: 'quiet' }),
      };
    },
    handles: [
      {
        label: said`voters`, plot: 'curve', axis: 'x', step: { x: 1 }, bounds: { x: [1, most] },
        at: ({ n }) => ({ x: n, y: 0 }),
        pull: (state, { x }) => ({ ...state, n: Math.round(x) }),
        say: ({ n }) => said`${n} voters: out-of-bag error ${shown(crowds[n - 1].oob)}`,
      },
    ],
    press: (state, { x }, plot) => (plot === 'curve' ? { ...state, voter: Math.min(most, Math.max(1, Math.round(x))) } : null),
    hover(state, at, plot) {
      const voter = plot === 'curve' ? dotAt(at) : undefined;
      return voter ? { ...state, voter } : null;
    },
    machine: {
      name: said`The crowd`, counts: true, pace: 260,
      path: ({ n, voter }, count) => Array.from({ length: Math.min(count, most - n) }, (_, i) => ({ n: n + i + 1, voter })),
    },
    invite: said`Add voters, and watch the crowd grow better than its members.`,
    hint: ({ n }, { oob, mean }) =>
      n < 4 ? said`Too few for a crowd, and for an honest error: some examples were drawn by all. Add voters.` : oob < mean ? said`Together they err in ${shown(oob)} of the cases, one of them alone in ${shown(mean)}.` : said`This crowd is no better than its members.`,
    label: ({ n, voter }, { oob, mean, one }) =>
      said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, by ${names.join(said` and `)}; ${n} trees vote: out-of-bag error ${shown(oob)}, of one of them alone ${shown(mean)} in the mean, of number ${voter} ${shown(one)}.`,
    stillOptions: { view: 'lines' },
  };
}

export const still = stillOf(game);
