/** How pages look and move, where a learner asked for something else than the system does. */
import { keep } from './keep.js';
import { phrase } from './phrases.js';

/** What can be chosen, the first being what holds when nothing was. */
export const CHOICES = {
  theme: {
    name: phrase('settings.theme'),
    values: { system: phrase('settings.themeSystem'), light: phrase('settings.themeLight'), dark: phrase('settings.themeDark') },
  },
  size: {
    name: phrase('settings.size'),
    values: { normal: phrase('settings.sizeNormal'), large: phrase('settings.sizeLarge'), larger: phrase('settings.sizeLarger') },
  },
  motion: { name: phrase('settings.motion'), values: { system: phrase('settings.motionSystem'), reduced: phrase('settings.motionReduced') } },
};

/** @typedef {keyof typeof CHOICES} Choice */

const root = document.documentElement;

/** @param {Choice} choice */
export const chosen = (choice) => root.dataset[choice] ?? Object.keys(CHOICES[choice].values)[0];

/**
 * Puts a choice into force at once, and keeps it.
 * @param {Choice} choice
 * @param {string} value
 */
export function choose(choice, value) {
  if (value === Object.keys(CHOICES[choice].values)[0]) {
    delete root.dataset[choice];
    keep.forget(choice);
  } else {
    root.dataset[choice] = value;
    keep.set(choice, value);
  }
  bars();
  // What is drawn to a size is drawn again.
  dispatchEvent(new Event('resize'));
}

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The browser's own bars take the colour of the theme on show. */
export function bars() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="theme-color"]'));
  if (!meta) return;
  meta.dataset.light ??= meta.content;
  meta.content = meta.dataset[root.dataset.theme ?? (dark.matches ? 'dark' : 'light')] ?? meta.content;
}
dark.addEventListener('change', bars);
