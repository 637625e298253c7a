/** Examples to learn from, and those kept back: as the engine draws them. */

/**
 * @param {Config} config
 * @param {Engine} engine
 * @param {number} n
 */
export function splitOf({ with: { test, seed } }, engine, n) {
  const { train, test: kept } = engine.call('split', { n, test: Number(test), seed: Number(seed) });
  const held = new Set(kept);
  return { train: Array.from(train), test: Array.from(kept), isKept: (/** @type {number} */ i) => held.has(i) };
}

/**
 * The share of `y` that is told right.
 * @param {ArrayLike<number>} y
 * @param {ArrayLike<number>} predictions
 */
export function share(y, predictions) {
  let right = 0;
  for (let i = 0; i < y.length; i += 1) if (y[i] === predictions[i]) right += 1;
  return right / y.length;
}
