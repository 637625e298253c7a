/** "Four dartboards": bias and variance, set by hand and measured from the darts. */
import { controlOf } from '../parts/data.js';
import { fenced, word } from '../parts/draw.js';
import { namesOf } from '../parts/label.js';
import { rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { scale } from '../parts/scale.js';
import { stillOf } from '../parts/still.js';

/** Each board's place, and whether bias and scatter are high on it. */
const BOARDS = [
  { id: 'main', name: () => said`aimed true, steady`, biased: false, wild: false },
  { id: 'off', name: () => said`aimed off, steady`, biased: true, wild: false },
  { id: 'wild', name: () => said`aimed true, shaky`, biased: false, wild: true },
  { id: 'both', name: () => said`aimed off, shaky`, biased: true, wild: true },
];
/** The scatter of a steady hand, in centimetres, and the rings of a board. */
const STEADY = 0.4;
const RINGS = [10, 7.5, 5, 2.5];

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const most = controlOf(config, 'n').max;
  const draws = engine.call('random', { distribution: 'normal', n: 8 * most, seed: Number(config.with.seed) });
  /** @type {Plan} */
  const plan = { x: { domain: [-11, 11], major: 5, minor: 1, title: '' }, y: { domain: [-11, 11], major: 5, minor: 1, title: '' } };

  /**
   * The darts of a board, in centimetres from its centre.
   * @param {number} b
   * @param {State} state
   */
  const darts = (b, { bias, spread, n }) => {
    const { biased, wild } = BOARDS[b];
    const [off, scatter] = [biased ? bias : 0, wild ? spread : STEADY];
    return Array.from({ length: Math.round(n) }, (_, i) => [0.8 * off + scatter * draws[2 * (b * most + i)], 0.6 * off + scatter * draws[2 * (b * most + i) + 1]]);
  };
  /** @param {number[][]} thrown */
  const measured = (thrown) => {
    const [across, up] = [0, 1].map((axis) => engine.call('statistics', { values: thrown.map((dart) => dart[axis]) }));
    const [bias2, variance] = [across.mean ** 2 + up.mean ** 2, across.var + up.var];
    return { x: across.mean, y: up.mean, bias2, variance, error: bias2 + variance };
  };

  /**
   * A board's middle, and the pixels of a centimetre.
   * @param {Area} area
   */
  const frameOf = ({ box, x, y }) => {
    const [w, h] = [x.range[1] - x.range[0], y.range[0] - y.range[1]];
    return { cx: box.left + box.width / 2, cy: (y.range[0] + y.range[1]) / 2, unit: Math.min(w, h) / 21 };
  };

  return {
    plots: (width, height) =>
      Object.fromEntries(BOARDS.map(({ id, biased, wild }) => [id, { plan, left: biased ? width / 2 : 0, top: wild ? height / 2 : 0, width: width / 2, height: height / 2 }])),
    layers: ['paper', 'data', 'over'],
    measure(state) {
      const { error, bias2, variance } = measured(darts(3, state));
      return { bias2, variance, error };
    },
    paper: (areas) => ({
      paper: BOARDS.map(({ id, name }) => {
        const { cx, cy, unit } = frameOf(areas[id]);
        return (
          RINGS.map((r) => `<circle class="board" cx="${tenths(cx)}" cy="${tenths(cy)}" r="${tenths(r * unit)}"/>`).join('') +
          `<path class="base" d="M${tenths(cx - 5)} ${tenths(cy)}h10M${tenths(cx)} ${tenths(cy - 5)}v10"/>` +
          word(name(), cx, areas[id].y.range[1] - 14, { anchor: 'middle' })
        );
      }).join(''),
    }),
    draw(state, _, __, areas) {
      const found = BOARDS.map(({ id }, b) => {
        const { cx, cy, unit } = frameOf(areas[id]);
        const { y, box } = areas[id];
        const thrown = darts(b, state);
        const { x: mx, y: my, bias2, variance, error } = measured(thrown);
        const [px, py] = [cx + mx * unit, cy - my * unit];
        const spots = thrown.map(([dx, dy]) => ({ x: cx + dx * unit, y: cy - dy * unit }));
        const reach = Math.sqrt(variance) * unit;
        const field = { ...areas[id], x: scale([-10.5, 10.5], [cx - 10.5 * unit, cx + 10.5 * unit]), y: scale([-10.5, 10.5], [cy + 10.5 * unit, cy - 10.5 * unit]) };
        const bias = { text: said`bias`, xs: [0, mx], ys: [0, my] };
        const scatter = { text: said`scatter`, xs: [mx], ys: [my], reach };
        const named = [...(Math.hypot(mx, my) * unit > 36 ? [bias] : []), ...(reach > 14 ? [scatter] : [])];
        const [foot, isNarrow] = [y.range[0], box.width < 230];
        return {
          data: fenced(spots, rings(spots, 3.4), areas[id]),
          over:
            fenced(
              [{ x: px - reach, y: py - reach }, { x: px + reach, y: py + reach }],
              `<circle class="reach" cx="${tenths(px)}" cy="${tenths(py)}" r="${tenths(reach)}"/><path class="gap" d="M${tenths(cx)} ${tenths(cy)}L${tenths(px)} ${tenths(py)}"/><circle class="reading" cx="${tenths(px)}" cy="${tenths(py)}" r="3"/>`,
              areas[id],
            ) +
            namesOf(named, field, spots) +
            word(`${said`bias²`} <tspan class="strong">${shown(bias2)}</tspan> + ${isNarrow ? said`var.` : said`variance`} <tspan class="strong">${shown(variance)}</tspan>`, cx, foot + 20, { anchor: 'middle' }) +
            word(`${isNarrow ? '' : `${said`mean squared distance`} `}= ${shown(error)}`, cx, foot + 38, { anchor: 'middle', name: 'quiet' }),
        };
      });
      return { data: found.map(({ data }) => data).join(''), over: found.map(({ over }) => over).join('') };
    },
    handles: [],
    machine: {
      name: said`The hand`, counts: true, pace: 140,
      path(state, count) {
        const from = state.n >= most ? 0 : Math.round(state.n);
        return Array.from({ length: Math.min(count, most - from) }, (_, i) => ({ ...state, n: from + i + 1 }));
      },
    },
    invite: said`Throw, and watch the measured bias and variance settle as the darts come in.`,
    hint({ n }, { bias2, variance }) {
      if (n < 5) return said`So few darts say little: throw more.`;
      return said`On the fourth board ${bias2 > variance ? said`the bias` : said`the variance`} is the larger part. The line goes to the mean dart, the dotted ring is as wide as the scatter about it.`;
    },
    label(state) {
      const words = BOARDS.map(({ name }, b) => {
        const { bias2, variance } = measured(darts(b, state));
        return said`${name()}: squared bias ${shown(bias2)}, variance ${shown(variance)}`;
      });
      return said`Four dartboards with ${state.n} darts each, measured in centimetres. ${words.join('; ')}.`;
    },
  };
}

export const still = stillOf(game);
