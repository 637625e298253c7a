// Reads what the engine says of its operations; `Operation` in Sources/EngineWasm tells the form.

/** @param {string} text @param {EngineParameter} parameter @returns {number} */
function standardOf(text, { kind, words }) {
  if (kind === 'word') return words.indexOf(text);
  if (kind === 'flag') return text === 'true' ? 1 : 0;
  return Number(text);
}

/**
 * One parameter, such as `alpha number = 1`.
 * @param {string} text @param {Map<string, number>} numbers the arguments' numbers, by name
 * @returns {EngineParameter}
 */
function parameterOf(text, numbers) {
  const [declaration, standard] = text.split(' = ');
  const [name, type] = declaration.split(' ');
  const kind = type.includes('|') ? 'word' : type.replace('?', '');
  const parameter = {
    name, kind, argument: numbers.get(name) ?? 0,
    words: kind === 'word' ? type.split('|') : [],
    required: standard === undefined && !type.endsWith('?'),
  };
  return standard === undefined ? parameter : { ...parameter, standard: standardOf(standard, parameter) };
}

/**
 * The operations by name, from the engine's catalogue.
 * @param {{operations: {name: string, signature: string}[], arguments: string[]}} catalogue
 * @returns {Map<string, EngineOperation>}
 */
export function operationsOf(catalogue) {
  const numbers = new Map(catalogue.arguments.map((name, place) => [name, place + 1]));
  return new Map(catalogue.operations.map(({ name, signature }, number) => [
    name, { name, number, parameters: signature.split(', ').map((text) => parameterOf(text, numbers)) },
  ]));
}
