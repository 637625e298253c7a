/**
 * A number in a sentence that a hand can turn: brass under the figure, dragged sideways, and a slider
 * to the keyboard, with the keys that a handle has.
 */
import { keyed } from './handle.js';
import { clamp } from './scale.js';

/** How far a hand drags, in pixels, from one end of a control to the other. */
const TRAVEL = 320;

/**
 * The position of a control that is next to a number, as it would be written.
 * @param {number} v
 * @param {Pick<Control, 'min' | 'max' | 'step'>} control
 */
export const snapped = (v, { min, max, step }) => clamp(Number((min + Math.round((v - min) / step) * step).toPrecision(12)), min, max);

/**
 * @param {HTMLElement} node
 * @param {Control} control
 * @param {{ show: (v: number) => string, begin: () => void, turn: (v: number) => void, end: () => void }} on
 */
export function dial(node, control, on) {
  const { min, max, step } = control;
  let now = NaN;
  node.setAttribute('role', 'slider');
  node.setAttribute('tabindex', '0');
  node.setAttribute('aria-label', control.label);
  node.setAttribute('aria-valuemin', String(min));
  node.setAttribute('aria-valuemax', String(max));

  node.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    node.focus({ preventScroll: true });
    node.setPointerCapture(event.pointerId);
    node.classList.add('held');
    on.begin();
    const from = now;
    /** @param {PointerEvent} e */
    const drag = (e) => {
      const to = snapped(from + ((e.clientX - event.clientX) / TRAVEL) * (max - min), control);
      if (to !== now) on.turn(to);
    };
    const drop = () => {
      node.removeEventListener('pointermove', drag);
      node.removeEventListener('pointerup', drop);
      node.removeEventListener('pointercancel', drop);
      node.classList.remove('held');
      on.end();
    };
    node.addEventListener('pointermove', drag);
    node.addEventListener('pointerup', drop);
    node.addEventListener('pointercancel', drop);
  });
  node.addEventListener('keydown', (event) => {
    const to = keyed(event, { x: now, y: 0 }, { axis: 'x', step: { x: step }, bounds: { x: [min, max] } });
    if (!to) return;
    event.preventDefault();
    on.begin();
    on.turn(snapped(to.x, control));
    on.end();
  });

  return {
    /** @param {number} v */
    set(v) {
      if (v === now) return;
      now = v;
      const text = on.show(v);
      node.textContent = text;
      node.setAttribute('aria-valuenow', String(Number(v.toPrecision(6))));
      node.setAttribute('aria-valuetext', text);
    },
  };
}
