/** What works without a network: pages once opened, and all of them for whoever asks. */
import { phrase } from './phrases.js';

/**
 * Asks the service worker, which may answer more than once.
 * @param {ServiceWorker} worker
 * @param {'count' | 'take'} what
 * @param {(answer: { kept: number, all: number, isEnd?: boolean }) => void} told
 */
function ask(worker, what, told) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    told(data);
    if (data.isEnd) port1.close();
  };
  worker.postMessage(what, [port2]);
}

/**
 * @param {HTMLElement} root where the offer stands
 * @param {string} base the site's top
 */
export async function along(root, base) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  if (!active) return;
  const button = /** @type {HTMLButtonElement} */ (root.querySelector('button'));
  const said = /** @type {HTMLElement} */ (root.querySelector('[role="status"]'));
  /** @param {{ kept: number, all: number }} answer */
  const show = ({ kept, all }) => {
    button.hidden = kept >= all;
    if (kept >= all) said.textContent = phrase('along.all');
    root.hidden = false;
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    ask(active, 'take', (answer) => {
      if (!answer.isEnd) { said.textContent = phrase('along.some', { kept: answer.kept, all: answer.all }); return; }
      button.disabled = false;
      said.textContent = answer.kept < answer.all ? phrase('along.failed') : '';
      show(answer);
    });
  });
  ask(active, 'count', show);
}
