/**
 * A deck of cards, each of which belongs somewhere. A card in the wrong place goes to the bottom of
 * the deck and comes round again; only the first try counts.
 * @param {string[]} places where each card belongs
 */
export function deal(places) {
  const queue = places.map((_, i) => i);
  /** @type {Set<number>} */
  const tried = new Set();
  let first = 0;
  return {
    get top() { return queue.length ? queue[0] : null; },
    get left() { return queue.length; },
    get sorted() { return places.length - queue.length; },
    /** How many were right at the first try. */
    get first() { return first; },
    /**
     * Puts the top card somewhere; null when there is none.
     * @param {string} place
     */
    put(place) {
      const card = queue.shift();
      if (card === undefined) return null;
      const right = places[card] === place;
      if (right && !tried.has(card)) first += 1;
      tried.add(card);
      if (!right) queue.push(card);
      return { card, right };
    },
  };
}
