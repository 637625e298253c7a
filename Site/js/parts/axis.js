/**
 * Axes are rules: a baseline with short, middle and long ticks, numbers at the long ones, and the
 * title set level at the far end. Everything returns SVG text, so pictures need no DOM.
 */
import { steps } from './scale.js';
import { decimalsOf, fixed, tenths } from './numbers.js';
import { escape, fit } from './text.js';

/** @param {number} v */
const crisp = (v) => Math.round(v) + 0.5;
/** @param {number} ratio */
const whole = (ratio) => Math.abs(ratio - Math.round(ratio)) < 1e-6;

/**
 * The first multiple of a step from a number on.
 * @param {number} v
 * @param {number} step
 */
const from = (v, step) => Math.ceil(v / step - 1e-9) * step;

/**
 * Where the middle of a number stands: at its tick, unless it would leave the sheet there.
 * @param {number} at
 * @param {string} number
 * @param {Box} box
 */
export const onSheet = (at, number, { left, width }) => Math.min(at, left + width - 3.8 * number.length - 3);

/** @param {Area} area */
export function ruleX({ x, y, plan, box }) {
  const { domain, major, minor, title } = plan.x;
  const decimals = decimalsOf(major);
  const at = crisp(y.range[0]);
  const room = x.range[1] - x.range[0];
  // On a narrow sheet the finest ticks would touch.
  const fine = x.unit * minor < 4 ? major / 2 : minor;
  const widest = Math.max(...domain.map((v) => fixed(v, decimals).length));
  const every = [1, 2, 5, 10].map((n) => n * major).find((gap) => x.unit * gap >= (gap === major ? 9 * (fixed(domain[1], decimals).length + 1) : 7.6 * widest + 4)) ?? 20 * major;
  let ticks = '';
  let numbers = '';
  for (const v of steps(from(domain[0], fine), domain[1], fine)) {
    const long = whole(v / major);
    ticks += `M${crisp(x(v))} ${at}v${long ? 10 : whole((2 * v) / major) ? 7 : 4}`;
    if (whole(v / every)) {
      const number = fixed(v, decimals);
      numbers += `<text class="tick" x="${tenths(onSheet(x(v), number, box))}" y="${at + 23}" text-anchor="middle">${number}</text>`;
    }
  }
  return (
    `<g class="axis"><path class="ticks" d="${ticks}"/>` +
    `<path class="base" d="M${x.range[0] - 1} ${at}H${x.range[1] + 1}"/>${numbers}` +
    `<text class="axis-title" x="${x.range[1]}" y="${at + 41}" text-anchor="end">${escape(fit(title, room))}</text></g>`
  );
}

/** @param {Area} area */
export function ruleY({ x, y, plan, small, box }) {
  const { domain, major, minor, title } = plan.y;
  const decimals = decimalsOf(major);
  const at = crisp(x.range[0]);
  const room = (x.range[1] - box.left) * 0.52;
  const fine = y.unit * minor < 4 ? major / 2 : minor;
  const every = [1, 2, 5, 10].map((n) => n * major).find((gap) => y.unit * gap >= 15) ?? 20 * major;
  let ticks = '';
  let numbers = '';
  for (const v of steps(from(domain[0], fine), domain[1], fine)) {
    const long = whole(v / major);
    ticks += `M${at} ${crisp(y(v))}h${long ? -8 : -4}`;
    if (whole(v / every)) {
      numbers += `<text class="tick" x="${at - 12}" y="${tenths(y(v) + 4)}" text-anchor="end">${fixed(v, decimals)}</text>`;
    }
  }
  return (
    `<g class="axis"><path class="ticks" d="${ticks}"/>` +
    `<path class="base" d="M${at} ${y.range[1] - 1}V${y.range[0] + 1}"/>${numbers}` +
    `<text class="axis-title" x="${box.left + (small ? 12 : 16)}" y="${y.range[1] - 14}">${escape(fit(title, room))}</text></g>`
  );
}

/**
 * Graph paper: fine lines, and stronger ones at the numbers; below bars level ones alone.
 * @param {Area} area
 * @param {boolean} [isForBars]
 */
export function grid({ x, y, plan }, isForBars = false) {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  /** @param {Scale} s @param {number} major @param {number} step @param {(p: number) => string} draw */
  const lines = (s, major, step, draw) => {
    const first = Math.ceil(s.domain[0] / step - 1e-9) * step;
    const fine = s.unit * step < 7 ? major : step;
    return steps(fine === step ? first : Math.ceil(s.domain[0] / major - 1e-9) * major, s.domain[1], fine)
      .map((v) => draw(crisp(s(v))))
      .join('');
  };
  /** @param {number} parts */
  const vertical = (parts) => isForBars ? '' : lines(x, plan.x.major, plan.x.major / parts, (p) => `M${p} ${top}V${bottom}`);
  /** @param {number} parts */
  const level = (parts) => lines(y, plan.y.major, plan.y.major / parts, (p) => `M${left} ${p}H${right}`);
  return (
    `<path class="grid fine" d="${vertical(5)}${level(2)}"/>` +
    `<path class="grid" d="${vertical(1)}${level(1)}"/>`
  );
}

/**
 * The paper of a plot: grid and both rules.
 * @param {Area} area
 */
export const sheet = (area) => grid(area) + ruleX(area) + ruleY(area);

/**
 * The range of an axis with so many bars.
 * @param {number} count
 * @returns {[number, number]}
 */
export const barRange = (count) => [0.5, count + 0.5];

/** @param {Area} area */
export const barSheet = (area) => grid(area, true) + ruleX(area) + ruleY(area);
