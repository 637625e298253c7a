// All calls of the parity run, as requests for the native program, and replayed here.

import { request } from '../../Site/js/engine/request.js';
import { canonical } from './canonical.js';
import { chosenCalls } from './chosen-calls.js';
import { randomCalls } from './random-calls.js';
import { referenceCalls } from './reference-calls.js';

/** Random calls of each operation. */
const RANDOM = 60;

/** Every call: an operation's name, its arguments, and where they come from. */
export function allCalls(engine, cases) {
  const { operations } = engine;
  return [
    ...referenceCalls(cases), ...chosenCalls(operations),
    ...[...operations.values()].flatMap((operation) => randomCalls(operation, RANDOM, operation.number + 1)),
  ];
}

/** The bytes of a call's request, or nothing of one that JavaScript refuses already. */
export function bytesOf(engine, { name, values }) {
  try {
    const { bytes, write } = request(engine.operations.get(name), values);
    const buffer = new ArrayBuffer(bytes);
    write(buffer, 0);
    return new Uint8Array(buffer);
  } catch (error) {
    if (error.name === 'EngineError') return null;
    throw error;
  }
}

/** What a call gives, as the native program writes it. */
function answered(engine, { name, values }) {
  try {
    return canonical(engine.call(name, values));
  } catch (error) {
    if (error.name !== 'EngineError') throw error;
    const { code, argument, message } = error;
    return `!${canonical({ code, argument, message })}`;
  }
}

/** The numbers, flags and whole numbers in a text. */
const ATOMS = /NaN|\b[0-9a-f]{16}\b|[TF](?=[,}])|(?<=[[ ])-?\d+(?=[\] ])/g;

/**
 * Replays calls against the lines that the native program answered, one for each that is asked.
 * @returns how many calls, values and errors were compared, how many values differ, and the first
 *   calls that do
 */
export function replay(engine, calls, lines) {
  const report = { calls: 0, values: 0, errors: 0, refused: 0, differing: 0, bySource: {}, first: [] };
  let next = 0;
  for (const call of calls) {
    if (bytesOf(engine, call) === null) {
      report.refused += 1;
      continue;
    }
    const [native, own] = [lines[next], answered(engine, call)];
    next += 1;
    report.calls += 1;
    const atoms = native.match(ATOMS) ?? [];
    const source = call.from.split(' ')[0] === 'random' ? 'random' : call.from === 'chosen' ? 'chosen' : 'reference';
    report.bySource[source] = (report.bySource[source] ?? 0) + atoms.length;
    report.values += atoms.length;
    if (native.startsWith('!')) report.errors += 1;
    if (native === own) continue;
    const others = own.match(ATOMS) ?? [];
    const apart = atoms.filter((atom, place) => atom !== others[place]).length;
    report.differing += Math.max(apart, Math.abs(atoms.length - others.length), 1);
    if (report.first.length < 5) report.first.push(`${call.name} (${call.from}): ${native.slice(0, 400)} / ${own.slice(0, 400)}`);
  }
  return { ...report, left: lines.length - next };
}
