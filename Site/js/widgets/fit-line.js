/** The game "Fit the line": two handles, two sliders, one number to bring down. */
import { sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan } from '../parts/data.js';
import { whole } from '../parts/frame.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';
import * as picture from './fit-line.picture.js';

/** One learning rate suits both numbers, because the engine descends on standardized features. */
const RATE = 0.06;

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const points = picture.pointsOf(config);
  const [X, y] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const plan = scatterPlan(config);
  const grips = picture.gripsOf(plan);
  const par = config.best?.mse;

  /** @param {State} line @param {number} steps @returns {State[]} */
  const descend = (line, steps) => {
    const start = [line.w, line.b];
    const { path, losses } = engine.call('gradient_descent', { X, y, start, lr: RATE, steps, standardize: true });
    return Array.from(losses, (mse, i) => ({ w: path.values[2 * i], b: path.values[2 * i + 1], mse })).slice(1);
  };

  /**
   * Pulling one end leaves the other where it is.
   * @param {State} line
   * @param {number} i
   * @param {number} at
   * @returns {State}
   */
  const pulled = (line, i, at) => {
    const [held, other] = [grips[i], grips[1 - i]];
    const w = (at - picture.heightAt(line, other)) / (held - other);
    return { w, b: at - w * held };
  };

  return {
    plots: whole(plan),
    layers: ['paper', 'under', 'data', 'over'],
    measure: ({ w, b }) => ({ mse: engine.call('linear_model', { X, y, weights: [w], intercept: b }).loss }),
    paper: ({ main }) => ({ paper: sheet(main), data: picture.examples(points, main) }),
    draw: (line, { mse }, { misses, ghost }, { main }) => ({
      under: picture.misses(points, line, main, misses !== 'gaps') + (misses === 'gaps' ? '' : picture.average(mse, par, main)),
      over: picture.lines(config, line, main, ghost === true),
    }),
    handles: grips.map((x, i) => ({
      label: i ? said`Right end of the line` : said`Left end of the line`,
      axis: 'y',
      step: { y: plan.y.major / 20 },
      bounds: { y: plan.y.domain },
      at: (line) => ({ x, y: picture.heightAt(line, x) }),
      pull: (line, to) => pulled(line, i, to.y),
      say: (line) => said`at ${plan.x.title} ${shown(x)} the line says ${shown(picture.heightAt(line, x))}`,
    })),
    machine: {
      name: said`Gradient descent`,
      /** Ends early, where nothing is left to gain. */
      path(line, count) {
        const path = descend(line, count);
        const last = path[path.length - 1]?.mse ?? 0;
        const enough = path.findIndex(({ mse }) => mse <= 1.0005 * (par ?? last));
        return enough < 0 ? path : path.slice(0, enough + 1);
      },
    },
    invite: said`Pull either brass end of the line up or down.`,
    /** Names the dial that would help more, read off the engine's own next step. */
    hint(line) {
      const [next] = descend(line, 1);
      if (!next) return '';
      const [from, to] = plan.x.domain;
      const change = [from, (from + to) / 2, to].map((x) => picture.heightAt(next, x) - picture.heightAt(line, x));
      const tilt = (change[2] - change[0]) / 2;
      if (Math.abs(tilt) > Math.abs(change[1])) return tilt > 0 ? said`Too low on the right: tilt it up.` : said`Too high on the right: tilt it down.`;
      return change[1] > 0 ? said`Too low on the whole: raise it.` : said`Too high on the whole: lower it.`;
    },
    label: (line) =>
      said`${points.length} examples, ${plan.y.title} against ${plan.x.title}, and the line ŷ = ${picture.equation(config, line, 'x')}; a square stands on every miss.`,
  };
}

export const still = stillOf(game);
