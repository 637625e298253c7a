/** What every page does: search and settings, the contents rule, progress, and waking what is on it. */
import { contents } from './parts/contents.js';
import { lessonOf, progress } from './parts/progress.js';
import { finding } from './parts/finding.js';
import { along } from './parts/along.js';
import { bars } from './parts/look.js';
import { wake } from './parts/wake.js';

/** The site's top, from where this module is. */
const base = new URL('../', import.meta.url).href;

/** @param {string} selector */
const all = (selector) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));

bars();
all('[data-is="settings"]').forEach((key) => key.addEventListener('click', () => import('./settings.js').then(({ open }) => open(base))));
finding(base);
all('.contents').forEach(contents);
wake(document);
if (all('.course-level').length) import('./level.js').then(({ mount }) => mount(document));
if (all('.board').length) import('./home.js').then(({ mount }) => mount(document));

// The end of a lesson: seen once the way on has come into view.
const lesson = lessonOf(location.pathname);
for (const end of all('[data-is="turn"]')) {
  progress.note(lesson, { tasks: all('.bench:has(.goal), [data-part="quiz"]').length });
  new IntersectionObserver((entries, watch) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    progress.note(lesson, { seen: true });
  }).observe(end);
}

// Once all is there and nobody waits for it. A browser that forbids it loses nothing else.
addEventListener('load', () => all('[data-is="along"]').forEach((root) => along(root, base).catch(() => {})));
