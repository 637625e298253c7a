/** A learner's progress as a file, and what becomes of it where there is some already. Pure. */
import { phrase } from './phrases.js';

export const FORMAT = 'data-workshop-progress';
const VERSION = 1;

/** How a page looks, and who looks at it, is no progress: it stays with the machine. */
const SETTINGS = ['theme', 'size', 'motion', 'slash', 'name'];

/** @param {string} key */
export const isProgress = (key) => !SETTINGS.includes(key);

/** @param {Record<string, unknown>} kept */
export const packed = (kept) => `${JSON.stringify({ format: FORMAT, version: VERSION, kept }, null, 1)}\n`;

/** @param {unknown} value @returns {value is Record<string, any>} */
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const isNames = (value) => value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/**
 * Whether something can be what this key keeps.
 * @param {string} key
 * @param {unknown} value
 */
function fits(key, value) {
  const [kind] = key.split(':');
  if (kind === 'progress') return isTable(value) && isNames(value.won) && isNames(value.right) && ['undefined', 'number'].includes(typeof value.tasks);
  if (kind === 'challenge') return isTable(value) && (value.given === undefined || isTable(value.given));
  if (kind === 'best') return typeof value === 'number';
  return false;
}

/**
 * What a file holds, or what is wrong with it.
 * @param {string} text
 * @returns {{ kept: Record<string, any> } | { problem: string }}
 */
export function unpacked(text) {
  /** @type {any} */
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: phrase('settings.notJSON') };
  }
  if (!isTable(file) || file.format !== FORMAT || !isTable(file.kept)) return { problem: phrase('settings.notOurs') };
  if (!(file.version <= VERSION)) return { problem: phrase('settings.newer') };
  const odd = Object.keys(file.kept).find((key) => !fits(key, file.kept[key]));
  if (odd !== undefined) return { problem: phrase('settings.damaged', { key: odd }) };
  return { kept: file.kept };
}

/**
 * Two lists as one.
 * @param {string[] | undefined} own
 * @param {string[] | undefined} other
 */
const union = (own = [], other = []) => [...new Set([...own, ...other])];

/**
 * What is kept under a key once a file's content has joined it: nothing that was reached is lost.
 * @param {string} key
 * @param {any} own
 * @param {any} other
 */
export function merged(key, own, other) {
  if (own === null || own === undefined) return other;
  const [kind] = key.split(':');
  if (kind === 'progress') {
    return { ...other, ...own, seen: !!(own.seen || other.seen), won: union(own.won, other.won), right: union(own.right, other.right) };
  }
  if (kind === 'challenge') {
    const isBegun = Object.keys(own.given ?? {}).length > 0;
    return {
      ...(isBegun ? own : other),
      best: Math.max(Number(own.best) || 0, Number(other.best) || 0), earned: own.earned === true || other.earned === true,
      ...(own.on ?? other.on ? { on: own.on ?? other.on } : {}),
    };
  }
  return own;
}
