/**
 * A function that is asked once for each of its arguments, and remembers what it said: what the engine
 * makes of a position does not change while a page is open.
 * @template {(string | number | boolean)[]} Key
 * @template Value
 * @param {(...key: Key) => Value} ask
 * @returns {(...key: Key) => Value}
 */
export function once(ask) {
  /** @type {Map<string, Value>} */
  const known = new Map();
  return (...key) => {
    const name = key.join(' ');
    if (!known.has(name)) known.set(name, ask(...key));
    return /** @type {Value} */ (known.get(name));
  };
}
