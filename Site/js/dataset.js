/** Draws a data set's picture again at the size it has, so that its type keeps its own. */
import { still } from './pictures/dataset.picture.js';

/** @param {HTMLElement} root */
export function mount(root) {
  const holder = /** @type {HTMLElement | null} */ (root.querySelector('.stage'));
  const config = root.querySelector('[data-is="config"]')?.textContent;
  if (!holder || !config) return;
  const data = JSON.parse(config);
  const draw = () => {
    const [width, height] = [Math.max(240, holder.clientWidth), Math.max(160, holder.clientHeight)];
    holder.innerHTML = still({ ...data, width, height });
  };
  new ResizeObserver(draw).observe(holder);
  draw();
}
