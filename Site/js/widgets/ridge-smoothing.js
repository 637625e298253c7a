/** "Regularization smooths the fit": a wild curve, a penalty on its weights, and what is left of them. */
import { barRange, barSheet } from '../parts/axis.js';
import { curveData } from '../parts/fitted.js';
import { bars, curve, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const data = curveData(config, engine);
  const degree = Number(config.with.degree);
  const [low, high] = [Math.min(...data.X), Math.max(...data.X)];
  /**
   * Powers of x between −1 and 1, so that no weight is large by its unit alone.
   * @param {number[]} x
   */
  const powers = (x) => engine.call('polynomial_features', { X: x.map((v) => (2 * (v - low)) / (high - low) - 1), degree });
  const features = powers(data.X);

  /** @param {State} state */
  const penalty = ({ log }) => engine.call('pow', { X: [10], y: [log] })[0];
  /** @param {State} state @param {number[]} x */
  const fit = (state, x) => {
    const alpha = data.X.length * penalty(state);
    const query = powers(x);
    // The engine's lasso weighs its penalty against half the mean of the squares.
    return state.l1
      ? engine.call('lasso', { X: features, y: data.y, alpha: alpha / (2 * data.X.length), x: query })
      : engine.call('ridge', { X: features, y: data.y, alpha, x: query });
  };
  const tallest = Math.max(...Array.from(fit({ log: -4, l1: 0 }, data.X).weights, Math.abs));
  const limit = Math.max(2, Math.min(tallest, 60));
  /** @type {Plan} */
  const weightPlan = {
    x: { domain: barRange(degree), major: 1, minor: 1, title: said`power of x` },
    y: axisPlan([-limit, limit], said`weight`, 5),
  };

  return {
    plots: beside({ main: data.plan, weights: weightPlan }),
    layers: ['paper', 'data', 'over'],
    measure(state) {
      const { weights } = fit(state, data.X);
      const errors = data.errors(fit(state, data.X).predict ?? [], fit(state, data.keptX).predict ?? []);
      return { ...errors, norm: Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)), zero: weights.filter((w) => w === 0).length };
    },
    paper({ main, weights: area }) {
      const layers = data.paper(main);
      return { ...layers, paper: layers.paper + barSheet(area) };
    },
    draw(state, _, __, { main, weights: area }) {
      const { weights } = fit(state, data.X);
      return {
        over:
          curve(data.line, fit(state, data.line).predict ?? [], main) +
          word(`λ = ${shown(penalty(state))}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          `<path class="base" d="M${area.x.range[0]} ${tenths(area.y(0))}H${area.x.range[1]}"/>` +
          bars(weights, area, (i) => (weights[i] === 0 ? 'bar quiet' : 'bar')),
      };
    },
    handles: [],
    invite: said`Raise λ and watch the wiggles relax, and the weights with them.`,
    hint: (state, { zero }) => (state.l1 ? said`${zero} of ${degree} weights are exactly 0.` : said`The squares shrink the weights together, and none to exactly 0.`),
    label: (state, { val, train }) => said`${data.count} examples and a curve of degree ${degree} with λ ${shown(penalty(state))}: error ${shown(train)} on those it has seen, ${shown(val)} on those kept back.`,
  };
}

export const still = stillOf(game);
