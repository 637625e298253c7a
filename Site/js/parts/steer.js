/**
 * A straight boundary that a hand turns and shifts: cos(a)·u + sin(a)·v = d, where u and v are the
 * standardized features, so that turning means the same whatever their units.
 */
import { said } from './phrases.js';
import { clamp } from './scale.js';

/**
 * @param {Engine} engine
 * @param {number[]} xs
 * @param {number[]} ys
 */
export function steering(engine, xs, ys) {
  const { values, mean, scale } = engine.call('standardize', { X: xs.map((x, i) => [x, ys[i]]) });
  /** @param {number} angle in degrees */
  const direction = (angle) => {
    const radians = [(angle * Math.PI) / 180];
    return [engine.call('apply', { function: 'cos', values: radians })[0], engine.call('apply', { function: 'sin', values: radians })[0]];
  };
  /** @param {number} u @param {number} v @returns {Point} */
  const out = (u, v) => ({ x: mean[0] + scale[0] * u, y: mean[1] + scale[1] * v });
  /** @param {Point} p */
  const inward = ({ x, y }) => [(x - mean[0]) / scale[0], (y - mean[1]) / scale[1]];

  return {
    /** The standardized examples. */
    Z: values,
    direction,
    /**
     * The boundary as ax + by + c in the data's units, shifted by `by`.
     * @param {State} state
     * @param {number} [by]
     * @returns {[number, number, number]}
     */
    line({ a, d }, by = 0) {
      const [c, s] = direction(a);
      return [c / scale[0], s / scale[1], -(c * mean[0]) / scale[0] - (s * mean[1]) / scale[1] - d - by];
    },
    /**
     * How far one walks, in the data's units, `by` across the boundary.
     * @param {State} state
     * @param {number} by
     */
    across({ a }, by) {
      const [c, s] = direction(a);
      return [c * scale[0] * by, s * scale[1] * by];
    },
    /**
     * The handle on the edge of a street about the boundary, as wide as `width` says.
     * @param {Plan} plan
     * @param {Control} width
     * @returns {HandleSpec}
     */
    edge: (plan, width) => ({
      label: said`Edge of the street: widens it`,
      axis: 'both',
      step: { x: plan.x.major / 20, y: plan.y.major / 20 },
      bounds: { x: plan.x.domain, y: plan.y.domain },
      at(state) {
        const [c, s] = direction(state.a);
        const off = state.d + state[width.id] / 2;
        return out(off * c + 0.6 * s, off * s - 0.6 * c);
      },
      pull(state, to) {
        const [u, v] = inward(to);
        const [c, s] = direction(state.a);
        return { ...state, [width.id]: clamp(2 * (c * u + s * v - state.d), width.min, width.max) };
      },
      say: (state) => said`${state[width.id].toFixed(2)} standard deviations wide`,
    }),
    /**
     * The middle handle shifts, the outer one turns.
     * @param {Plan} plan
     * @param {Control} shift
     * @returns {HandleSpec[]}
     */
    handles(plan, shift) {
      const bounds = { x: plan.x.domain, y: plan.y.domain };
      const step = { x: plan.x.major / 20, y: plan.y.major / 20 };
      /** @param {State} state @param {number} along */
      const at = ({ a, d }, along) => {
        const [c, s] = direction(a);
        return out(d * c - along * s, d * s + along * c);
      };
      return [
        {
          label: said`Middle of the boundary: shifts it`,
          axis: 'both', step, bounds,
          at: (state) => at(state, 0),
          pull: (state, to) => {
            const [u, v] = inward(to);
            const [c, s] = direction(state.a);
            return { ...state, d: clamp(c * u + s * v, shift.min, shift.max) };
          },
          say: ({ d }) => said`shifted by ${d.toFixed(2)} standard deviations`,
        },
        {
          label: said`Outer end of the boundary: turns it`,
          axis: 'both', step, bounds,
          at: (state) => at(state, 1.2),
          pull: (state, to) => {
            const [u, v] = inward(to);
            const [c, s] = direction(state.a);
            const [du, dv] = [u - state.d * c, v - state.d * s];
            return Math.hypot(du, dv) < 1e-6 ? state : { ...state, a: (Math.atan2(-du, dv) * 180) / Math.PI };
          },
          say: ({ a }) => said`turned to ${a.toFixed(0)} degrees`,
        },
      ];
    },
  };
}
