/** A data set as a picture: a scatter of two columns, or a stack of dots for one. */
import { grid, ruleX, sheet } from '../parts/axis.js';
import { frame } from '../parts/frame.js';
import { dot, mark } from '../parts/marks.js';
import { called, tenths } from '../parts/numbers.js';
import { said, speak } from '../parts/phrases.js';
import { axisPlan, columnNumbers, titleOf } from '../parts/plan.js';
import { escape, fit } from '../parts/text.js';

const STACK = 11;

/**
 * The classes, in order of appearance, and each row's.
 * @param {Column[]} columns
 */
function classesOf(columns) {
  const column = columns.find((c) => c.role === 'label');
  const values = column ? column.values.map(String) : [];
  const names = values.filter((v, i) => values.indexOf(v) === i);
  return { title: column ? column.label || column.name : '', names, of: values.map((v) => names.indexOf(v)) };
}

/**
 * Dots of one column, piled where they would hide each other.
 * @param {number[]} xs
 * @param {Area} area
 */
function piled(xs, { x, y }) {
  /** @type {Map<number, number>} */
  const height = new Map();
  return xs.map((v) => {
    const bin = Math.round(x(v) / STACK);
    const level = height.get(bin) ?? 0;
    height.set(bin, level + 1);
    return Math.max(y.range[0] - 10 - level * STACK, y.range[1]);
  });
}

/**
 * Each class's mark and name, above the plot at right.
 * @param {string[]} names
 * @param {Area} area
 */
function named(names, { x, y }) {
  let right = x.range[1];
  return [...names.entries()].reverse().map(([k, name]) => {
    const text = fit(called(name), 110);
    const at = right;
    right -= text.length * 6.8 + 32;
    return `<text class="label" x="${tenths(at)}" y="${y.range[1] - 13}" text-anchor="end">${escape(text)}</text>${mark(k, at - text.length * 6.8 - 11, y.range[1] - 17)}`;
  }).join('');
}

/**
 * @param {{ title: string, columns: Column[], x: string, y: string | null, width: number, height: number, words?: Record<string, string> }} input
 */
export function still({ title, columns, x, y, width, height, words }) {
  speak(words);
  const xs = columnNumbers(columns, x);
  const ys = y === null ? xs.map(() => 0) : columnNumbers(columns, y);
  const plan = {
    x: axisPlan(xs, titleOf(columns, x)),
    y: axisPlan(ys, y === null ? '' : titleOf(columns, y), 7),
  };
  const area = frame(plan, { left: 0, top: 0, width, height }, 'none');
  const classes = classesOf(columns);
  const levels = y === null ? piled(xs, area) : ys.map((v) => area.y(v));
  const marks = xs.map((v, i) => {
    if (!Number.isFinite(v) || !Number.isFinite(levels[i])) return '';
    return classes.names.length ? mark(classes.of[i], area.x(v), levels[i]) : dot(area.x(v), levels[i]);
  });
  const axes = y === null ? titleOf(columns, x) : said`${plan.y.title} against ${plan.x.title}`;
  const label = classes.names.length ? said`${title}: ${xs.length} examples, ${axes}, by ${classes.title}.` : said`${title}: ${xs.length} examples, ${axes}.`;
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(label)}">` +
    `<g class="layer paper">${y === null ? grid(area) + ruleX(area) : sheet(area)}</g>` +
    `<g class="layer data">${marks.join('')}${named(classes.names, area)}</g></svg>`
  );
}
