/** A position in the page's address, so that it can be shared: `?fit_the_cloud.w=0.1`. */
import { clamp } from './scale.js';

/**
 * @param {string} search
 * @param {string} id
 * @param {Control[]} controls
 * @returns {State | null} null unless every control is named with a number
 */
export function readPlace(search, id, controls) {
  const asked = new URLSearchParams(search);
  /** @type {State} */
  const state = {};
  for (const { id: name, min, max, step } of controls) {
    const text = asked.get(`${id}.${name}`);
    const value = Number(text);
    if (text === null || text.trim() === '' || !Number.isFinite(value)) return null;
    // Of what is counted there is no half.
    const place = Number.isInteger(step) ? min + Math.round((value - min) / step) * step : value;
    state[name] = clamp(place, min, max);
  }
  return controls.length ? state : null;
}

/**
 * @param {string} search
 * @param {string} id
 * @param {State | null} state null forgets the position
 */
export function writePlace(search, id, state) {
  const asked = new URLSearchParams(search);
  for (const key of [...asked.keys()]) if (key.startsWith(`${id}.`)) asked.delete(key);
  for (const [name, value] of Object.entries(state ?? {})) asked.set(`${id}.${name}`, String(Number(value.toPrecision(6))));
  const text = asked.toString();
  return text ? `?${text}` : '';
}
