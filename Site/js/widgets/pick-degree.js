/** The game "Pick the model": a polynomial's degree, its curve, and both errors. */
import { curveData } from '../parts/fitted.js';
import { sheet } from '../parts/axis.js';
import { controlOf } from '../parts/data.js';
import { curve, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const data = curveData(config, engine);
  const { max } = controlOf(config, 'degree');
  const degrees = Array.from({ length: max }, (_, i) => i + 1);
  /** @param {number} degree @param {number[]} x */
  const fit = (degree, x) => engine.call('polynomial_regression', { X: data.X, y: data.y, degree, x }).predict ?? [];
  /** @param {number} degree */
  const judged = (degree) => data.errors(fit(degree, data.X), fit(degree, data.keptX));
  const all = degrees.map(judged);
  const high = 1.25 * Math.max(...all.map(({ train }) => train), all[0].val);
  /** @type {Plan} */
  const curvePlan = {
    x: { domain: [1, max], major: 2, minor: 1, title: said`degree` },
    y: axisPlan([0, high], said`mean squared error`, 5),
  };

  return {
    plots: beside({ main: data.plan, curve: curvePlan }),
    layers: ['paper', 'data', 'over'],
    measure: ({ degree }) => all[degree - 1],
    paper({ main, curve: area }) {
      const layers = data.paper(main);
      return { ...layers, paper: layers.paper + sheet(area) };
    },
    draw({ degree }, { val }, { reveal }, { main, curve: area }) {
      const at = area.x(degree);
      return {
        over:
          curve(data.line, fit(degree, data.line), main) +
          word(said`ringed: kept back`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
          `<path class="now" d="M${at.toFixed(1)} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          curve(degrees, all.map(({ train }) => train), area, 'faint thick') +
          (reveal ? curve(degrees, all.map((one) => one.val), area) + `<circle class="reading" cx="${at.toFixed(1)}" cy="${area.y(Math.min(val, curvePlan.y.domain[1])).toFixed(1)}" r="5"/>` : '') +
          word(said`seen`, area.x.range[1] - 4, area.y(all[max - 1].train) - 8, { anchor: 'end', name: 'quiet' }) +
          (reveal ? '' : word(said`kept back: reveal it below`, area.x.range[1] - 4, area.y.range[1] + 16, { anchor: 'end', name: 'quiet' })),
      };
    },
    handles: [
      {
        label: said`Degree`, plot: 'curve', axis: 'x', step: { x: 1 }, bounds: { x: [1, max] },
        at: ({ degree }) => ({ x: degree, y: 0 }),
        pull: (_, { x }) => ({ degree: Math.round(x) }),
        say: ({ degree }) => said`degree ${degree}: error ${shown(all[degree - 1].train)} on the examples it has seen`,
      },
    ],
    invite: said`Slide the degree and watch both errors. Reveal the whole curve when you think you have the best.`,
    hint: (_, { val, train }) => (val > 2.5 * train ? said`Far worse on new examples than on its own: it overfits.` : train > 0.6 * all[0].train ? said`Too stiff: even its own examples lie off.` : said`Both errors are close.`),
    label: ({ degree }, { val, train }) => said`${data.count} examples, ${data.plan.y.title} against ${data.plan.x.title}, and a curve of degree ${degree}: error ${shown(train)} on those it has seen, ${shown(val)} on those kept back.`,
    stillOptions: { reveal: true },
  };
}

export const still = stillOf(game);
