/**
 * The marks of the classes. Shape first, colour second: they survive a photocopier. Many marks that
 * change together are one path: a browser then lays out and paints one thing a frame.
 */

import { tenths } from './numbers.js';
import { escape, fit } from './text.js';

/** @typedef {{ k: number, x: number, y: number, r?: number }} Mark */

/**
 * A circle as part of a path.
 * @param {number} x @param {number} y @param {number} r
 */
const ring = (x, y, r) => {
  // Half of an even chord: a radius rounded apart from it would stretch the ring.
  const half = Math.round(10 * r) / 10;
  return `M${tenths(x - half)} ${tenths(y)}a${tenths(half)} ${tenths(half)} 0 1 0 ${tenths(2 * half)} 0a${tenths(half)} ${tenths(half)} 0 1 0 ${tenths(-2 * half)} 0z`;
};

/** @type {((x: number, y: number, r: number) => string)[]} */
const shapes = [
  (x, y, r) => ring(x, y, r * 0.92),
  (x, y, r) => `M${tenths(x)} ${tenths(y - r * 1.25)}l${tenths(r * 1.25)} ${tenths(r * 1.25)}l${tenths(-r * 1.25)} ${tenths(r * 1.25)}l${tenths(-r * 1.25)} ${tenths(-r * 1.25)}z`,
  (x, y, r) => `M${tenths(x)} ${tenths(y - r * 1.2)}l${tenths(r * 1.2)} ${tenths(r * 2.05)}h${tenths(-r * 2.4)}z`,
  (x, y, r) => `M${tenths(x - r * 0.95)} ${tenths(y - r * 0.95)}h${tenths(r * 1.9)}v${tenths(r * 1.9)}h${tenths(-r * 1.9)}z`,
  (x, y, r) => `M${tenths(x - r * 1.1)} ${tenths(y)}h${tenths(r * 2.2)}M${tenths(x)} ${tenths(y - r * 1.1)}v${tenths(r * 2.2)}`,
];

/**
 * Things of several classes, those of a class as one path.
 * @template {{ k: number }} Thing
 * @param {string} name
 * @param {Thing[]} things
 * @param {(thing: Thing) => string} draw
 */
function joined(name, things, draw) {
  /** @type {string[]} */
  const paths = [];
  for (const thing of things) {
    const kind = thing.k % shapes.length;
    paths[kind] = (paths[kind] ?? '') + draw(thing);
  }
  return paths.map((d, kind) => `<path class="${name} k${kind}" d="${d}"/>`).join('');
}

/**
 * Examples, those of a class as one path: class 0 an open ring, class 1 a solid diamond, then triangle,
 * square, cross.
 * @param {Mark[]} examples
 */
export function marks(examples) {
  return joined('mark', examples, ({ k, x, y, r = 5 }) => shapes[k % shapes.length](x, y, r));
}

/**
 * One example of a class.
 * @param {number} k
 * @param {number} x
 * @param {number} y
 * @param {number} [r]
 */
export const mark = (k, x, y, r = 5) => marks([{ k, x, y, r }]);

/**
 * An example without a class: graphite.
 * @param {number} x
 * @param {number} y
 * @param {number} [r]
 */
export const dot = (x, y, r = 4.5) => `<circle class="example" cx="${tenths(x)}" cy="${tenths(y)}" r="${r}"/>`;

/**
 * Where examples stand in a plot, in pixels.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {Area} area
 */
export const placed = (xs, ys, { x, y }) => Array.from(xs, (v, i) => ({ x: x(v), y: y(ys[i]) }));

/**
 * Examples where they stand in a plot, each with its class's mark.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {number[]} of
 * @param {Area} area
 * @param {number} [r]
 */
export const marked = (xs, ys, of, area, r) => marks(placed(xs, ys, area).map((place, i) => ({ k: of[i], ...place, r })));

/**
 * Circles of one look, as one path.
 * @param {{ x: number, y: number }[]} centres
 * @param {number} r
 * @param {string} [name]
 */
export const rings = (centres, r, name = 'example') =>
  centres.length ? `<path class="${name}" d="${centres.map(({ x, y }) => ring(x, y, r)).join('')}"/>` : '';

/**
 * Strokes from where things are to where they should be, as one path.
 * @param {{ x: number, y: number }[]} from
 * @param {{ x: number, y: number }[]} to
 */
export const gaps = (from, to) =>
  from.length ? `<path class="gap" d="${from.map(({ x, y }, i) => `M${tenths(x)} ${tenths(y)}L${tenths(to[i].x)} ${tenths(to[i].y)}`).join('')}"/>` : '';

/**
 * Circles around examples, those of a class as one path.
 * @param {{ k: number, x: number, y: number }[]} examples
 * @param {number} r
 */
export const circled = (examples, r) => joined('member', examples, ({ x, y }) => ring(x, y, r));

/**
 * Lines from what they belong to, those of a class as one path.
 * @param {{ k: number, from: [number, number], to: [number, number] }[]} lines
 */
export function spokes(lines) {
  return joined('spoke', lines, ({ from, to }) => `M${tenths(from[0])} ${tenths(from[1])}L${tenths(to[0])} ${tenths(to[1])}`);
}

/**
 * Each class's mark and name, in the row of the lower axis's title, from the left.
 * @param {string[]} names
 * @param {Area} area
 * @param {string} [ringed] what a ring says, after them where there is room
 */
export function classKey(names, { x, y, plan }, ringed = '') {
  const row = y.range[0] + 41.5;
  let at = x.range[0] + 5;
  /** @param {(x: number, y: number) => string} sign @param {string} name */
  const entry = (sign, name) => {
    const place = at;
    at += name.length * 6.4 + 27;
    return `${sign(place, row - 4)}<text class="label quiet" x="${tenths(place + 11)}" y="${tenths(row)}">${escape(name)}</text>`;
  };
  const marks = names.map((name, k) => entry((mx, my) => mark(k, mx, my), fit(name, 90)));
  const hasRoom = at + 6.8 * (ringed.length + plan.x.title.length) + 30 < x.range[1];
  return marks.join('') + (ringed && hasRoom ? entry((mx, my) => rings([{ x: mx, y: my }], 6, 'kept'), ringed) : '');
}
