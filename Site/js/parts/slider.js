import { steady, writeAttribute } from './text.js';

/**
 * Dresses a native range input as a steel rule with a brass cursor; the input stays native.
 * @param {HTMLElement} root
 * @param {{ show: (v: number) => string, begin: () => void, input: (v: number) => void, end: () => void }} on
 */
export function slider(root, on) {
  const range = /** @type {HTMLInputElement} */ (root.querySelector('input'));
  const value = /** @type {HTMLElement} */ (root.querySelector('.value > *'));
  const parts = Number(root.dataset.parts) || 20;
  let marks = '';
  for (let i = 0; i <= parts; i += 1) {
    const at = `${(100 * i) / parts}%`;
    marks += `<line x1="${at}" x2="${at}" y1="0" y2="${i % 5 === 0 ? 9 : 5}"/>`;
  }
  const rule = document.createElement('span');
  rule.className = 'steel';
  rule.setAttribute('aria-hidden', 'true');
  rule.innerHTML = `<svg>${marks}</svg>`;
  range.before(rule);
  let held = false;
  const paint = (v = Number(range.value)) => {
    const text = on.show(v);
    steady(value, text);
    writeAttribute(range, 'aria-valuetext', text);
  };
  range.addEventListener('input', () => {
    if (!held) on.begin();
    held = true;
    paint();
    on.input(Number(range.value));
  });
  const release = () => {
    if (!held) return;
    held = false;
    on.end();
  };
  range.addEventListener('change', release);
  // A pointer that lets go where it took hold has changed nothing, to a browser: no event follows.
  for (const kind of ['pointerup', 'pointercancel']) range.addEventListener(kind, () => setTimeout(release));
  range.addEventListener('keydown', (event) => {
    const turn = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!turn || !event.shiftKey) return;
    event.preventDefault();
    range.value = String(Number(range.value) + 10 * turn * Number(range.step || 1));
    for (const name of ['input', 'change']) range.dispatchEvent(new Event(name, { bubbles: true }));
  });
  return {
    /**
     * Shows the true value even where the rule's divisions are coarser.
     * @param {number} v
     */
    set(v) {
      range.value = String(v);
      paint(v);
    },
  };
}
