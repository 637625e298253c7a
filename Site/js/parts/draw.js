/** What several pictures draw: curves, tinted regions, bars. Text only. */

/** @param {number} v */
const f = (v) => v.toFixed(1);

/**
 * A curve through points, cut off at the plot's edge. A value that is no number interrupts it.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {Area} area
 * @param {string} [name]
 */
export function curve(xs, ys, { x, y, clip }, name = 'model') {
  let d = '';
  let pen = false;
  for (let i = 0; i < xs.length; i += 1) {
    // Far outside, a coordinate would grow beyond what SVG can hold.
    const [px, py] = [x(xs[i]), Math.min(Math.max(y(ys[i]), -1e4), 1e4)];
    const shown = Number.isFinite(px) && Number.isFinite(py);
    if (shown) d += `${pen ? 'L' : 'M'}${f(px)} ${f(py)}`;
    pen = shown;
  }
  return `<path class="${name}" ${clip} d="${d}"/>`;
}

/**
 * The middles of a grid of cells over the plot, row after row from the top, for the engine to judge.
 * @param {Area} area
 * @param {number} [cell] a cell's side in pixels
 */
export function cells({ x, y }, cell = 10) {
  const columns = Math.max(1, Math.round((x.range[1] - x.range[0]) / cell));
  const rows = Math.max(1, Math.round((y.range[0] - y.range[1]) / cell));
  const [w, h] = [(x.range[1] - x.range[0]) / columns, (y.range[0] - y.range[1]) / rows];
  const values = new Float64Array(2 * columns * rows);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      values[2 * (r * columns + c)] = x.back(x.range[0] + (c + 0.5) * w);
      values[2 * (r * columns + c) + 1] = y.back(y.range[1] + (r + 0.5) * h);
    }
  }
  return { columns, rows, w, h, X: { rows: rows * columns, columns: 2, values } };
}

/**
 * Cells tinted by what they hold, in runs of like cells, and a line wherever two unlike ones meet.
 * @param {ReturnType<typeof cells>} grid
 * @param {(cell: number) => number} classOf a cell's class; below 0 it stays as it is
 * @param {Area} area
 */
export function regions({ columns, rows, w, h }, classOf, { x, y }) {
  /** @type {Record<number, string>} */
  const fills = {};
  let edges = '';
  const [left, top] = [x.range[0], y.range[1]];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; ) {
      const k = classOf(r * columns + c);
      let end = c + 1;
      while (end < columns && classOf(r * columns + end) === k) end += 1;
      if (k >= 0) fills[k] = (fills[k] ?? '') + `M${f(left + c * w)} ${f(top + r * h)}H${f(left + end * w)}V${f(top + (r + 1) * h)}H${f(left + c * w)}z`;
      if (end < columns) edges += `M${f(left + end * w)} ${f(top + r * h)}v${f(h)}`;
      c = end;
    }
    if (r + 1 === rows) break;
    for (let c = 0; c < columns; c += 1) {
      if (classOf(r * columns + c) !== classOf((r + 1) * columns + c)) edges += `M${f(left + c * w)} ${f(top + (r + 1) * h)}h${f(w)}`;
    }
  }
  const tints = Object.entries(fills).map(([k, d]) => `<path class="region k${Number(k) % 5}" d="${d}"/>`);
  return `${tints.join('')}<path class="region-edge" d="${edges}"/>`;
}

/**
 * Upright bars from the foot of the plot, one a value, each with a name below it where there is room.
 * @param {ArrayLike<number>} values
 * @param {Area} area
 * @param {(i: number) => string} [name] a bar's class
 */
export function bars(values, { x, y }, name = () => 'bar') {
  return Array.from(values, (v, i) => {
    const [from, to] = [y(0), y(v)];
    const side = Math.min(x.unit * 0.7, 46);
    return `<rect class="${name(i)}" x="${f(x(i + 0.5) - side / 2)}" y="${f(Math.min(from, to))}" width="${f(side)}" height="${f(Math.abs(from - to))}"/>`;
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
  `<text class="label ${name}" x="${f(x)}" y="${f(y)}" text-anchor="${anchor}">${text}</text>`;
