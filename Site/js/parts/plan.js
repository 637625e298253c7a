/** From data to round axes: which numbers an axis starts and ends at, and where its ticks stand. */

/**
 * The step of 1, 2 or 5 times a power of ten that cuts a span into about `parts`.
 * @param {number} span
 * @param {number} parts
 */
export function niceStep(span, parts) {
  const raw = span / parts;
  const power = 10 ** Math.floor(Math.log10(raw) + 1e-9);
  const lead = raw / power;
  const head = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
  return Number((head * power).toPrecision(6));
}

/**
 * An axis for these values. It starts at zero where zero is close, and leaves room where a value
 * would stand on its end.
 * @param {number[]} values
 * @param {string} title
 * @param {number} [parts]
 * @returns {AxisPlan}
 */
export function axisPlan(values, title, parts = 6) {
  const finite = values.filter((v) => Number.isFinite(v));
  let low = finite.length ? Math.min(...finite) : 0;
  let high = finite.length ? Math.max(...finite) : 1;
  if (low === high) {
    const room = Math.abs(low) / 2 || 1;
    low -= room;
    high += room;
  }
  if (low > 0 && low < 0.4 * high) low = 0;
  if (high < 0 && high > 0.4 * low) high = 0;
  const major = niceStep(high - low, parts);
  const edge = 0.01 * (high - low);
  let from = Math.floor(low / major + 1e-9) * major;
  let to = Math.ceil(high / major - 1e-9) * major;
  if (low !== 0 && low - from < edge) from -= major / 2;
  if (high !== 0 && to - high < edge) to += major / 2;
  const lead = Number((major / 10 ** Math.floor(Math.log10(major) + 1e-9)).toFixed(0));
  const tidy = [from, to].map((v) => Number(v.toPrecision(12)) + 0);
  return { domain: [tidy[0], tidy[1]], major, minor: major / (lead === 2 ? 4 : 5), title };
}

/**
 * The numbers of a column; text counts as missing.
 * @param {Column[]} columns
 * @param {string} name
 */
export const columnNumbers = (columns, name) => {
  const column = columns.find((c) => c.name === name);
  return (column ? column.values : []).map((v) => (typeof v === 'number' ? v : NaN));
};

/**
 * @param {Column[]} columns
 * @param {string} name
 */
export const titleOf = (columns, name) => {
  const column = columns.find((c) => c.name === name);
  return column && column.label ? column.label : name;
};
