/** The game "Ask the best question": one cut on one feature, and how pure the two parts are. */
import { sheet } from '../parts/axis.js';
import { classesOf, controlOf, numbersOf, scatterPlan } from '../parts/data.js';
import { word } from '../parts/draw.js';
import { corners, filled, half, straight } from '../parts/halves.js';
import { namesOf } from '../parts/label.js';
import { mark, marked } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';
import { escape } from '../parts/text.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const axes = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const plan = scatterPlan(config);
  const titles = [plan.x.title, plan.y.title];
  const criterion = /** @type {'gini' | 'entropy' | 'misclassification'} */ (config.with.criterion);
  const scans = axes.map((X) => engine.call('split_scan', { X, y: of, criterion }));
  const { parent } = scans[0];
  const tallest = Math.max(parent, 0.01);
  /** @type {Plan[]} */
  const scanPlans = [plan.x, plan.y].map((axis) => ({ x: axis, y: axisPlan([0, tallest], said(criterion), 4) }));

  /** @param {State} state */
  const cutOf = ({ axis, x, y }) => (axis ? y : x);
  /** @param {State} state */
  const parted = (state) => {
    const [left, right] = [names.map(() => 0), names.map(() => 0)];
    axes[state.axis].forEach((v, i) => { (v > cutOf(state) ? right : left)[of[i]] += 1; });
    return [left, right];
  };
  /** @param {number[]} counts */
  const size = (counts) => counts.reduce((sum, n) => sum + n, 0);
  /** @param {number[]} counts */
  const impurity = (counts) => (size(counts) ? engine.call('impurity', { counts })[criterion] : 0);
  /** @param {State} state */
  const measure = (state) => {
    const [left, right] = parted(state);
    const isSplit = size(left) > 0 && size(right) > 0;
    const { children, gain } = isSplit ? engine.call('split_gain', { left, right, criterion }) : { children: parent, gain: 0 };
    const errors = [left, right].reduce((sum, counts) => sum + size(counts) - Math.max(...counts), 0);
    return { impurity: children, gain, left: impurity(left), right: impurity(right), errors };
  };
  const bests = scans.map(({ best, children }) => ({ at: best, leaves: best === null ? parent : Math.min(...children) }));
  const bestAxis = bests[1].leaves < bests[0].leaves ? 1 : 0;

  /**
   * The line of a cut as ax + by + c.
   * @param {number} axis
   * @param {number} t
   * @returns {[number, number, number]}
   */
  const line = (axis, t) => (axis ? [0, 1, -t] : [1, 0, -t]);
  /** @param {number[]} counts */
  const leader = (counts) => counts.indexOf(Math.max(...counts));
  /** @param {number[]} counts */
  const tally = (counts) => names.map((name, k) => `${counts[k]} ${escape(name)}`).join(', ');

  /**
   * What stands on each side, at the two far ends of the cut axis.
   * @param {State} state
   * @param {number[]} left
   * @param {number[]} right
   * @param {Area} area
   */
  const counted = ({ axis }, left, right, { x, y }) => {
    const [end, step] = [x.range[1] - 8, 42];
    /** @param {number[]} counts @param {number} from @param {number} row */
    const list = (counts, from, row) => counts.map((n, k) => mark(k, from + k * step + 6, row - 4, 4.5) + word(String(n), from + k * step + 15, row, { name: 'strong' })).join('');
    const far = end - step * names.length;
    return axis ? list(right, far, y.range[1] + 18) + list(left, far, y.range[0] - 10) : list(left, x.range[0] + 6, y.range[1] + 18) + list(right, far, y.range[0] - 10);
  };
  /** @param {State} state @param {Area} area */
  const sides = (state, area) => {
    const [a, b, c] = line(state.axis, cutOf(state));
    const [left, right] = parted(state);
    const other = state.axis ? line(0, state.x) : line(1, state.y);
    return (
      (size(left) ? filled(half(corners(area), [-a, -b, -c]), area, `region k${leader(left) % 5}`) : '') +
      (size(right) ? filled(half(corners(area), [a, b, c]), area, `region k${leader(right) % 5}`) : '') +
      straight(other, area, 'faint') + straight([a, b, c], area, 'model')
    );
  };
  /**
   * What every cut leaves, in steps from threshold to threshold.
   * @param {number} axis
   * @param {Area} area
   */
  const scan = (axis, { x, y, clip }) => {
    const { thresholds, children } = scans[axis];
    const d = Array.from(thresholds, (t, i) => {
      const [from, to] = [i ? (thresholds[i - 1] + t) / 2 : t, i + 1 < thresholds.length ? (t + thresholds[i + 1]) / 2 : t];
      return `${i ? 'L' : 'M'}${tenths(x(from))} ${tenths(y(children[i]))}H${tenths(x(to))}`;
    }).join('');
    return `<path class="faint thick" ${clip} d="${d}"/>`;
  };

  return {
    plots(width, height) {
      const h = Math.round(height * 0.6);
      return {
        main: { plan, left: 0, top: 0, width, height: h },
        scan0: { plan: scanPlans[0], left: 0, top: h, width: width / 2, height: height - h },
        scan1: { plan: scanPlans[1], left: width / 2, top: h, width: width / 2, height: height - h },
      };
    },
    layers: ['paper', 'under', 'data', 'over'],
    measure,
    paper: ({ main, scan0, scan1 }) => ({
      paper: sheet(main) + sheet(scan0) + sheet(scan1),
      data: marked(axes[0], axes[1], of, main),
    }),
    draw(state, values, { all }, { main, scan0, scan1 }) {
      const [left, right] = parted(state);
      const area = state.axis ? scan1 : scan0;
      const best = bests[state.axis];
      const rest = { ...state, axis: 1 - state.axis };
      const beside = state.axis ? scan0 : scan1;
      const now = { x: area.x(cutOf(state)), y: area.y(values.impurity) };
      const at = tenths(now.x);
      const other = { x: beside.x(cutOf(rest)), y: beside.y(measure(rest).impurity) };
      /** @param {Area} one @param {number} axis */
      const uncut = (one, axis) => {
        const swept = all === true ? [{ text: '', xs: scans[axis].thresholds, ys: scans[axis].children }] : [];
        return namesOf([{ text: said`uncut`, xs: one.plan.x.domain, ys: [parent, parent], name: 'quiet' }, ...swept], one, [one === area ? now : other]);
      };
      return {
        under: sides(state, main),
        over:
          counted(state, left, right, main) +
          [scan0, scan1].map((one) => `<path class="faint" d="M${one.x.range[0]} ${tenths(one.y(parent))}H${one.x.range[1]}"/>`).join('') +
          (all === true ? scan(0, scan0) + scan(1, scan1) : '') +
          (all === true && best.at !== null ? `<circle class="par-square" cx="${tenths(area.x(best.at))}" cy="${tenths(area.y(best.leaves))}" r="6"/>` : '') +
          `<circle class="kept-example" cx="${tenths(other.x)}" cy="${tenths(other.y)}" r="4.5"/>` +
          `<path class="now" d="M${at} ${area.y.range[0]}V${area.y.range[1]}"/><circle class="reading" cx="${at}" cy="${tenths(now.y)}" r="5"/>` +
          uncut(scan0, 0) + uncut(scan1, 1),
      };
    },
    handles: [0, 1].map((axis) => {
      const id = axis ? 'y' : 'x';
      const { min, max, step } = controlOf(config, id);
      return /** @type {HandleSpec} */ ({
        label: said`Cut on ${titles[axis]}`, axis: id, step: { [id]: step }, bounds: { [id]: [min, max] },
        at: ({ x, y }) => (axis ? { x: plan.x.domain[0], y } : { x, y: plan.y.domain[0] }),
        pull: (state, to) => ({ ...state, axis, [id]: to[id] }),
        say: (state) => said`${titles[axis]} at ${shown(state[id])}: impurity after it ${shown(measure({ ...state, axis }).impurity)}`,
      });
    }),
    press: (state, to, plot) => (plot === 'scan0' ? { ...state, axis: 0, x: to.x } : plot === 'scan1' ? { ...state, axis: 1, y: to.x } : null),
    machine: {
      name: said`The tree`, pace: 900,
      path: (state) => [{ ...state, axis: bestAxis, [bestAxis ? 'y' : 'x']: bests[bestAxis].at ?? cutOf(state) }],
    },
    invite: said`Pull a handle along its axis, and look for the cut that leaves the purest parts.`,
    hint(state, { impurity: after }) {
      const { at, leaves } = bests[state.axis];
      if (after > leaves + 1e-9) return said`A tree’s best cut on ${titles[state.axis]} leaves ${shown(leaves)}.`;
      return state.axis === bestAxis ? said`A tree would ask the same: is ${titles[bestAxis]} above ${shown(at ?? 0)}?` : said`No cut on ${titles[state.axis]} leaves less; the other feature can do better.`;
    },
    label(state, { impurity: after }) {
      const [left, right] = parted(state);
      return said`${of.length} examples, ${plan.y.title} against ${plan.x.title}, cut on ${titles[state.axis]} at ${shown(cutOf(state))}: ${tally(left)} up to it, ${tally(right)} beyond it; ${said(criterion)} impurity ${shown(parent)} before, ${shown(after)} after.`;
    },
    stillOptions: { all: true },
  };
}

export const still = stillOf(game);
