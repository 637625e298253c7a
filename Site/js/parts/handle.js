/**
 * A brass handle on a stage: drawn 18 px wide, 44 px to the touch, and a slider to the keyboard.
 * Arrows move it, Shift makes a step ten times as large, Home and End go to the ends.
 */
import { shown } from './numbers.js';
import { clamp } from './scale.js';
import { writeAttribute } from './text.js';

const SVG = 'http://www.w3.org/2000/svg';

/** @type {Record<HandleSpec['axis'], (x: number, y: number) => string>} */
const HINTS = {
  x: (x, y) => `M${x - 17} ${y - 4}l-4 4 4 4M${x + 17} ${y - 4}l4 4-4 4`,
  y: (x, y) => `M${x - 4} ${y - 17}l4-4 4 4M${x - 4} ${y + 17}l4 4 4-4`,
  both: () => '',
};

/**
 * Moves a handle's parts. A transform of the whole would be shorter, and cost a browser more: it
 * would put the page's layers together anew.
 * @param {SVGGElement} g @param {HandleSpec['axis']} axis @param {Point} to in whole tenths of pixels
 */
function move(g, axis, { x, y }) {
  for (const part of g.children) {
    if (part.localName === 'path') { writeAttribute(part, 'd', HINTS[axis](x, y)); continue; }
    writeAttribute(part, 'cx', String(x));
    writeAttribute(part, 'cy', String(part.getAttribute('class') === 'shade' ? y + 2 : y));
  }
}

/** @param {HandleSpec} spec */
function drawn({ label, axis }) {
  const g = document.createElementNS(SVG, 'g');
  g.setAttribute('class', `handle ${axis}`);
  g.setAttribute('tabindex', '0');
  g.setAttribute('role', 'slider');
  g.setAttribute('aria-label', label);
  if (axis !== 'both') g.setAttribute('aria-orientation', axis === 'x' ? 'horizontal' : 'vertical');
  g.innerHTML =
    '<circle class="hit" r="22"/><circle class="ring" r="15"/><path class="hint"/><circle class="shade" r="9"/><circle class="knob" r="9"/><circle class="pip" r="2.5"/>';
  return g;
}

/**
 * Where a key sends a handle, or null for any other key.
 * @param {{ key: string, shiftKey: boolean }} event
 * @param {Point} from
 * @param {Pick<HandleSpec, 'axis' | 'step' | 'bounds'>} spec
 * @returns {Point | null}
 */
export function keyed({ key, shiftKey }, from, { axis, step, bounds }) {
  const to = { ...from };
  const times = shiftKey ? 10 : 1;
  const [dx, dy] = [(step.x ?? 0) * times, (step.y ?? 0) * times];
  const main = axis === 'x' ? 'x' : 'y';
  const range = bounds[main] ?? [-Infinity, Infinity];
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const way = key === 'ArrowRight' ? 1 : -1;
    if (dx) to.x += way * dx;
    else to.y += way * dy;
  } else if (key === 'ArrowUp' || key === 'ArrowDown') {
    const way = key === 'ArrowUp' ? 1 : -1;
    if (dy) to.y += way * dy;
    else to.x += way * dx;
  } else if (key === 'Home') to[main] = range[0];
  else if (key === 'End') to[main] = range[1];
  else return null;
  return to;
}

/**
 * @param {StageView} stage
 * @param {HandleSpec} spec
 * @param {{ get: () => State, set: (state: State) => void, begin: () => void, end: () => void }} on
 */
export function handle(stage, spec, on) {
  const g = drawn(spec);
  stage.layer('handles').append(g);
  const main = spec.axis === 'x' ? 'x' : 'y';
  const plot = spec.plot ?? 'main';
  /** @param {Point} to */
  const within = (to) => {
    for (const d of /** @type {const} */ (['x', 'y'])) {
      const range = spec.bounds[d];
      if (range) to[d] = clamp(to[d], range[0], range[1]);
    }
    return to;
  };
  const here = () => within({ ...spec.at(on.get()) });
  /** @param {Point} to */
  const put = (to) => on.set(spec.pull(on.get(), within(to)));

  g.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    g.focus({ preventScroll: true });
    g.setPointerCapture(event.pointerId);
    on.begin();
    const at = here();
    const free = stage.hold();
    const grip = stage.locate(event, plot);
    /** @param {PointerEvent} e */
    const drag = (e) => {
      const p = stage.locate(e, plot);
      put({ x: p.x + at.x - grip.x, y: p.y + at.y - grip.y });
    };
    const drop = () => {
      g.removeEventListener('pointermove', drag);
      g.removeEventListener('pointerup', drop);
      g.removeEventListener('pointercancel', drop);
      g.classList.remove('held');
      free();
      on.end();
    };
    g.classList.add('held');
    g.addEventListener('pointermove', drag);
    g.addEventListener('pointerup', drop);
    g.addEventListener('pointercancel', drop);
  });
  // Chromium does not heed the touch-action of an SVG group: a drag would scroll the page.
  g.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
  g.addEventListener('keydown', (event) => {
    const to = keyed(event, here(), spec);
    if (!to) return;
    event.preventDefault();
    on.begin();
    put(to);
    on.end();
  });

  return {
    /** Call after every draw. A handle whose thing is out of sight waits at the stage's edge. */
    place() {
      const at = here();
      const p = stage.point(at, plot);
      const range = spec.bounds[main] ?? stage.areas[plot].plan[main].domain;
      move(g, spec.axis, { x: Math.round(10 * p.x) / 10, y: Math.round(10 * p.y) / 10 });
      writeAttribute(g, 'aria-valuemin', String(range[0]));
      writeAttribute(g, 'aria-valuemax', String(range[1]));
      writeAttribute(g, 'aria-valuenow', String(clamp(Number(at[main].toPrecision(6)), range[0], range[1])));
      writeAttribute(g, 'aria-valuetext', spec.say(on.get()) || shown(at[main]));
    },
  };
}
