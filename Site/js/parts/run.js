/** A scored run: what was given to each question, and what that comes to. Pure. */

/**
 * @param {Run} run
 * @param {string[]} keys of the questions, in order
 * @param {number} pass how many must be right
 */
export function standing(run, keys, pass) {
  const verdicts = keys.map((key) => run.given[key]?.right ?? null);
  const answered = verdicts.filter((v) => v !== null).length;
  const right = verdicts.filter((v) => v === true).length;
  return { verdicts, answered, right, over: answered === keys.length, passed: right >= pass };
}

/**
 * A run as it was kept; what does not fit the questions any more is forgotten.
 * @param {any} kept
 * @param {string[]} keys
 * @returns {Run}
 */
export function restored(kept, keys) {
  /** @type {Run} */
  const run = { given: {}, at: 0, best: Number(kept?.best) || 0, earned: kept?.earned === true };
  if (/^\d{4}-\d\d-\d\d$/.test(kept?.on)) run.on = kept.on;
  for (const key of keys) {
    const one = kept?.given?.[key];
    if (one && typeof one.right === 'boolean' && (typeof one.value === 'string' || Array.isArray(one.value))) run.given[key] = one;
  }
  const at = Number(kept?.at);
  if (Number.isInteger(at) && at >= 0 && at < keys.length) run.at = at;
  return run;
}

/**
 * The next question without an answer, round the end; the one after where all have one.
 * @param {(boolean | null)[]} verdicts
 * @param {number} from
 */
export function onward(verdicts, from) {
  const count = verdicts.length;
  for (let step = 1; step < count; step += 1) if (verdicts[(from + step) % count] === null) return (from + step) % count;
  return Math.min(from + 1, count - 1);
}
