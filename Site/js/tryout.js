/** A box in the authors' reference: an expression goes in, and what the engine makes of it comes out. */
import { evaluate } from './engine/checker.js';
import { phrase } from './parts/phrases.js';

/**
 * What an expression comes to, or what is wrong with it, and then where.
 * @param {string} text
 * @returns {Promise<{ words: string, place?: [number, number] }>}
 */
async function answer(text) {
  if (!text.trim()) return { words: phrase('tryout.nothing'), place: [0, 0] };
  const found = await evaluate(text);
  if ('value' in found) return { words: found.value };
  const { message, help, from, to } = found;
  return { words: help ? phrase('tryout.helped', { message, help }) : message, place: [from, to] };
}

/** @param {HTMLFormElement} form */
export async function tryOut(form) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector('input'));
  const said = /** @type {HTMLElement} */ (form.querySelector('[data-is="said"]'));
  field.removeAttribute('aria-invalid');
  try {
    const { words, place } = await answer(field.value);
    said.textContent = words;
    said.className = place ? 'problem' : 'value';
    if (!place) return;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
    field.setSelectionRange(...place);
  } catch (error) {
    said.textContent = phrase(error instanceof WebAssembly.RuntimeError ? 'tryout.tooMuch' : 'tryout.asleep');
    said.className = 'problem';
  }
}
