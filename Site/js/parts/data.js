/** What a widget reads of its data. */
import { called } from './numbers.js';
import { said } from './phrases.js';
import { axisPlan, columnNumbers, titleOf } from './plan.js';

/** @param {Config} config */
const columnsOf = ({ data }) => data?.columns ?? [];

/**
 * The numbers of an axis's column.
 * @param {Config} config
 * @param {string} axis
 */
export const numbersOf = (config, axis) => columnNumbers(columnsOf(config), config.axes[axis]);

/**
 * The axes of a scatter of two columns.
 * @param {Config} config
 * @returns {Plan}
 */
export const scatterPlan = (config) => ({
  x: axisPlan(numbersOf(config, 'x'), titleOf(columnsOf(config), config.axes.x)),
  y: axisPlan(numbersOf(config, 'y'), titleOf(columnsOf(config), config.axes.y), 7),
});

/**
 * The classes, in the order of their marks, and each row's: of two the positive one is second.
 * @param {Config} config
 */
export function classesOf(config) {
  const column = columnsOf(config).find(({ name }) => name === config.axes.label);
  const values = (column?.values ?? []).map(String);
  const names = values.filter((v, i) => values.indexOf(v) === i);
  const positive = config.data?.positive === null || config.data?.positive === undefined ? null : String(config.data.positive);
  const isPositive = (/** @type {string} */ name) => (positive === null ? ['1', 'true'].includes(name) : name === positive);
  if (names.length === 2 && isPositive(names[0]) && !(positive === null && isPositive(names[1]))) names.reverse();
  return { names: names.map(called), of: values.map((v) => names.indexOf(v)) };
}

/**
 * What a reader sees of an axis's column.
 * @param {Config} config
 * @param {string} axis
 */
export const titleAt = (config, axis) => titleOf(columnsOf(config), config.axes[axis]);

/**
 * A control by its name.
 * @param {Config} config
 * @param {string} id
 */
export const controlOf = ({ controls }, id) => /** @type {Control} */ (controls.find((control) => control.id === id));

/**
 * What each row is called: as its column of names says, or by its number.
 * @param {Config} config
 * @param {number} count
 */
export function namesOf(config, count) {
  const column = columnsOf(config).find(({ role }) => role === 'id');
  return Array.from({ length: count }, (_, i) => (column ? String(column.values[i]) : said`no. ${i + 1}`));
}
