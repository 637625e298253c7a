/** Figures as they are shown: a true minus sign, and decimals that hold still. */

/**
 * @param {number} v
 * @param {number} [decimals]
 */
export const fixed = (v, decimals = 2) => {
  if (!Number.isFinite(v)) return '–';
  const text = Math.abs(v).toFixed(decimals);
  return v < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/**
 * A place in a picture, in tenths of a pixel: a fifth of the time that `toFixed` takes, which counts
 * where a frame writes hundreds.
 * @param {number} v
 */
export const tenths = (v) => `${Math.round(10 * v) / 10}`;

/**
 * What is called by a number, with a true minus sign too.
 * @param {string} name
 */
export const called = (name) => name.replace(/^-(?=[\d.])/, '−');

/**
 * How the site shows a measured figure: two decimals, or, below a tenth, as many as show three
 * significant digits. What rounds to a tenth is one; less than a billionth counts as nothing.
 * @param {number} v
 */
export const shown = (v) => {
  const size = Math.abs(v);
  if (!(size >= 1e-9)) return fixed(size === size ? 0 : v);
  let decimals = 2;
  for (let tenth = 0.1; size < 0.9995 * tenth && decimals < 11; tenth = Number(`1e-${decimals - 2}`)) {
    decimals = decimals === 2 ? 4 : decimals + 1;
  }
  return fixed(v, decimals);
};

/**
 * A term of a sum, its sign set apart.
 * @param {number} v
 * @param {number} [decimals]
 */
export const signed = (v, decimals = 2) => (v < 0 ? '− ' : '+ ') + fixed(Math.abs(v), decimals);

/**
 * Two or three figures, whatever the size: for a scale of many decades.
 * @param {number} v
 */
export const rough = (v) => (v >= 9.95 ? v.toFixed(0) : v.toFixed(1));

/**
 * The decimals a step is written with: 0.005 has three.
 * @param {number} step
 */
export const decimalsOf = (step) => {
  for (let d = 0; d < 9; d += 1) if (Math.abs(Number(step.toFixed(d)) - step) < 1e-9 * step) return d;
  return 9;
};
