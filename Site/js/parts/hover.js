/** A stage that shows what the pointer is over for as long as it is there; nothing is kept of it. */

/**
 * @param {StageView} view
 * @param {Game} game
 * @param {{ get: () => State, show: (state: State | null) => void }} on
 */
export function hoverable(view, game, on) {
  let isShowing = false;
  /** @param {State | null | undefined} next */
  const show = (next) => {
    if (!next && !isShowing) return;
    isShowing = Boolean(next);
    on.show(next ?? null);
  };
  view.svg.addEventListener('pointermove', (event) => {
    // A finger or a held button drags.
    if (event.buttons) return;
    const plot = Object.keys(view.areas).find((name) => view.holds(event, name));
    show(plot ? game.hover?.(on.get(), view.locate(event, plot), plot) : null);
  });
  view.svg.addEventListener('pointerleave', () => show(null));
}
