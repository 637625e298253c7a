/** What several pictures draw: curves, tinted regions, bars. Text only. */
import { inside } from './frame.js';
import { tenths } from './numbers.js';
import { clamp } from './scale.js';

/** @param {[number, number]} point */
const pair = ([x, y]) => `${tenths(x)} ${tenths(y)}`;

/**
 * The part of a segment that lies in the plot, or null (Liang and Barsky, "A new concept and method
 * for line clipping", 1984). A clip of the browser's would do it too, and cost more: each is a layer
 * of its own, put together anew whenever what it holds grows or shrinks.
 * @param {Area} area
 * @param {[number, number]} a
 * @param {[number, number]} b
 * @returns {[[number, number], [number, number]] | null}
 */
function cut({ x, y }, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [step, room] of [[-dx, ax - x.range[0]], [dx, x.range[1] - ax], [-dy, ay - y.range[1]], [dy, y.range[0] - ay]]) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to ? [[ax + from * dx, ay + from * dy], [ax + to * dx, ay + to * dy]] : null;
}

/**
 * Marks that may leave the plot, of which no more is shown than lies in it.
 * @param {{ x: number, y: number }[]} places of the marks in pixels
 * @param {string} markup
 * @param {Area} area
 */
export const fenced = (places, markup, area) => (places.every(({ x, y }) => inside(area, x, y)) ? markup : `<g ${area.clip}>${markup}</g>`);

/**
 * A curve through points, cut off at the plot's edge. A value that is no number interrupts it.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {Area} area
 * @param {string} [name]
 */
export function curve(xs, ys, area, name = 'model') {
  let d = '';
  let pen = '';
  /** @type {[number, number] | null} */
  let last = null;
  for (let i = 0; i < xs.length; i += 1) {
    // Far outside, a coordinate would grow beyond what SVG can hold.
    const [px, py] = [area.x(xs[i]), area.y(ys[i])].map((v) => clamp(v, -1e4, 1e4));
    /** @type {[number, number] | null} */
    const next = Number.isFinite(px) && Number.isFinite(py) ? [px, py] : null;
    const part = next && cut(area, last ?? next, next);
    if (part) {
      const from = pair(part[0]);
      if (from !== pen) d += `M${from}`;
      pen = pair(part[1]);
      if (last) d += `L${pen}`;
    }
    last = next;
    if (!next) pen = '';
  }
  return `<path class="${name}" d="${d}"/>`;
}

/**
 * The middles of the cells between these edges, row after row from the top, for the engine to judge.
 * @param {number[]} across the cells' upright edges in pixels, ascending
 * @param {number[]} down their level edges, from the top
 * @param {Area} area
 */
function grid(across, down, { x, y }) {
  /** @param {number[]} edges @param {Scale} scale */
  const middles = (edges, scale) => edges.slice(1).map((edge, i) => scale.back((edges[i] + edge) / 2));
  const [xs, ys] = [middles(across, x), middles(down, y)];
  const values = new Float64Array(2 * xs.length * ys.length);
  let at = 0;
  for (const v of ys) for (const u of xs) { values[at] = u; values[at + 1] = v; at += 2; }
  return { columns: xs.length, rows: ys.length, across: across.map(tenths), down: down.map(tenths), X: { rows: xs.length * ys.length, columns: 2, values } };
}

/**
 * Cells all alike over the plot.
 * @param {Area} area
 * @param {number} [cell] a cell's side in pixels
 */
export function cells(area, cell = 10) {
  /** @param {number} from @param {number} to */
  const even = (from, to) => {
    const count = Math.max(1, Math.round((to - from) / cell));
    return Array.from({ length: count + 1 }, (_, i) => from + (i * (to - from)) / count);
  };
  return grid(even(area.x.range[0], area.x.range[1]), even(area.y.range[1], area.y.range[0]), area);
}

/**
 * The boxes that upright and level cuts part the plot into: a model that asks for nothing but those
 * says the same everywhere in a box.
 * @param {{ feature: number, threshold: number }[]} cuts
 * @param {Area} area
 */
