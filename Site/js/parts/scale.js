/**
 * A linear scale with its inverse: data [d0, d1] to pixels [p0, p1].
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {Scale}
 */
export function scale(domain, range) {
  const [d0, d1] = domain;
  const [p0, p1] = range;
  /** @param {number} v */
  const of = (v) => p0 + ((v - d0) / (d1 - d0)) * (p1 - p0);
  /** @param {number} p */
  const back = (p) => d0 + ((p - p0) / (p1 - p0)) * (d1 - d0);
  return Object.assign(of, { back, domain, range, unit: Math.abs((p1 - p0) / (d1 - d0)) });
}

/**
 * @param {number} v
 * @param {number} lo
 * @param {number} hi
 */
export const clamp = (v, lo, hi) => Math.min(hi, Math.max(lo, v));

/**
 * from, from + step … to, free of drift.
 * @param {number} from
 * @param {number} to
 * @param {number} step
 */
export const steps = (from, to, step) =>
  Array.from({ length: Math.floor((to - from) / step + 1e-6) + 1 }, (_, i) => Number((from + i * step).toPrecision(12)));
