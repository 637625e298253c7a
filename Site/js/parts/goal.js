/** What a goal asks, and how near a position is to it. */

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
export const chiefOf = ({ goal, numbers }) => goal?.terms[0]?.metric ?? Object.keys(numbers ?? {})[0] ?? 'mse';

/**
 * Whether a small figure is a good one.
 * @param {Config['goal']} goal
 */
export const smallIsGood = (goal) => !(goal?.terms[0]?.relation ?? '<=').startsWith('>');

/**
 * The better of two figures; either may be missing.
 * @param {number} a
 * @param {number} b
 * @param {boolean} small
 */
export const better = (a, b, small) => {
  if (!Number.isFinite(a)) return b;
  if (!Number.isFinite(b)) return a;
  return small ? Math.min(a, b) : Math.max(a, b);
};

/**
 * How far above par, and how far the goal allows; null where a share of par says nothing.
 * @param {Config} config
 */
export function parOf({ goal, best }) {
  const term = goal?.terms.length === 1 ? goal.terms[0] : null;
  const par = term && best ? best[term.metric] : NaN;
  if (!term || !(par > 1e-9) || !term.relation.startsWith('<')) return null;
  return { metric: term.metric, par, allowed: term.value / par - 1 };
}
