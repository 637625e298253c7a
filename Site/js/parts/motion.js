/** Animation that can be refused: with reduced motion each run is one jump to its end. */
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
