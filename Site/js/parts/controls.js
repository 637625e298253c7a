/** Wires a bench's sliders, choices, switches and keys to the game. */
import { dial } from './dial.js';
import { decimalsOf, fixed } from './numbers.js';
import { slider } from './slider.js';

/** @typedef {{ begin: () => void, turn: (name: string, v: number) => void, end: () => void }} Hands */

/**
 * As the compiler has it in `ControlRange.decimals`.
 * @param {number} step
 */
const sliderDecimals = (step) => (step >= 1 ? 0 : Math.max(2, decimalsOf(step)));

/**
 * The numbers in the lesson's text that turn one of a bench's controls.
 * @param {HTMLElement} root the bench
 * @param {string} bench its id
 * @param {Control[]} controls
 * @param {Hands} on
 */
export function dials(root, bench, controls, on) {
  const page = /** @type {ParentNode} */ (root.getRootNode());
  const made = controls.flatMap((control) => {
    const nodes = /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(`[data-turns="${bench}.${control.id}"]`));
    const decimals = sliderDecimals(control.step);
    return Array.from(nodes, (node) => {
      const turn = (/** @type {number} */ v) => on.turn(control.id, v);
      return { id: control.id, set: dial(node, control, { show: (v) => fixed(v, decimals), begin: on.begin, turn, end: on.end }).set };
    });
  });
  /** @param {State} state */
  return (state) => made.forEach(({ id, set }) => set(state[id]));
}

/**
 * @param {HTMLElement} root
 * @param {Control[]} controls
 * @param {Hands} on
 */
export function sliders(root, controls, on) {
  const made = controls.flatMap(({ id, step }) => {
    const node = /** @type {HTMLElement | null} */ (root.querySelector(`[data-slider="${id}"]`));
    if (!node) return [];
    const decimals = sliderDecimals(step);
    const one = slider(node, { show: (v) => fixed(v, decimals), begin: on.begin, input: (v) => on.turn(id, v), end: on.end });
    return [{ id, set: one.set }];
  });
  /** @param {State} state */
  return (state) => made.forEach(({ id, set }) => set(state[id]));
}

/**
 * The switches and choices that are controls: 1 or 0, or the number of the choice.
 * @param {HTMLElement} root
 * @param {string} bench the bench's id
 * @param {Hands} on
 */
export function switches(root, bench, on) {
  const found = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-dial]'))]
    .map((node) => ({ name: node.dataset.dial ?? '', inputs: [...node.querySelectorAll('input')] }));
  for (const { name, inputs } of found) {
    for (const input of inputs) {
      if (input.type === 'radio') input.name = `${bench}.${name}`;
      input.addEventListener('change', () => {
        on.begin();
        on.turn(name, input.type === 'radio' ? Number(input.value) : Number(input.checked));
        on.end();
      });
    }
  }
  /** @param {State} state */
  return (state) => {
    for (const { name, inputs } of found) {
      for (const input of inputs) input.checked = input.type === 'radio' ? Number(input.value) === state[name] : state[name] === 1;
    }
  };
}

/**
 * Choices and switches between views, as one record of options.
 * @param {HTMLElement} root
 * @param {string} bench the bench's id: two benches of a page may offer the same choice
 * @param {() => void} changed
 */
export function optionsOf(root, bench, changed) {
  /** @type {Options} */
  const options = {};
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-choice]'))) {
    const name = group.dataset.choice ?? '';
    for (const radio of group.querySelectorAll('input')) {
      radio.name = `${bench}.${name}`;
      radio.checked = radio.defaultChecked;
      if (radio.checked) options[name] = radio.value;
      radio.addEventListener('change', () => { options[name] = radio.value; changed(); });
    }
  }
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll('[data-switch]'))) {
    const name = box.dataset.switch ?? '';
    options[name] = box.checked;
    box.addEventListener('change', () => { options[name] = box.checked; changed(); });
  }
  return options;
}

/**
 * The keys under a bench, by name; a key the page does not have does nothing.
 * @param {HTMLElement} root
 * @param {Record<string, () => void>} actions
 */
export function keys(root, actions) {
  /** @type {Record<string, HTMLButtonElement | null>} */
  const found = {};
  for (const [name, act] of Object.entries(actions)) {
    found[name] = root.querySelector(`[data-action="${name}"]`);
    found[name]?.addEventListener('click', act);
  }
  return found;
}
