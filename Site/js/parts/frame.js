/** A plan at a size: two scales, and a clip for whatever may leave the plot. */
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
 * @param {number} width
 * @param {number} height
 * @param {string} id of the clip, unique in the page
 * @returns {Area}
 */
export function frame(plan, width, height, id) {
  const small = width < 480;
  const numbers = 7.6 * widest(plan.y) + 18;
  const left = Math.round(Math.max(small ? 34 : 46, numbers));
  const [top, right, bottom] = small ? [34, 14, 50] : [40, 22, 54];
  const inner = `x="${left}" y="${top}" width="${width - left - right}" height="${height - top - bottom}"`;
  return {
    width,
    height,
    small,
    plan,
    x: scale(plan.x.domain, [left, width - right]),
    y: scale(plan.y.domain, [height - bottom, top]),
    clip: `clip-path="url(#${id})"`,
    clipDef: `<clipPath id="${id}"><rect ${inner}/></clipPath>`,
  };
}
