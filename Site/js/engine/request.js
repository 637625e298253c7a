// Writes the arguments of a call into the engine's memory; `Request` in Sources/EngineWasm tells
// the form: how many there are, three words for each, then the numbers of lists and matrices.

import { EngineError } from './error.js';

/** @typedef {ArrayLike<number>} Numbers */
/** @typedef {{kind: number, first?: number, second?: number, number?: number, seed?: bigint, parts?: Numbers[]}} Slot */

const [SCALAR, SEED, LIST, MATRIX, LISTS] = [0, 1, 2, 3, 4];
/** The kind of the engine's error for a value that an argument cannot have. */
const OUT_OF_RANGE = 5;

/** @param {any} value @returns {value is Numbers} */
const isNumbers = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

/**
 * A mistake of the page's, not of its data.
 * @param {string} text
 */
const misuse = (text) => new TypeError(text);

/**
 * A matrix from what pages have: one from the engine, rows, or numbers as one column.
 * @param {any} value @param {string} name @returns {Slot}
 */
function matrixOf(value, name) {
  if (isNumbers(value)) {
    const rows = /** @type {any[]} */ (/** @type {unknown} */ (value));
    if (!isNumbers(rows[0])) return { kind: MATRIX, first: rows.length, second: rows.length && 1, parts: [value] };
    const columns = rows[0].length;
    if (rows.some((row) => row?.length !== columns)) throw misuse(`${name} has rows of different lengths`);
    return { kind: MATRIX, first: rows.length, second: columns, parts: rows };
  }
  const { columns, values } = value ?? {};
  if (!Number.isInteger(columns) || columns < 0 || !isNumbers(values)) throw misuse(`${name} is not a matrix`);
  const rows = value.rows ?? (columns === 0 ? 0 : values.length / columns);
  if (!Number.isInteger(rows) || rows * columns !== values.length) throw misuse(`${name} has a row that is not complete`);
  return { kind: MATRIX, first: rows, second: columns, parts: [values] };
}

/** @param {any} value @param {string} name @returns {Numbers} */
function listOf(value, name) {
  if (!isNumbers(value)) throw misuse(`${name} is not a list of numbers`);
  return value;
}

/** @param {EngineParameter} parameter @param {any} value @returns {number} */
function wordOf({ name, argument, words }, value) {
  const place = words.indexOf(value);
  if (place >= 0) return place;
  throw new EngineError(100 * OUT_OF_RANGE + argument, name, `${name} is none of ${words.join(', ')}`);
}

/** @param {EngineParameter} parameter @param {any} value @returns {Slot} */
function slotOf(parameter, value) {
  const { name, kind } = parameter;
  switch (kind) {
    case 'number':
    case 'integer':
      if (typeof value !== 'number') throw misuse(`${name} is not a number`);
      return { kind: SCALAR, number: value };
    case 'flag': return { kind: SCALAR, number: value ? 1 : 0 };
    case 'word': return { kind: SCALAR, number: wordOf(parameter, value) };
    case 'seed':
      if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) throw misuse(`${name} is not a whole number`);
      return { kind: SEED, seed: BigInt.asUintN(64, BigInt(value)) };
    case 'list':
    case 'integers': {
      const values = listOf(value, name);
      return { kind: LIST, first: values.length, parts: [values] };
    }
    case 'matrix': return matrixOf(value, name);
    default: {
      const lists = Array.from(/** @type {any[]} */ (listOf(value, name)), (list) => listOf(list, name));
      const lengths = lists.map((list) => list.length);
      const all = lengths.reduce((sum, length) => sum + length, 0);
      return { kind: LISTS, first: lists.length, second: all, parts: [lengths, ...lists] };
    }
  }
}

/**
 * The slots of a call's arguments: of those that were given, and of those with a standard value.
 * @param {EngineOperation} operation @param {Record<string, any>} values
 */
function slotsOf({ name, parameters }, values) {
  const unknown = Object.keys(values).find((given) => !parameters.some((parameter) => parameter.name === given));
  if (unknown !== undefined) throw misuse(`${name} takes no argument ${unknown}`);
  /** @type {(Slot & {argument: number})[]} */
  const slots = [];
  for (const parameter of parameters) {
    const { argument, standard } = parameter;
    const value = values[parameter.name];
    if (value !== undefined && value !== null) slots.push({ argument, ...slotOf(parameter, value) });
    else if (standard !== undefined) slots.push({ argument, kind: SCALAR, number: standard });
    else if (parameter.required) throw misuse(`${name} needs the argument ${parameter.name}`);
  }
  return slots;
}

/**
 * A request: how many bytes it takes, and how to write them at an address.
 * @param {EngineOperation} operation @param {Record<string, any>} values
 * @returns {{bytes: number, write: (buffer: ArrayBuffer, address: number) => void}}
 */
export function request(operation, values) {
  const slots = slotsOf(operation, values);
  const parts = slots.flatMap((slot) => slot.parts ?? []);
  const bytes = parts.reduce((sum, part) => sum + 8 * part.length, 8 + 24 * slots.length);
  return {
    bytes,
    write(buffer, address) {
      const view = new DataView(buffer, address, bytes);
      const numbers = new Float64Array(buffer, address, bytes / 8);
      let next = 1 + 3 * slots.length;
      view.setUint32(0, slots.length, true);
      slots.forEach((slot, place) => {
        const at = 8 + 24 * place;
        view.setUint32(at, slot.argument, true);
        view.setUint32(at + 4, slot.kind, true);
        view.setInt32(at + 8, slot.first ?? 0, true);
        view.setInt32(at + 12, slot.second ?? 0, true);
        if (slot.parts) view.setUint32(at + 16, 8 * next, true);
        else if (slot.seed !== undefined) view.setBigUint64(at + 16, slot.seed, true);
        else view.setFloat64(at + 16, slot.number ?? 0, true);
        // The high half of a place, for memory is not always empty.
        if (slot.parts) view.setUint32(at + 20, 0, true);
        for (const part of slot.parts ?? []) {
          numbers.set(part, next);
          next += part.length;
        }
      });
      view.setUint32(4, 0, true);
    },
  };
}
