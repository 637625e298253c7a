/** Marking an answer: pure, so that it can be tested and trusted. */

/**
 * A number as people type it: a decimal comma, a true minus, spaces between thousands.
 * @param {string} text
 * @returns {number} NaN for anything else
 */
export function typed(text) {
  const plain = text.trim().replace(/[−–]/g, '-').replace(/[\s\u00a0\u202f']/g, '');
  const comma = /^[-+]?\d*,\d*(e[-+]?\d+)?$/i.test(plain) ? plain.replace(',', '.') : plain;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(comma) ? Number(comma) : NaN;
}

/**
 * Right within what is accepted, give or take the last bit of a float.
 * @param {number} answer
 * @param {number} value
 * @param {number} accept
 */
export const numberIsRight = (answer, value, accept) =>
  Number.isFinite(answer) && Math.abs(answer - value) <= accept + 1e-9 * Math.abs(value) + 1e-12;

/**
 * All or nothing: just the right ones are chosen.
 * @param {boolean[]} chosen
 * @param {boolean[]} right
 */
export const choiceIsRight = (chosen, right) => chosen.every((c, i) => c === right[i]);
