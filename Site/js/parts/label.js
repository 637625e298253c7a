/** Words at what they name, where nothing else is: along a curve, or beside a mark. */
import { word } from './draw.js';
import { clamp } from './scale.js';

/** What a letter takes, how far it reaches above and below its foot, and how far a word stands off, in pixels. */
const [LETTER, ABOVE, BELOW, OFF] = [6.6, 10, 3, 4];

/** @typedef {{ x: number, y: number }} Spot in pixels */
/** @typedef {{ left: number, right: number, top: number, bottom: number }} Room */
/**
 * A curve, or the place of a mark that reaches so many pixels, and its word, already safe.
 * @typedef {{ text: string, xs: ArrayLike<number>, ys: ArrayLike<number>, reach?: number, name?: string }} Named
 */

/** @param {string} text */
const widthOf = (text) => LETTER * text.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '.').length;

/**
 * How many spots lie in a room, or less than so many pixels beside it; counted as far as matters.
 * @param {Room} room
 * @param {Spot[]} spots
 * @param {number} gap
 * @param {number} most
 */
function crowd({ left, right, top, bottom }, spots, gap, most) {
  let count = 0;
  for (const { x, y } of spots) if (x > left - gap && x < right + gap && y > top - gap && y < bottom + gap && (count += 1) >= most) break;
  return count;
}

/** @param {Room} room @param {Area} area */
const fits = ({ left, right, top, bottom }, { x, y }) => left > x.range[0] + 2 && right < x.range[1] + 2 && top > y.range[1] && bottom < y.range[0] - 2;

/**
 * The rooms for a word around a spot: over it, under it, and at its sides.
 * @param {Spot} spot @param {number} width @param {number} far
 * @returns {Room[]}
 */
const around = ({ x, y }, width, far) => {
  const [over, level, under] = [y - far - ABOVE - BELOW, y - (ABOVE + BELOW) / 2, y + far];
  /** @type {[number, number][]} */
  const corners = [
    [x - width, over], [x - width, under], [x - width / 2, over], [x - width / 2, under],
    [x, over], [x, under], [x + far, level], [x - width - far, level],
  ];
  return corners.map(([left, top]) => ({ left, right: left + width, top, bottom: top + ABOVE + BELOW }));
};

/**
 * The first room in which there is nothing; where there is none, that with the least in it.
 * @param {Iterable<Room>} rooms
 * @param {(room: Room, least: number) => number} cost what is in a room, at least as far as the least so far
 */
function calmest(rooms, cost) {
  /** @type {Room | null} */
  let found = null;
  let least = Infinity;
  for (const room of rooms) {
    const now = cost(room, least);
    if (now < least) [found, least] = [room, now];
    if (least === 0) break;
  }
  return found;
}

/**
 * Spots along a curve within the plot, so close that no word goes between two.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {Area} area
 */
function trace(xs, ys, { x, y }) {
  /** @type {Spot[]} */
  const spots = [];
  for (let i = 0; i < xs.length; i += 1) {
    const [from, to] = [Math.max(i - 1, 0), i].map((at) => ({ x: x(xs[at]), y: clamp(y(ys[at]), -1e4, 1e4) }));
    if (!Number.isFinite(from.x + from.y + to.x + to.y)) continue;
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 6));
    for (let n = 1; n <= parts; n += 1) spots.push({ x: from.x + ((to.x - from.x) * n) / parts, y: from.y + ((to.y - from.y) * n) / parts });
  }
  return spots.filter((spot) => spot.y > y.range[1] - 1 && spot.y < y.range[0] + 1);
}

/**
 * Words, each at its curve and the further right the better, or beside its mark: clear of all that is
 * named, of the other marks and of each other. What lies outside the plot has none; what is given no
 * word is kept free.
 * @param {Named[]} things
 * @param {Area} area
 * @param {Spot[]} [marks]
 */
export function namesOf(things, area, marks = []) {
  const traces = things.map(({ xs, ys }) => trace(xs, ys, area));
  const taken = [...marks];
  return things.map(({ text, name, reach }, k) => {
    if (!text) return '';
    const [own, width] = [traces[k], widthOf(text)];
    const others = traces.filter((_, i) => i !== k).flat();
    const rooms = function* () {
      if (reach !== undefined) for (const more of [3, 12, 24]) for (const spot of own) yield* around(spot, width, reach + more).reverse();
      else for (let i = own.length - 1; i >= 0; i -= 2) yield* around(own[i], width, OFF);
    };
    /** @type {[Spot[], number, number][]} */
    const costs = [[own, 1, 2], [others, 2, 2], [taken, 7, 1], [others, 9, 1]];
    const room = calmest(rooms(), (one, least) => {
      let sum = fits(one, area) ? 0 : Infinity;
      for (const [spots, gap, weight] of costs) if (sum < least) sum += weight * crowd(one, spots, gap, (least - sum) / weight);
      return sum;
    });
    if (!room) return '';
    // Two words in a row would be read as one.
    for (let x = room.left - 8; x < room.right + 14; x += 6) for (const y of [room.top, room.bottom]) taken.push({ x: Math.min(x, room.right + 8), y });
    return word(text, (room.left + room.right) / 2, room.bottom - BELOW, { anchor: 'middle', name });
  }).join('');
}
