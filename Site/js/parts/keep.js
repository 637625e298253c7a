/** What a learner did, kept on their own machine; a browser that forbids it loses nothing else. */
const PREFIX = 'workshop:';

export const keep = {
  /** @param {string} key @param {any} [otherwise] */
  get(key, otherwise = null) {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  /** @param {string} key @param {unknown} value */
  set(key, value) {
    try { localStorage.setItem(PREFIX + key, JSON.stringify(value)); } catch { /* private window */ }
  },
  /** @param {string} key */
  forget(key) {
    try { localStorage.removeItem(PREFIX + key); } catch { /* nothing was kept */ }
  },
  /** The keys of all that is kept, in order. */
  keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)).sort();
    } catch {
      return [];
    }
  },
  /** Whether anything can be kept at all. */
  works() {
    try {
      localStorage.setItem('workshop', '');
      localStorage.removeItem('workshop');
      return true;
    } catch {
      return false;
    }
  },
};
