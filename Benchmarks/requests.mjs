// Prints the workloads as requests for the native program, one a line.
// Usage: node Benchmarks/requests.mjs ENGINE.wasm [SIZE…]

import { readFileSync } from 'node:fs';
import { Engine } from '../Site/js/engine.js';
import { bytesOf } from '../Tests/Parity/replay.js';
import { workloads } from './workloads.js';

const [file, ...sizes] = process.argv.slice(2);
const engine = new Engine(new WebAssembly.Module(readFileSync(file)));
for (const call of workloads(sizes.length ? sizes : undefined)) {
  process.stdout.write(`${call.name} ${Buffer.from(bytesOf(engine, call)).toString('base64')}\n`);
}
