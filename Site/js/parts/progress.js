/** How far a learner is in each lesson, and what counts as done. */
import { keep } from './keep.js';

/**
 * The lesson a page shows, from its address.
 * @param {string} path
 */
export const lessonOf = (path) => (path.split('/').pop() ?? '').replace(/\.html$/, '');

/**
 * The lesson that a part of a page belongs to: on a page of another site, as its host says.
 * @param {Element} part
 */
export const lessonAround = (part) => /** @type {HTMLElement | null} */ (part.closest('[data-lesson]'))?.dataset.lesson ?? lessonOf(location.pathname);

/**
 * A lesson is done when all it asks is done; one that asks nothing, when its end was seen.
 * @param {Progress | null} progress
 */
export function isDone(progress) {
  if (!progress) return false;
  const { seen = false, won = [], right = [], tasks = 0 } = progress;
  return tasks > 0 ? won.length + right.length >= tasks : seen;
}

export const progress = {
  /** @param {string} lesson @returns {Progress | null} */
  of: (lesson) => keep.get(`progress:${lesson}`),
  /** @param {string} lesson @param {Partial<Progress>} change */
  note(lesson, change) {
    keep.set(`progress:${lesson}`, { ...progress.of(lesson), ...change });
  },
  /** @param {string} lesson @param {'won' | 'right'} what @param {string} id */
  add(lesson, what, id) {
    const list = progress.of(lesson)?.[what] ?? [];
    if (!list.includes(id)) progress.note(lesson, { [what]: [...list, id] });
  },
};
