/** What every page does: search and settings, the contents rule, progress, and waking what is on it. */
import { contents } from './parts/contents.js';
import { lessonOf, progress } from './parts/progress.js';
import { finding } from './parts/finding.js';
import { along } from './parts/along.js';
import { bars } from './parts/look.js';

/** The site's top, from where this module is. */
const base = new URL('../', import.meta.url).href;

/** @param {string} selector */
const all = (selector) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));

bars();
all('[data-is="settings"]').forEach((key) => key.addEventListener('click', () => import('./settings.js').then(({ open }) => open(base))));
finding(base);
all('.contents').forEach(contents);
if (all('.bench[data-widget]').length) import('./bench.js').then(({ mount }) => all('.bench[data-widget]').forEach(mount));
if (all('[data-part="quiz"]').length) import('./quiz.js').then(({ mount }) => all('[data-part="quiz"]').forEach(mount));
if (all('.challenge').length) import('./challenge.js').then(({ mount }) => all('.challenge').forEach(mount));
if (all('.worked:not(.proof)').length) import('./example.js').then(({ mount }) => all('.worked:not(.proof)').forEach(mount));
if (all('.proof').length) import('./proof.js').then(({ mount }) => all('.proof').forEach(mount));
if (all('.sort').length) import('./sort.js').then(({ mount }) => all('.sort').forEach(mount));
if (all('.dataset .stage').length) import('./dataset.js').then(({ mount }) => all('.dataset').forEach(mount));
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
