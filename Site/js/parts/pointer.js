/** A stage that answers the pointer, apart from its handles. */

/**
 * Something is put where the stage is pressed.
 * @param {StageView} view
 * @param {Game} game
 * @param {{ get: () => State, set: (state: State) => void }} on
 */
export function pressable(view, game, on) {
  view.svg.classList.add('pressable');
  view.svg.addEventListener('click', (event) => {
    const plot = Object.keys(view.areas).find((name) => view.holds(event, name));
    if (!plot || /** @type {Element} */ (event.target).closest('.handle')) return;
    const next = game.press?.(on.get(), view.locate(event, plot), plot);
    if (next) on.set(next);
  });
}

/**
 * What the pointer is over shows for as long as it is there; nothing is kept of it.
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
