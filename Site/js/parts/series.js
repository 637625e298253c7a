/** Several measured curves in one plot, told apart by colour and by the mark each carries. */
import { curve, fenced } from './draw.js';
import { mark } from './marks.js';
import { tenths } from './numbers.js';
import { clamp } from './scale.js';

/**
 * A curve of a kind, without marks.
 * @param {number} k
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {Area} area
 */
export const series = (k, xs, ys, area) => curve(xs, ys, area, `series k${k}`);

/**
 * What lies between two curves.
 * @param {number} k
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} lows
 * @param {ArrayLike<number>} highs
 * @param {Area} area
 */
export function band(k, xs, lows, highs, area) {
  const at = (/** @type {ArrayLike<number>} */ ys) => Array.from(xs, (x, i) => ({ x: area.x(x), y: clamp(area.y(ys[i]), -1e4, 1e4) }));
  const edge = [...at(highs), ...at(lows).reverse()];
  return fenced(edge, `<path class="band k${k}" d="M${edge.map(({ x, y }) => `${tenths(x)} ${tenths(y)}`).join('L')}z"/>`, area);
}

/**
 * A mark on a curve; none where the value lies outside the plot.
 * @param {number} k
 * @param {number} x in the data's units
 * @param {number} y in the data's units
 * @param {Area} area
 * @param {number} [r]
 */
export const spot = (k, x, y, area, r = 5.5) => {
  const [low, high] = area.plan.y.domain;
  return y >= low && y <= high ? mark(k, area.x(x), area.y(y), r) : '';
};
