/** Mounts a bench: reads what the compiler wrote, wakes the engine, hands both to the widget. */
import { phrase } from './parts/phrases.js';
import { play } from './parts/play.js';

/** @type {Promise<Engine> | undefined} */
let engine;
/**
 * One engine a page, loaded when the first bench asks.
 * @returns {Promise<Engine>}
 */
const wake = () => (engine ??= import('./engine/load.js').then(({ loadEngine }) => loadEngine()));

/**
 * Leaves the still picture and its figures standing, and says why nothing moves.
 * @param {HTMLElement} root
 */
function asleep(root) {
  root.classList.add('asleep');
  const note = document.createElement('p');
  note.className = 'bench-note';
  note.setAttribute('role', 'status');
  note.textContent = phrase('bench.asleep');
  root.querySelector('.bench-body')?.after(note);
}

/** @param {HTMLElement} root */
export async function mount(root) {
  try {
    const text = root.querySelector('[data-is="config"]')?.textContent ?? '';
    /** @type {Config} */
    const config = JSON.parse(text);
    const [awake, widget] = await Promise.all([wake(), import(`./widgets/${root.dataset.widget}.js`)]);
    play(root, config, widget.game(config, awake));
    root.classList.add('live');
  } catch {
    asleep(root);
  }
}
