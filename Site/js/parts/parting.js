/** The line in the middle of the widest street between two small sets of points, for pictures of what the engine has decided. */

/** @typedef {[number, number]} Pair */

/**
 * The place nearest to `p` on the segment from `a` to `b`.
 * @param {Pair} p
 * @param {Pair} a
 * @param {Pair} b
 * @returns {Pair}
 */
function nearest(p, a, b) {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const length = ux * ux + uy * uy;
  const t = length ? Math.min(1, Math.max(0, ((p[0] - a[0]) * ux + (p[1] - a[1]) * uy) / length)) : 0;
  return [a[0] + t * ux, a[1] + t * uy];
}

/**
 * The line ax + by + c = 0 that has `ones` above 0 and `zeros` below, as far from both as can be; null
 * where there is none, or one of the sets is empty. The closest places of two convex hulls are a corner
 * of one, and a corner or a place on a side of the other.
 * @param {Pair[]} ones
 * @param {Pair[]} zeros
 * @returns {[number, number, number] | null}
 */
export function parting(ones, zeros) {
  /** @type {[number, number, number] | null} */
  let best = null;
  let widest = 1e-9;
  /**
   * @param {Pair} p on the side of the ones
   * @param {Pair} q
   */
  const attempt = (p, q) => {
    const [a, b] = [p[0] - q[0], p[1] - q[1]];
    const size = Math.hypot(a, b);
    if (!size) return;
    /** @type {[number, number, number]} */
    const line = [a / size, b / size, -(a * (p[0] + q[0]) + b * (p[1] + q[1])) / (2 * size)];
    /** @param {Pair} at */
    const side = (at) => line[0] * at[0] + line[1] * at[1] + line[2];
    const street = Math.min(...ones.map(side), ...zeros.map((at) => -side(at)));
    if (street > widest) [best, widest] = [line, street];
  };
  for (const p of ones) for (const a of zeros) for (const b of zeros) attempt(p, nearest(p, a, b));
  for (const q of zeros) for (const a of ones) for (const b of ones) attempt(nearest(q, a, b), q);
  return best;
}
