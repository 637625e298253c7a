/** What a goal asks, and how near a position is to it. */
import { phrase } from './phrases.js';

/** @type {Record<string, (a: number, b: number) => boolean>} */
const relations = {
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
  '==': (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1),
};

/** @param {Config['goal']} goal @param {Values} values */
export const met = (goal, values) =>
  goal !== null && goal.terms.every((t) => t.metric in values && relations[t.relation]?.(values[t.metric], t.value));

/**
 * The metric a game is about: the goal's first, else the first there is.
 * @param {Config} config
 */
export const chiefOf = ({ goal, metrics }) => metrics.find(({ id }) => id === goal?.terms[0]?.metric) ?? metrics[0];

/**
 * The better of two figures; either may be missing.
 * @param {number} a
 * @param {number} b
 * @param {boolean} low whether a small figure is a good one
 */
export const better = (a, b, low) => {
  if (!Number.isFinite(a)) return b;
  if (!Number.isFinite(b)) return a;
  return low ? Math.min(a, b) : Math.max(a, b);
};

/**
 * How far from par a figure is, as a share of par: above it, or below where a large figure is good.
 * Null where a share of par says nothing.
 * @param {Config} config
 */
export function parOf(config) {
  const { goal, best } = config;
  const term = goal?.terms.length === 1 ? goal.terms[0] : null;
  const par = term && best ? best[term.metric] : NaN;
  const low = chiefOf(config).low;
  if (!term || !(par > 1e-9) || !term.relation.startsWith(low ? '<' : '>')) return null;
  /** @param {number} v */
  const excess = (v) => (low ? v / par - 1 : 1 - v / par);
  return { metric: term.metric, par, excess, allowed: excess(term.value), side: phrase(low ? 'bench.above' : 'bench.below') };
}
