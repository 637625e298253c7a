/** A plan in a box: two scales, and a clip for whatever may leave the plot. */
import { scale } from './scale.js';
import { decimalsOf, fixed } from './numbers.js';

/**
 * The widest number of the vertical axis, in characters.
 * @param {AxisPlan} axis
 */
const widest = (axis) =>
  Math.max(...axis.domain.map((v) => fixed(v, decimalsOf(axis.major)).length));

/**
 * @param {Plan} plan
 * @param {Box} box
 * @param {string} id of the clip, unique in the page
 * @returns {Area}
 */
export function frame(plan, box, id) {
  const small = box.width < 480;
  const numbers = 7.6 * widest(plan.y) + 18;
  const left = box.left + Math.round(Math.max(small ? 34 : 46, numbers));
  const right = box.left + box.width - (small ? 14 : 22);
  const top = box.top + (small ? 34 : 40);
  const bottom = box.top + box.height - (small ? 50 : 54);
  const inner = `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;
  return {
    box,
    small,
    plan,
    x: scale(plan.x.domain, [left, right]),
    y: scale(plan.y.domain, [bottom, top]),
    clip: `clip-path="url(#${id})"`,
    clipDef: `<clipPath id="${id}"><rect ${inner}/></clipPath>`,
  };
}

/**
 * Whether a place in pixels lies in the plot. What does so altogether needs no clip: a browser draws
 * it in one piece with what surrounds it.
 * @param {Area} area @param {number} px @param {number} py
 */
export const inside = ({ x, y }, px, py) => px >= x.range[0] - 1 && px <= x.range[1] + 1 && py >= y.range[1] - 1 && py <= y.range[0] + 1;

/**
 * All plots of a game at a size.
 * @param {Game} game
 * @param {number} width
 * @param {number} height
 * @param {string} id unique in the page
 * @returns {Areas}
 */
export function frames({ plots }, width, height, id) {
  const boxes = plots(width, height);
  return Object.fromEntries(Object.entries(boxes).map(([name, { plan, ...box }]) => [name, frame(plan, box, `${id}-${name}`)]));
}

/**
 * One plot on the whole sheet.
 * @param {Plan} plan
 * @returns {Game['plots']}
 */
export const whole = (plan) => (width, height) => ({ main: { plan, left: 0, top: 0, width, height } });

/**
 * Plots side by side, or one below the other where the sheet is narrow.
 * @param {Record<string, Plan>} plans
 * @returns {Game['plots']}
 */
export const beside = (plans) => (width, height) => {
  const count = Object.keys(plans).length;
  const stacked = width < 240 * count;
  const [w, h] = stacked ? [width, height / count] : [width / count, height];
  return Object.fromEntries(
    Object.entries(plans).map(([name, plan], i) => [name, { plan, left: stacked ? 0 : i * w, top: stacked ? i * h : 0, width: w, height: h }]),
  );
};

/**
 * The same plots, a unit of one of them being as long across as up: distances and right angles are seen there.
 * @param {Game['plots']} plots
 * @param {string} name
 * @returns {Game['plots']}
 */
export const alike = (plots, name) => (width, height) => {
  const boxes = plots(width, height);
  const { plan, ...box } = boxes[name];
  const { x, y } = frame(plan, box, name);
  const unit = Math.min(x.unit, y.unit);
  /** @param {AxisPlan} axis @param {Scale} scale @returns {AxisPlan} */
  const grown = (axis, scale) => {
    const [low, high] = axis.domain;
    const more = ((high - low) * (scale.unit / unit - 1)) / 2;
    return { ...axis, domain: [low - more, high + more] };
  };
  return { ...boxes, [name]: { plan: { x: grown(plan.x, x), y: grown(plan.y, y) }, ...box } };
};
