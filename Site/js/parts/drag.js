/**
 * Lets the pointer carry a thing and drop it on one of a few places; missed, it goes back.
 * @param {HTMLElement} thing
 * @param {HTMLElement[]} places
 * @param {{ may: () => boolean, drop: (place: number) => void }} on
 */
export function drag(thing, places, { may, drop }) {
  /** @param {PointerEvent} event */
  const under = (event) => {
    const found = /** @type {Document | ShadowRoot} */ (thing.getRootNode()).elementFromPoint(event.clientX, event.clientY);
    return places.findIndex((place) => place.contains(found));
  };
  /** @param {number} over */
  const light = (over) => places.forEach((place, i) => place.classList.toggle('over', i === over));

  thing.addEventListener('pointerdown', (start) => {
    if (start.button !== 0 || !may()) return;
    start.preventDefault();
    thing.setPointerCapture(start.pointerId);
    thing.classList.add('held');
    /** @param {PointerEvent} event */
    const move = (event) => {
      thing.style.transform = `translate(${event.clientX - start.clientX}px, ${event.clientY - start.clientY}px)`;
      light(under(event));
    };
    /** @param {PointerEvent} event */
    const end = (event) => {
      thing.removeEventListener('pointermove', move);
      thing.removeEventListener('pointerup', end);
      thing.removeEventListener('pointercancel', end);
      const over = event.type === 'pointerup' ? under(event) : -1;
      light(-1);
      // Dropped, the next card lies where the deck is; missed, this one slides back there.
      if (over < 0) thing.classList.remove('held');
      thing.style.transform = '';
      if (over >= 0) {
        drop(over);
        requestAnimationFrame(() => thing.classList.remove('held'));
      }
    };
    thing.addEventListener('pointermove', move);
    thing.addEventListener('pointerup', end);
    thing.addEventListener('pointercancel', end);
  });
}
