/** The game "Draw the boundary": a line between two classes, turned and shifted by hand. */
import { sheet } from '../parts/axis.js';
import { classesOf, controlOf, numbersOf, scatterPlan } from '../parts/data.js';
import { word } from '../parts/draw.js';
import { whole } from '../parts/frame.js';
import { corners, filled, half, straight } from '../parts/halves.js';
import { classKey, marked, rings } from '../parts/marks.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { steering } from '../parts/steer.js';
import { stillOf } from '../parts/still.js';

/** Where the sigmoid passes 0.6, 0.7, 0.8 and 0.9: the logarithms of the odds. */
const SURER = [3 / 2, 7 / 3, 4, 9].map(Math.log);
const SURE = SURER[3];

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const plan = scatterPlan(config);
  const steer = steering(engine, xs, ys);

  /** @param {State} state */
  const judged = ({ a, d, s }) => {
    const [cos, sin] = steer.direction(a);
    return engine.call('linear_classifier', { X: steer.Z, y: of, weights: [s * cos, s * sin], intercept: -s * d });
  };
  /** @param {State} state @param {Area} area @param {boolean} sure */
  const sides = (state, area, sure) => {
    const at = (/** @type {number} */ logit) => steer.line(state, logit / state.s);
    /**
     * What lies beyond a score on either side.
     * @param {number} logit @param {string} shade
     */
    const beyond = (logit, shade) => {
      const [a, b, c] = at(-logit);
      return filled(half(corners(area), at(logit)), area, `region k1 ${shade}`) + filled(half(corners(area), [-a, -b, -c]), area, `region k0 ${shade}`);
    };
    return (
      beyond(0, '') + SURER.map((logit) => beyond(logit, 'surer')).join('') +
      (sure ? straight(at(SURE), area, 'faint') + straight(at(-SURE), area, 'faint') : '') + straight(at(0), area, 'model')
    );
  };
  /** @param {State} state @param {Area} area */
  const wrong = (state, { x, y }) => {
    const { scores } = judged(state);
    return rings(xs.flatMap((px, i) => (scores[i] > 0 === (of[i] === 1) ? [] : [{ x: x(px), y: y(ys[i]) }])), 9, 'wrong');
  };

  return {
    plots: whole(plan),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const { accuracy, log_loss, fp, fn } = judged(state);
      return { accuracy, log_loss, mistakes: fp + fn };
    },
    paper: ({ main }) => ({
      paper: sheet(main) + classKey(names, main),
      data: marked(xs, ys, of, main),
    }),
    draw: (state, _, { sure }, { main }) => ({
      under: sides(state, main, sure === true),
      over: wrong(state, main) + word(said`the darker, the surer`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }),
    }),
    handles: steer.handles(plan, controlOf(config, 'd')),
    machine: {
      name: said`Logistic regression`,
      path({ a, d, s }, steps) {
        const [cos, sin] = steer.direction(a);
        const { path } = engine.call('gradient_descent', { X: steer.Z, y: of, start: [s * cos, s * sin, -s * d], lr: 0.8, steps, loss: 'logistic' });
        return Array.from({ length: path.rows - 1 }, (_, i) => {
          const [w, v, b] = path.values.subarray(3 * (i + 1), 3 * (i + 2));
          const size = Math.hypot(w, v);
          return { a: (Math.atan2(v, w) * 180) / Math.PI, d: -b / size, s: size };
        });
      },
    },
    invite: said`Pull the middle of the line to shift it, its outer end to turn it.`,
    hint: (_, { mistakes }) => (mistakes ? said`${mistakes} on the wrong side, ringed.` : said`Every example is on its own side.`),
    label: (_, { accuracy, mistakes }) =>
      said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, ${names[0]} and ${names[1]}, and a straight boundary: accuracy ${shown(accuracy)}, ${mistakes} ringed as wrong.`,
  };
}

export const still = stillOf(game);
