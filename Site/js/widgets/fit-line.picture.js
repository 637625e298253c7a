/** How fit-the-line looks at a position: pure text, used live, in print and without a script. */
import { curve, fenced } from '../parts/draw.js';
import { placed, rings } from '../parts/marks.js';
import { decimalsOf, fixed, shown, signed, tenths } from '../parts/numbers.js';
import { numbersOf } from '../parts/data.js';
import { said } from '../parts/phrases.js';

/**
 * The line in words, with the decimals its controls move by.
 * @param {Config} config
 * @param {State} line
 * @param {string} x
 */
export const equation = ({ controls }, line, x) => {
  const [w, b] = ['w', 'b'].map((id) => Math.max(2, decimalsOf(controls.find((c) => c.id === id)?.step ?? 0.01)));
  return `${fixed(line.w, w)}${x} ${signed(line.b, b)}`;
};

/**
 * Where the line is.
 * @param {State} line
 * @param {number} x
 */
export const heightAt = (line, x) => line.w * x + line.b;

/**
 * The examples, [x, y].
 * @param {Config} config
 * @returns {[number, number][]}
 */
export const pointsOf = (config) => {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  return xs.map((x, i) => [x, ys[i]]);
};

/**
 * The engine's best line, where the compiler found one.
 * @param {Config} config
 * @returns {State | null}
 */
const bestOf = ({ best }) => (best && 'w' in best && 'b' in best ? best : null);

/**
 * Where the two handles sit: inside the sheet, on a tick.
 * @param {Plan} plan
 */
export const gripsOf = ({ x }) => {
  const [from, to] = x.domain;
  const tick = x.major / 10;
  return [0.07, 0.95].map((part) => Number((Math.round((from + part * (to - from)) / tick) * tick).toPrecision(9)));
};

/** @param {State} line @param {Area} area @param {string} name */
const segment = (line, area, name) => curve(area.plan.x.domain, area.plan.x.domain.map((x) => heightAt(line, x)), area, name);

/**
 * Residuals, as squares standing on the gap or as plain gaps.
 * @param {[number, number][]} points
 * @param {State} line
 * @param {Area} area
 * @param {boolean} squares
 */
export function misses(points, line, area, squares) {
  const { x, y } = area;
  /** @type {Point[]} */
  const corners = [];
  const drawn = points.map(([px, py]) => {
    const [cx, from, to] = [x(px), y(py), y(heightAt(line, px))];
    const side = Math.abs(from - to);
    corners.push({ x: cx, y: to });
    if (!squares) return `M${tenths(cx)} ${tenths(from)}V${tenths(to)}`;
    // Away from the line, so that a square never lies across it, but never off the sheet.
    const away = from < to === line.w >= 0 ? cx - side >= x.range[0] : cx + side > x.range[1];
    corners.push({ x: away ? cx - side : cx + side, y: to });
    return `M${tenths(away ? cx - side : cx)} ${tenths(Math.min(from, to))}h${tenths(side)}v${tenths(side)}h${tenths(-side)}z`;
  });
  return fenced(corners, `<path class="${squares ? 'square' : 'gap'}" d="${drawn.join('')}"/>`, area);
}

/**
 * The mean of the squares, to the same scale as they are: its area is the MSE.
 * @param {number} mse
 * @param {number | undefined} par
 * @param {Area} area
 */
export function average(mse, par, { x, y, small }) {
  const left = x.range[0] + (small ? 12 : 18);
  const top = y.range[1] + (small ? 10 : 14);
  const limit = (y.range[0] - y.range[1]) * 0.44;
  /** @param {number} value */
  const side = (value) => Math.min(Math.sqrt(Math.max(value, 0)) * y.unit, limit);
  const over = Math.sqrt(mse) * y.unit > limit;
  const right = left + Math.max(side(mse), side(par ?? 0)) + 10;
  /** @param {string} name @param {number} value */
  const square = (name, value) => `<rect class="${name}" x="${tenths(left)}" y="${tenths(top)}" width="${tenths(side(value))}" height="${tenths(side(value))}"/>`;
  const note = over ? said`larger than drawn` : par === undefined ? '' : said`par ${shown(par)} dashed`;
  return (
    square(said`square mean${over ? said` over` : ''}`, mse) +
    (par === undefined ? '' : square('par-square', par)) +
    `<text class="label" x="${tenths(right)}" y="${tenths(top + 11)}">${said`average square`}</text>` +
    `<text class="label quiet" x="${tenths(right)}" y="${tenths(top + 28)}">${note}</text>`
  );
}

/** @param {[number, number][]} points @param {Area} area */
export const examples = (points, area) => rings(placed(points.map(([x]) => x), points.map(([, y]) => y), area), 4.5);

/**
 * The engine's best line, dashed, and its name.
 * @param {State | null} best
 * @param {Area} area
 */
function ghost(best, area) {
  if (!best) return '';
  const at = area.plan.x.domain[1] - 0.01 * (area.plan.x.domain[1] - area.plan.x.domain[0]);
  const below = area.y(heightAt(best, at)) + 42;
  return (
    segment(best, area, 'ghost') +
    `<text class="label par" x="${tenths(area.x(at))}" y="${tenths(Math.min(Math.max(below, area.y.range[1] + 20), area.y.range[0] - 10))}" text-anchor="end">${said`best line`}</text>`
  );
}

/**
 * The line, its equation above the plot, and the best line where it is asked for.
 * @param {Config} config
 * @param {State} line
 * @param {Area} area
 * @param {boolean} withBest
 */
export function lines(config, line, area, withBest) {
  const name = `<tspan class="var">ŷ</tspan> = ${equation(config, line, '<tspan class="var">x</tspan>')}`;
  return (
    `${withBest ? ghost(bestOf(config), area) : ''}${segment(line, area, 'model')}` +
    `<text class="label model-name" x="${tenths(area.x.range[1])}" y="${tenths(area.y.range[1] - 13)}" text-anchor="end">${name}</text>`
  );
}
