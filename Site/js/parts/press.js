/** A stage that answers where it is pressed: something is put there. */

/**
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