export function boxes(cuts, area) {
  /** @param {number} feature @param {Scale} scale @param {number} from @param {number} to */
  const edges = (feature, scale, from, to) => {
    const inside = cuts.filter((cut) => cut.feature === feature).map(({ threshold }) => scale(threshold)).filter((at) => at > from && at < to);
    return [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  };
  return grid(edges(0, area.x, area.x.range[0], area.x.range[1]), edges(1, area.y, area.y.range[1], area.y.range[0]), area);
}

/** @typedef {ReturnType<typeof cells>} Grid the cells' edges as text, and their middles for the engine */

/**
 * @param {Grid} grid
 * @param {(cell: number) => number} classOf
 */
function classesOf({ columns, rows }, classOf) {
  const classes = new Int32Array(columns * rows);
  for (let cell = 0; cell < classes.length; cell += 1) classes[cell] = classOf(cell);
  return classes;
}

/**
 * Cells tinted by what they hold, in runs of like cells.
 * @param {Grid} grid
 * @param {(cell: number) => number} classOf a cell's class; below 0 it stays as it is
 */
export const tints = (grid, classOf) => tinted(grid, classesOf(grid, classOf));

/** @param {Grid} grid @param {Int32Array} classes */
function tinted({ columns, rows, across, down }, classes) {
  /** @type {Record<number, string>} */
  const fills = {};
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; ) {
      const k = classes[r * columns + c];
      let end = c + 1;
      while (end < columns && classes[r * columns + end] === k) end += 1;
      if (k >= 0) fills[k] = `${fills[k] ?? ''}M${across[c]} ${down[r]}H${across[end]}V${down[r + 1]}H${across[c]}z`;
      c = end;
    }
  }
  return Object.entries(fills).map(([k, d]) => `<path class="region k${Number(k) % 5}" d="${d}"/>`).join('');
}

/**
 * A line wherever two unlike cells meet, in runs as long as they go.
 * @param {Grid} grid
 * @param {(cell: number) => number} classOf
 * @param {string} [name]
 */
export const borders = (grid, classOf, name = 'region-edge') => edged(grid, classesOf(grid, classOf), name);

/** @param {Grid} grid @param {Int32Array} classes @param {string} name */
function edged({ columns, rows, across, down }, classes, name) {
  let d = '';
  for (let c = 1; c < columns; c += 1) {
    for (let r = 0; r < rows; r += 1) {
      const from = r;
      while (r < rows && classes[r * columns + c - 1] !== classes[r * columns + c]) r += 1;
      if (r > from) d += `M${across[c]} ${down[from]}V${down[r]}`;
    }
  }
  for (let r = 1; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const from = c;
      while (c < columns && classes[(r - 1) * columns + c] !== classes[r * columns + c]) c += 1;
      if (c > from) d += `M${across[from]} ${down[r]}H${across[c]}`;
    }
  }
  return `<path class="${name}" d="${d}"/>`;
}

/**
 * Tinted cells and the lines between unlike ones.
 * @param {Grid} grid
 * @param {(cell: number) => number} classOf a cell's class; below 0 it stays as it is
 */
export function regions(grid, classOf) {
  const classes = classesOf(grid, classOf);
  return tinted(grid, classes) + edged(grid, classes, 'region-edge');
}

/**
 * Upright bars from nought as far as the plot goes, the first at 1 of the axis, the next at 2.
 * @param {ArrayLike<number>} values
 * @param {Area} area
 * @param {(i: number) => string} [name] a bar's class
 */
export function bars(values, { x, y }, name = () => 'bar') {
  return Array.from(values, (v, i) => {
    const [from, to] = [y(0), y(clamp(v, y.domain[0], y.domain[1]))];
    const side = Math.min(x.unit * 0.7, 46);
    return `<rect class="${name(i)}" x="${tenths(x(i + 1) - side / 2)}" y="${tenths(Math.min(from, to))}" width="${tenths(side)}" height="${tenths(Math.abs(from - to))}"/>`;
  }).join('');
}

/**
 * A word at a place of the plot.
 * @param {string} text already safe
 * @param {number} x in pixels
 * @param {number} y in pixels
 * @param {{ anchor?: 'start' | 'middle' | 'end', name?: string }} how
 */
export const word = (text, x, y, { anchor = 'start', name = '' }) =>
  `<text class="label ${name}" x="${tenths(x)}" y="${tenths(y)}" text-anchor="${anchor}">${text}</text>`;
