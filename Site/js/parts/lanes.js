/** Scored examples as two heaps of marks: positives above the middle, negatives below it. */
import { tenths } from './numbers.js';
import { said } from './phrases.js';
import { axisPlan } from './plan.js';
import { mark } from './marks.js';
import { word } from './draw.js';

/**
 * @param {number[]} scores
 * @param {string} title
 * @returns {Plan}
 */
export const lanesPlan = (scores, title) => ({
  x: axisPlan(scores, title),
  y: { domain: [-1, 1], major: 1, minor: 1, title: '' },
});

/**
 * Everything from `cut` on is called positive.
 * @param {number[]} scores
 * @param {boolean[]} positives
 * @param {number} cut
 * @param {Values} counts
 * @param {Area} area
 */
export function lanes(scores, positives, cut, counts, { x, y, clip }) {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const bins = Math.min(60, Math.max(20, Math.round((right - left) / 13)));
  const span = (right - left) / bins;
  const places = scores.map((score) => Math.floor((x(score) - left) / span));
  const highest = Math.max(1, ...[true, false].map((side) => deepest(places.filter((_, i) => positives[i] === side))));
  const step = Math.max(3, Math.min(span, ((bottom - top) / 2 - 34) / highest));
  /** @type {Map<string, number>} */
  const heights = new Map();
  const marks = scores.map((score, i) => {
    const key = `${positives[i]}${places[i]}`;
    const level = heights.get(key) ?? 0;
    heights.set(key, level + 1);
    const way = positives[i] ? -1 : 1;
    return mark(positives[i] ? 1 : 0, x(score), y(0) + way * (0.75 + level) * step, Math.min(5, step * 0.42));
  });
  const at = x(cut);
  /**
   * How many there are of what, in a corner; without the words where the cut would go through them.
   * @param {'start' | 'end'} side @param {number} row @param {string} text @param {number} n
   */
  const tell = (side, row, text, n) => {
    const room = side === 'end' ? right - at : at - left;
    const words = right - left < 260 || room < 7 * text.length + 30 ? '' : ` ${text}`;
    return word(`<tspan class="strong">${n}</tspan>${words}`, side === 'end' ? right - 4 : left + 4, row, { anchor: side, name: 'flat' });
  };
  return (
    `<rect class="called" x="${tenths(at)}" y="${tenths(top)}" width="${tenths(Math.max(0, right - at))}" height="${tenths(bottom - top)}"/>` +
    `<path class="grid" d="M${left} ${tenths(y(0))}H${right}"/><g ${clip}>${marks.join('')}</g>` +
    `<path class="cut" d="M${tenths(at)} ${tenths(top)}V${tenths(bottom)}"/>` +
    tell('start', top + 14, said`missed`, counts.fn) + tell('end', top + 14, said`caught`, counts.tp) +
    tell('start', bottom - 8, said`rightly let go`, counts.tn) + tell('end', bottom - 8, said`false alarms`, counts.fp)
  );
}

/**
 * The most that share a place.
 * @param {number[]} places
 */
function deepest(places) {
  /** @type {Map<number, number>} */
  const heights = new Map();
  for (const place of places) heights.set(place, (heights.get(place) ?? 0) + 1);
  return Math.max(0, ...heights.values());
}
