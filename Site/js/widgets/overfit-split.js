/** "Train vs test accuracy": from a simple model to one that memorises. */
import { flexible } from '../parts/flexible.js';
import { controlOf } from '../parts/data.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const { max } = controlOf(config, 'flex');
  return flexible(config, engine, {
    id: 'flex',
    title: said`flexibility`,
    // The more neighbours vote, the stiffer; whoever memorises asks the nearest alone.
    fit: (X, y, { flex, memo }, x) =>
      engine.call('knn', { X, y, k: memo ? 1 : Math.min(X.length, 2 * (max - flex) + 1), x, classes: [0, 1] }).predict ?? [],
  });
}

export const still = stillOf(game);
