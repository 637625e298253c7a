/** The interface's words in the course's language. */
import { strings, widgets } from '../strings.js';

/** @typedef {Record<string, string | number>} Values */

/** @param {string} text @param {Values} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (mark, name) => (name in values ? String(values[name]) : mark));

/**
 * What stands for a key, its placeholders filled in; a key that there is not stands for itself.
 * @param {string} key
 * @param {Values} [values]
 */
export const phrase = (key, values = {}) => filled(strings[key] ?? key, values);

/**
 * What is said of so many, `{count}` being their number.
 * @param {string} key
 * @param {number} count
 * @param {Values} [values]
 */
export const counted = (key, count, values = {}) => phrase(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...values });

/** @type {Record<string, string>} */
let spoken = widgets;

/**
 * Where no site brings words along: what a picture's input has of them.
 * @param {Record<string, string> | undefined} words
 */
export const speak = (words) => { spoken = words ?? widgets; };

/**
 * A widget's sentence, written in English: what stands between its values is looked up, as one text
 * with `{0}`, `{1}` for the values, and is itself where the language has no other.
 * @param {readonly string[] | string} texts a template's, or one text by itself
 * @param {...unknown} values
 */
export function said(texts, ...values) {
  const english = typeof texts === 'string' ? texts : texts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  return filled(spoken[english] ?? english, Object.fromEntries(values.map((value, i) => [i, String(value)])));
}
