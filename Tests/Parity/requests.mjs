// Prints the requests of all calls of the parity run for the native program, one a line.
// Usage: node Tests/Parity/requests.mjs ENGINE.wasm | engine-parity

import { readFileSync } from 'node:fs';
import { Engine } from '../../Site/js/engine.js';
import { allCalls, bytesOf } from './replay.js';

const engine = new Engine(new WebAssembly.Module(readFileSync(process.argv[2])));
const cases = JSON.parse(readFileSync(new URL('../Reference/reference.json', import.meta.url), 'utf8'));
for (const call of allCalls(engine, cases)) {
  const bytes = bytesOf(engine, call);
  if (bytes) process.stdout.write(`${call.name} ${Buffer.from(bytes).toString('base64')}\n`);
}
