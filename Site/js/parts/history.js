/**
 * Undo: past positions, oldest first.
 * @param {number} [limit]
 */
export function history(limit = 100) {
  /** @type {State[]} */
  const past = [];
  return {
    /** @param {State} state */
    remember(state) {
      past.push({ ...state });
      if (past.length > limit) past.shift();
    },
    undo: () => past.pop(),
    get depth() { return past.length; },
  };
}
