/** The game "Pick the model": a degree is predicted from its curve and its training error, and locked in to see the validation errors. */
import { curveData } from '../parts/fitted.js';
import { sheet } from '../parts/axis.js';
import { controlOf } from '../parts/data.js';
import { curve, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { shown, tenths } from '../parts/numbers.js';
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
  const vals = all.map(({ val }) => val);
  const best = 1 + vals.indexOf(Math.min(...vals));
  const high = 1.25 * Math.max(...all.map(({ train }) => train), all[0].val);
  /** @param {number} degree */
  const verdict = (degree) => {
    if (degree < best) return said`Too stiff: the best degree, ${best}, is ${best - degree} higher.`;
    return degree > best ? said`Too flexible: the best degree, ${best}, is ${degree - best} lower.` : said`No other degree does better.`;
  };
  /** @type {Plan} */
  const curvePlan = {
    x: { domain: [1, max], major: 2, minor: 1, title: said`degree` },
    y: axisPlan([0, high], said`mean squared error`, 5),
  };

  /**
   * Another degree is another prediction.
   * @param {State} next @param {State} before
   */
  const follow = (next, before) => (next.degree === before.degree ? next : { ...next, locked: 0 });

  return {
    plots: beside({ main: data.plan, curve: curvePlan }),
    layers: ['paper', 'data', 'over'],
    // Before the reveal the validation error is not known.
    measure: ({ degree, locked }) => (locked ? all[degree - 1] : { ...all[degree - 1], val: NaN }),
    paper({ main, curve: area }) {
      return { paper: sheet(main) + sheet(area), data: data.seen(main) };
    },
    draw({ degree, locked }, { val }, _, { main, curve: area }) {
      const at = area.x(degree);
      /** @param {string} text */
      const corner = (text) => word(text, area.x.range[1] - 4, area.y.range[1] + 16, { anchor: 'end', name: 'quiet' });
      const revealed = () =>
        word(said`ringed: kept back`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'quiet' }) +
        curve(degrees, vals, area) +
        `<circle class="reading" cx="${tenths(at)}" cy="${tenths(area.y(Math.min(val, curvePlan.y.domain[1])))}" r="5"/>` +
        corner(said`best kept back: degree ${best}`);
      return {
        over:
          (locked ? data.kept(main) : '') +
          curve(data.line, fit(degree, data.line), main) +
          `<path class="now" d="M${tenths(at)} ${area.y.range[0]}V${area.y.range[1]}"/>` +
          curve(degrees, all.map(({ train }) => train), area, 'faint thick') +
          (locked ? revealed() : corner(said`kept back: lock in to reveal`)) +
          namesOf(
            [...(locked ? [{ text: said`not seen`, xs: degrees, ys: vals }] : []), { text: said`seen`, xs: degrees, ys: all.map(({ train }) => train), name: 'quiet' }],
            area,
          ),
      };
    },
    handles: [
      {
        label: said`Degree`, plot: 'curve', axis: 'x', step: { x: 1 }, bounds: { x: [1, max] },
        at: ({ degree }) => ({ x: degree, y: 0 }),
        pull: (state, { x }) => follow({ ...state, degree: Math.round(x) }, state),
        say: ({ degree }) => said`degree ${degree}: error ${shown(all[degree - 1].train)} on the examples it has seen`,
      },
    ],
    follow,
    invite: said`Predict which degree does best on the examples kept back. Then lock in and reveal.`,
    hint({ degree, locked }, { train }) {
      if (locked) return verdict(degree);
      return train > 0.6 * all[0].train ? said`The curve misses even the examples it has seen.` : said`The curve follows the examples it has seen. And others?`;
    },
    label({ degree, locked }, { val, train }) {
      const told = said`${data.count} examples, ${data.plan.y.title} against ${data.plan.x.title}, and a curve of degree ${degree}: error ${shown(train)} on those it has seen.`;
      return locked ? [told, said`Error ${shown(val)} on those kept back.`, verdict(degree)].join(' ') : told;
    },
  };
}

export const still = stillOf(game);
