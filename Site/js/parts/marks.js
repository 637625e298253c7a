/** The marks of the classes. Shape first, colour second: they survive a photocopier. */

/** @param {number} v */
const n = (v) => v.toFixed(1);

/** @type {((x: number, y: number, r: number) => string)[]} */
const shapes = [
  (x, y, r) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 0.92)}"/>`,
  (x, y, r) => `<path d="M${n(x)} ${n(y - r * 1.25)}l${n(r * 1.25)} ${n(r * 1.25)}l${n(-r * 1.25)} ${n(r * 1.25)}l${n(-r * 1.25)} ${n(-r * 1.25)}z"/>`,
  (x, y, r) => `<path d="M${n(x)} ${n(y - r * 1.2)}l${n(r * 1.2)} ${n(r * 2.05)}h${n(-r * 2.4)}z"/>`,
  (x, y, r) => `<rect x="${n(x - r * 0.95)}" y="${n(y - r * 0.95)}" width="${n(r * 1.9)}" height="${n(r * 1.9)}"/>`,
  (x, y, r) => `<path d="M${n(x - r * 1.1)} ${n(y)}h${n(r * 2.2)}M${n(x)} ${n(y - r * 1.1)}v${n(r * 2.2)}" stroke-width="3"/>`,
];

/**
 * One example: class 0 an open ring, class 1 a solid diamond, then triangle, square, cross.
 * @param {number} k
 * @param {number} x
 * @param {number} y
 * @param {number} [r]
 */
export const mark = (k, x, y, r = 5) =>
  `<g class="mark k${k % shapes.length}">${shapes[k % shapes.length](x, y, r)}</g>`;

/**
 * An example without a class: graphite.
 * @param {number} x
 * @param {number} y
 * @param {number} [r]
 */
export const dot = (x, y, r = 4.5) => `<circle class="example" cx="${n(x)}" cy="${n(y)}" r="${r}"/>`;
