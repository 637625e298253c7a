/** Light or dark: the system's choice until the learner makes one. */
import { keep } from './keep.js';

/** @param {HTMLElement} toggle */
export function theme(toggle) {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const show = () => toggle.setAttribute('aria-pressed', String(dark()));
  toggle.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    keep.set('theme', root.dataset.theme);
    show();
  });
  system.addEventListener('change', show);
  show();
}
