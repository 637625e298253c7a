/** "The learning loop": data, prediction, error, update, and again; a line learns lap by lap. */
import { sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan, titleAt } from '../parts/data.js';
import { curve, fenced, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { gaps, placed, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';

const stations = [() => said`Data`, () => said`Prediction`, () => said`Error`, () => said`Update`];

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const laps = Number(config.with.laps);
  const { x } = scatterPlan(config);
  // The line begins at 0, so the sheet shows where that is.
  const plan = { x, y: axisPlan([0, ...ys], titleAt(config, 'y')) };
  const descent = once((/** @type {number} */ rate) => {
    const { path, losses } = engine.call('gradient_descent', { X: xs.map((v) => [v]), y: ys, start: [0, 0], lr: rate, steps: laps, standardize: true });
    return { lines: Array.from(losses, (_, i) => [path.values[2 * i], path.values[2 * i + 1]]), losses };
  });
  /** @param {State} state */
  const at = ({ t, rate }) => {
    const { lines, losses } = descent(rate);
    const lap = Math.floor((t + 1) / 4);
    return { lines, losses, lap, station: t % 4, line: lines[Math.min(lap, lines.length - 1)] };
  };
  const first = Math.sqrt(descent(0.1).losses[0]);
  /**
   * Whether it misses by more than at first, and not by rounding alone.
   * @param {number} miss
   */
  const grows = (miss) => miss > 1.001 * first;
  const misses = { x: axisPlan([0, laps], said`laps`), y: axisPlan([0, 1.15 * first], said`typical miss`, 5) };
  /** @param {number[]} line @param {Area} area @param {string} [name] */
  const draw = ([w, b], area, name) => curve(plan.x.domain, plan.x.domain.map((v) => w * v + b), area, name);

  return {
    plots: beside({ main: plan, misses }),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const { losses, lap } = at(state);
      return { miss: lap < losses.length ? Math.sqrt(losses[lap]) : NaN, lap };
    },
    paper: ({ main, misses: area }) => ({ paper: sheet(main) + sheet(area) }),
    draw(state, { miss }, _, { main, misses: area }) {
      const { lines, losses, lap, station, line } = at(state);
      const [w, b] = line;
      const guesses = placed(xs, xs.map((v) => w * v + b), main);
      const roots = Array.from(losses, Math.sqrt);
      return {
        under: station === 2 ? fenced(guesses, gaps(placed(xs, ys, main), guesses), main) : '',
        data: rings(placed(xs, ys, main), 4.5),
        over:
          (station === 3 ? draw(lines[Math.max(0, Math.min(lap, lines.length) - 1)], main, 'faint thick') : '') +
          draw(line, main) +
          (station === 1 || station === 2 ? fenced(guesses, rings(guesses, 3.5, 'reading'), main) : '') +
          word(`${station + 1} · ${stations[station]()}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          curve(roots.map((__, i) => i), roots, area, 'faint thick') +
          curve(roots.slice(0, lap + 1).map((__, i) => i), roots.slice(0, lap + 1), area) +
          (miss <= misses.y.domain[1] ? `<circle class="reading" cx="${tenths(area.x(lap))}" cy="${tenths(area.y(miss))}" r="5"/>` : ''),
      };
    },
    handles: [],
    machine: {
      name: said`The loop`, counts: true, pace: 450,
      path({ t, rate }, count) {
        const last = 4 * laps;
        const from = t >= last ? 0 : t;
        return Array.from({ length: Math.min(count, last - from) }, (_, i) => ({ t: from + i + 1, rate }));
      },
    },
    invite: said`Go round station by station, or let it run; then try larger steps.`,
    hint({ t }, { miss }) {
      if (grows(miss)) return said`Each step overshoots by more than it mends: the miss grows.`;
      return [
        said`The examples, and the line as it is.`, said`The line says a number for every example: the rings.`,
        said`How far each guess is off: the strokes.`, said`The line has been moved a little, and the typical miss is now ${shown(miss)}.`,
      ][t % 4];
    },
    diverged: (_, { miss }) => grows(miss),
    label: (state, { miss, lap }) => said`${xs.length} examples of ${titleAt(config, 'y')} and a line after ${lap} laps of the learning loop, at the station ${stations[state.t % 4]()}: it typically misses by ${shown(miss)}.`,
  };
}

export const still = stillOf(game);
