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
    const [px, py] = [x(xs[i]), y(ys[i])].map((v) => Math.min(Math.max(v, -1e4), 1e4));
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
 * Cells tinted by what they hold, in runs of like cells.
 * @param {ReturnType<typeof cells>} grid
 * @param {(cell: number) => number} classOf a cell's class; below 0 it stays as it is
 * @param {Area} area
 */
export function tints({ columns, rows, w, h }, classOf, { x, y }) {
  /** @type {Record<number, string>} */
  const fills = {};
  const [left, top] = [x.range[0], y.range[1]];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; ) {
      const k = classOf(r * columns + c);
      let end = c + 1;
      while (end < columns && classOf(r * columns + end) === k) end += 1;
      if (k >= 0) fills[k] = (fills[k] ?? '') + `M${f(left + c * w)} ${f(top + r * h)}H${f(left + end * w)}V${f(top + (r + 1) * h)}H${f(left + c * w)}z`;
      c = end;
    }
  }
  return Object.entries(fills).map(([k, d]) => `<path class="region k${Number(k) % 5}" d="${d}"/>`).join('');
}

/**
 * A line wherever two unlike cells meet, in runs as long as they go.
 * @param {ReturnType<typeof cells>} grid
 * @param {(cell: number) => number} classOf
 * @param {Area} area
 * @param {string} [name]
 */
export function borders({ columns, rows, w, h }, classOf, { x, y }, name = 'region-edge') {
  let d = '';
  const [left, top] = [x.range[0], y.range[1]];
  for (let c = 1; c < columns; c += 1) {
    for (let r = 0; r < rows; r += 1) {
      const from = r;
      while (r < rows && classOf(r * columns + c - 1) !== classOf(r * columns + c)) r += 1;
      if (r > from) d += `M${f(left + c * w)} ${f(top + from * h)}V${f(top + r * h)}`;
    }
  }
  for (let r = 1; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const from = c;
      while (c < columns && classOf((r - 1) * columns + c) !== classOf(r * columns + c)) c += 1;
      if (c > from) d += `M${f(left + from * w)} ${f(top + r * h)}H${f(left + c * w)}`;
    }
  }
  return `<path class="${name}" d="${d}"/>`;
}

/**
 * Tinted cells and the lines between unlike ones.
 * @param {ReturnType<typeof cells>} grid
 * @param {(cell: number) => number} classOf a cell's class; below 0 it stays as it is
 * @param {Area} area
 */
export const regions = (grid, classOf, area) => tints(grid, classOf, area) + borders(grid, classOf, area);

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
