/**
 * A function that is asked once for each of its arguments, and remembers what it said: what the engine
 * makes of a position does not change while a page is open.
 * @template {any[]} Arguments
 * @template Value
 * @param {(...given: Arguments) => Value} ask
 * @param {(...given: Arguments) => unknown[]} [parts] what tells its arguments apart, where it is not they themselves
 * @returns {(...given: Arguments) => Value}
 */
export function once(ask, parts = (...given) => given) {
  /** @type {Map<string, Value>} */
  const known = new Map();
  return (...given) => {
    const name = parts(...given).join(' ');
    if (!known.has(name)) known.set(name, ask(...given));
    return /** @type {Value} */ (known.get(name));
  };
}

/**
 * What tells a plot's place and size apart from another's.
 * @param {Area} area
 */
export const placeOf = ({ x, y }) => [...x.range, ...y.range];
