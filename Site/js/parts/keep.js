/** What a learner did, kept on their own machine; a browser that forbids it loses nothing else. */
export const keep = {
  /** @param {string} key @param {any} [otherwise] */
  get(key, otherwise = null) {
    try {
      return JSON.parse(localStorage.getItem(`workshop:${key}`) ?? 'null') ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  /** @param {string} key @param {unknown} value */
  set(key, value) {
    try { localStorage.setItem(`workshop:${key}`, JSON.stringify(value)); } catch { /* private window */ }
  },
};
