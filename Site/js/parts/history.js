/**
 * Undo: past positions, oldest first.
 * @template {object} T
 * @param {number} [limit]
 */
export function history(limit = 100) {
  /** @type {T[]} */
  const past = [];
  return {
    /** @param {T} state */
    remember(state) {
      past.push({ ...state });
      if (past.length > limit) past.shift();
    },
    undo: () => past.pop(),
    get depth() { return past.length; },
  };
}
