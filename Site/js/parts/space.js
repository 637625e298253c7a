/** A floor seen from a corner, and what stands above it: parallel lines stay parallel. */
import { tenths } from './numbers.js';

/** How the floor is turned: 25 degrees. */
const [COS, SIN] = [0.9063, 0.4226];
/** How much of its depth is seen. */
const TILT = 0.34;

/** @param {[number, number][]} ends */
const path = (ends) => `M${ends.map(([px, py]) => `${tenths(px)} ${tenths(py)}`).join('L')}z`;

/**
 * A floor with room for these places.
 * @param {number[][]} places
 */
export function spaceOf(places) {
  const reach = 1.12 * Math.max(...places.flatMap(([u, v]) => [Math.abs(u), Math.abs(v)]));
  const top = 2 * reach;
  const wide = (COS + SIN) * reach * 1.08;
  const deep = TILT * (COS + SIN) * reach;
  /** @param {number} u @param {number} v @param {number} height @returns {Point} */
  const flat = (u, v, height) => ({ x: u * COS - v * SIN, y: TILT * (u * SIN + v * COS) + height });
  /** @param {Area} area @param {number} u @param {number} v @param {number} height @returns {[number, number]} */
  const place = ({ x, y }, u, v, height) => {
    const p = flat(u, v, height);
    return [x(p.x), Math.min(Math.max(y(p.y), -1e4), 1e4)];
  };
  /** @type {[number, number][]} */
  const around = [[-reach, -reach], [reach, -reach], [reach, reach], [-reach, reach]];
  return {
    /** How high a lift of 1 is drawn. */
    top,
    /** @type {Plan} */
    plan: { x: { domain: [-wide, wide], major: 1, minor: 1, title: '' }, y: { domain: [-deep - 0.1 * reach, deep + top], major: 1, minor: 1, title: '' } },
    place,
    /** @param {Area} area */
    floor(area) {
      const [foot, head] = [0, top].map((height) => place(area, -reach, reach, height));
      return `<path class="floor" d="${path(around.map(([u, v]) => place(area, u, v, 0)))}"/><path class="base" d="M${tenths(foot[0])} ${tenths(foot[1])}V${tenths(head[1])}"/>`;
    },
    /**
     * A flat sheet above the floor.
     * @param {Area} area
     * @param {(u: number, v: number) => number} height
     */
    sheet: (area, height) => `<path class="flat-cut" d="${path(around.map(([u, v]) => place(area, u, v, height(u, v))))}"/>`,
    /**
     * Where the mast at the floor's back corner has this height.
     * @param {number} height as a share of its own
     */
    mast: (height) => flat(-reach, reach, height * top),
  };
}
