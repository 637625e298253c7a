/** Parts of a plot cut off by straight lines. */
import { tenths } from './numbers.js';

/** @typedef {[number, number][]} Polygon */

/**
 * The plot's own corners, in the data's units.
 * @param {Area} area
 * @returns {Polygon}
 */
export const corners = ({ plan: { x, y } }) => [
  [x.domain[0], y.domain[0]],
  [x.domain[1], y.domain[0]],
  [x.domain[1], y.domain[1]],
  [x.domain[0], y.domain[1]],
];

/**
 * The part of a polygon where ax + by + c is not below 0 (Sutherland and Hodgman's clipping).
 * @param {Polygon} polygon
 * @param {[number, number, number]} line
 * @returns {Polygon}
 */
export function half(polygon, [a, b, c]) {
  /** @param {[number, number]} p */
  const side = ([x, y]) => a * x + b * y + c;
  return polygon.flatMap((now, i) => {
    const before = polygon[(i + polygon.length - 1) % polygon.length];
    const [s, t] = [side(before), side(now)];
    /** @returns {[number, number]} */
    const cut = () => [before[0] + ((now[0] - before[0]) * s) / (s - t), before[1] + ((now[1] - before[1]) * s) / (s - t)];
    if (t >= 0) return s < 0 ? [cut(), now] : [now];
    return s >= 0 ? [cut()] : [];
  });
}

/**
 * @param {Polygon} polygon
 * @param {Area} area
 * @param {string} name
 */
export const filled = (polygon, { x, y }, name) =>
  polygon.length < 3 ? '' : `<path class="${name}" d="M${polygon.map(([px, py]) => `${tenths(x(px))} ${tenths(y(py))}`).join('L')}z"/>`;

/**
 * Where ax + by + c is 0 inside the plot.
 * @param {[number, number, number]} line
 * @param {Area} area
 * @param {string} name
 */
export function straight([a, b, c], area, name) {
  const { x, y } = area;
  const around = corners(area);
  const ends = around.flatMap(([x1, y1], i) => {
    const [x0, y0] = around[(i + around.length - 1) % around.length];
    const [s, t] = [a * x0 + b * y0 + c, a * x1 + b * y1 + c];
    return s >= 0 === t >= 0 ? [] : [[x0 + ((x1 - x0) * s) / (s - t), y0 + ((y1 - y0) * s) / (s - t)]];
  });
  return ends.length < 2 ? '' : `<path class="${name}" d="M${ends.map(([px, py]) => `${tenths(x(px))} ${tenths(y(py))}`).join('L')}"/>`;
}
