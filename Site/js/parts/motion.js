/** What happens over time. Animation can be refused: with reduced motion each run is one jump to its end. */
export const reduced = () => document.documentElement.dataset.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Calls `tick` every `every` ms until it returns false.
 * @param {() => boolean} tick
 * @param {{ every?: number, done?: () => void }} options
 */
export function run(tick, { every = 40, done }) {
  let frame = 0;
  let last = -Infinity;
  let stopped = false;
  /** @param {number} now */
  const loop = (now) => {
    if (stopped) return;
    if (now - last >= every) {
      last = now;
      if (!tick()) { stopped = true; done?.(); return; }
    }
    frame = requestAnimationFrame(loop);
  };
  frame = requestAnimationFrame(loop);
  return { stop() { stopped = true; cancelAnimationFrame(frame); } };
}

/**
 * Does something once the hand rests, or the page is left: what costs a browser more than a frame.
 * @param {() => void} act
 * @param {number} [after] in milliseconds
 */
export function rested(act, after = 150) {
  let timer = 0;
  const now = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    act();
  };
  addEventListener('pagehide', now);
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(now, after);
  };
}
