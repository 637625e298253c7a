/** The game "Shatter the points": all rows of labels of a few points, and which of them a straight line gives. */
import { sheet } from '../parts/axis.js';
import { word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { corners, filled, half, straight } from '../parts/halves.js';
import { mark } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { parting } from '../parts/parting.js';
import { said } from '../parts/phrases.js';
import { scale } from '../parts/scale.js';
import { stillOf } from '../parts/still.js';

/** @param {number} v */
const snapped = (v) => Math.min(10, Math.max(0, Math.round(2 * v) / 2));

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const count = Number(config.with.points);
  const all = Array.from({ length: count }, (_, i) => i);
  const rows = Array.from({ length: 2 ** count }, (_, row) => row);
  // How the small pictures lie: in two columns, or four where there are many or little height.
  let across = 2;
  const down = () => rows.length / across;
  /** @type {Plan} */
  const plan = {
    x: { domain: [0, 10], major: 2, minor: 1, title: 'x' },
    y: { domain: [0, 10], major: 2, minor: 1, title: 'y' },
  };
  /** @returns {Plan} */
  const table = () => ({
    x: { domain: [0, across], major: 1, minor: 1, title: '' },
    y: { domain: [0, down()], major: 1, minor: 1, title: '' },
  });

  /** @param {State} state @returns {[number, number][]} */
  const placed = (state) => all.map((i) => [state[`p${i + 1}x`], state[`p${i + 1}y`]]);
  /** @param {State} state */
  const judged = (state) => engine.call('dichotomies', { class: 'half_plane', points: placed(state) });
  /**
   * The label of a point in a row.
   * @param {number} row
   * @param {number} i
   */
  const bit = (row, i) => (row >> i) & 1;
  /** @param {number} row */
  const written = (row) => all.map((i) => bit(row, i)).join(' ');
  /** @param {[number, number][]} points @param {number} row */
  const lineOf = (points, row) => parting(points.filter((_, i) => bit(row, i) === 1), points.filter((_, i) => bit(row, i) === 0));

  /**
   * The two sides of a row's line, or of none where all labels are alike.
   * @param {[number, number][]} points
   * @param {number} row
   * @param {Area} area
   */
  const sides = (points, row, area) => {
    if (row === 0 || row === rows.length - 1) return filled(corners(area), area, `region k${bit(row, 0)}`);
    const line = lineOf(points, row);
    if (!line) return '';
    const [a, b, c] = line;
    return filled(half(corners(area), line), area, 'region k1') + filled(half(corners(area), [-a, -b, -c]), area, 'region k0') + straight(line, area, 'model');
  };
  /**
   * All segments between points of one label: where they meet, no line can part them.
   * @param {[number, number][]} points
   * @param {number} row
   * @param {Area} area
   */
  const ties = (points, row, { x, y }) =>
    all.flatMap((i) => all.slice(i + 1).filter((j) => bit(row, i) === bit(row, j)).map((j) =>
      `<path class="wrong" d="M${tenths(x(points[i][0]))} ${tenths(y(points[i][1]))}L${tenths(x(points[j][0]))} ${tenths(y(points[j][1]))}"/>`)).join('');

  /**
   * A row of labels in its small picture.
   * @param {[number, number][]} points
   * @param {number} row
   * @param {boolean} isGiven
   * @param {boolean} isNow
   * @param {Area} area
   */
  const small = (points, row, isGiven, isNow, area) => {
    const { x, y } = area;
    const [gap, head] = [4, 17];
    const left = x(row % across) + gap;
    const top = y(down() - Math.floor(row / across)) + gap;
    const [w, h] = [x(1) - x(0) - 2 * gap, y(0) - y(1) - 2 * gap];
    const tiny = { ...area, plan, x: scale([0, 10], [left + 8, left + w - 8]), y: scale([0, 10], [top + h - 7, top + head + 5]) };
    const line = isGiven ? lineOf(points, row) : null;
    const cross = `<path class="wrong" d="M${tenths(left + w - 15)} ${tenths(top + h - 15)}l9 9m0 -9l-9 9"/>`;
    const marks = points.map(([px, py], i) => mark(bit(row, i), tiny.x(px), tiny.y(py), 3.4)).join('');
    return (
      `<rect class="${isNow ? 'now' : 'faint'}" x="${tenths(left)}" y="${tenths(top)}" width="${tenths(w)}" height="${tenths(h)}"/>` +
      word(written(row), left + 6, top + 14, { name: isNow ? 'strong' : 'quiet' }) + (isGiven ? '' : cross) + (line ? straight(line, tiny, 'region-edge') : '') + marks
    );
  };

  return {
    plots(width, height) {
      across = count === 4 || (count === 3 && width < 480) ? 4 : 2;
      return beside({ main: plan, rows: table() })(width, height);
    },
    layers: ['paper', 'under', 'over'],
    measure(state) {
      const { labelings } = judged(state);
      return { rows: labelings.length, missing: rows.length - labelings.length };
    },
    paper: ({ main }) => ({ paper: sheet(main) }),
    draw(state, { rows: given }, _, { main, rows: area }) {
      const points = placed(state);
      const possible = new Set(judged(state).labelings);
      const now = Math.round(state.row);
      const isGiven = possible.has(now);
      return {
        under: isGiven ? sides(points, now, main) : ties(points, now, main),
        over:
          points.map(([px, py], i) => {
            const [at, up] = [main.x(px) + 17, main.y(py) - 13];
            return mark(bit(now, i), at, up, 5.5) + word(String(bit(now, i)), at + 9, up + 5, { name: 'strong' });
          }).join('') +
          word(isGiven ? said`a line gives this row` : said`no line gives this row`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          word(said`${given} of ${rows.length} rows`, area.x.range[1] - 4, area.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          rows.map((row) => small(points, row, possible.has(row), row === now, area)).join(''),
      };
    },
    handles: all.map((i) => ({
      label: said`Point ${i + 1}`,
      axis: 'both',
      step: { x: 0.5, y: 0.5 },
      bounds: { x: [0, 10], y: [0, 10] },
      at: (state) => ({ x: state[`p${i + 1}x`], y: state[`p${i + 1}y`] }),
      pull: (state, { x, y }) => ({ ...state, [`p${i + 1}x`]: snapped(x), [`p${i + 1}y`]: snapped(y) }),
      say: (state) => said`at ${shown(state[`p${i + 1}x`])}, ${shown(state[`p${i + 1}y`])}: a line gives ${judged(state).labelings.length} of ${rows.length} rows`,
    })),
    /** A small picture is looked at; on the sheet the nearest point gets the other label. */
    press(state, { x, y }, plot) {
      if (plot === 'rows') {
        const [column, line] = [Math.floor(x), Math.floor(down() - y)];
        return { ...state, row: Math.min(Math.max(across * line + column, 0), rows.length - 1) };
      }
      const away = placed(state).map(([px, py]) => Math.hypot(px - x, py - y));
      return { ...state, row: state.row ^ (1 << away.indexOf(Math.min(...away))) };
    },
    machine: {
      name: said`The walk`, counts: true, pace: 700,
      path: (state, steps) => Array.from({ length: Math.min(steps, rows.length) }, (_, i) => ({ ...state, row: (state.row + i + 1) % rows.length })),
    },
    invite: count < 4 ? said`Pull the points apart until a line gives every row of labels.` : said`Pull the points apart until a line gives as many rows of labels as it can.`,
    hint(state, { missing }) {
      const points = placed(state);
      const twins = points.some(([px, py], i) => points.slice(0, i).some(([qx, qy]) => px === qx && py === qy));
      if (!missing) return said`Shattered: a line gives all ${rows.length} rows.`;
      if (twins) return said`Two points in one place can only have the same label.`;
      if (count === 4 && missing === 2) return said`Only two rows are left, and no four points do better.`;
      return missing === 1 ? said`1 row, crossed, no line gives.` : said`${missing} rows, crossed, no line gives.`;
    },
    label(state, { rows: given, missing }) {
      const now = Math.round(state.row);
      const isGiven = new Set(judged(state).labelings).has(now);
      return [
        said`${count} points at ${placed(state).map(([x, y]) => `${x}, ${y}`).join('; ')}.`,
        missing
          ? said`A straight line gives ${given} of their ${rows.length} rows of labels, and ${missing} none can.`
          : said`A straight line gives ${given} of their ${rows.length} rows of labels.`,
        isGiven ? said`The row ${written(now)} is possible.` : said`The row ${written(now)} is impossible.`,
      ].join(' ');
    },
  };
}

export const still = stillOf(game);
