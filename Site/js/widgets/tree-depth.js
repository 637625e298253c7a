/** "Grow the tree": depth, the boxes it cuts, and what that does on examples it has not seen. */
import { flexible } from '../parts/flexible.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  /** @param {number[][]} X @param {number[]} y @param {State} state @param {EngineMatrixLike} [x] */
  const tree = (X, y, { depth }, x) => engine.call('decision_tree', { X, y, max_depth: depth, x });
  return flexible(config, engine, {
    id: 'depth',
    title: said`depth`,
    fit: (X, y, state, x) => tree(X, y, state, x).predict ?? [],
    more: (X, y, state) => {
      const { leaves, purity } = tree(X, y, state);
      return { leaves, purity };
    },
    cuts: (X, y, state) => tree(X, y, state).splits,
  });
}

export const still = stillOf(game);
