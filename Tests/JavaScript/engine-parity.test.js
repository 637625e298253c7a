// The engine gives the same bits natively and as WebAssembly. Build both first:
//   swift build -c release --product engine-parity && make .build/wasm/engine.wasm
// ENGINE_PARITY and ENGINE_WASM name them where they are elsewhere.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Engine } from '../../Site/js/engine.js';
import { EngineError } from '../../Site/js/engine/error.js';
import { engineTypes } from '../../Tools/engine-types.mjs';
import { MAPPING } from '../Parity/reference-calls.js';
import { allCalls, bytesOf, replay } from '../Parity/replay.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const native = process.env.ENGINE_PARITY ?? `${root}.build/release/engine-parity`;
const wasm = process.env.ENGINE_WASM ?? `${root}.build/wasm/engine.wasm`;

const compiled = new WebAssembly.Module(readFileSync(wasm));
const engine = new Engine(compiled);
const cases = JSON.parse(readFileSync(`${root}Tests/Reference/reference.json`, 'utf8'));
const calls = allCalls(engine, cases);

test('native and WebAssembly give the same bits', () => {
  const requests = calls.map((call) => [call.name, bytesOf(engine, call)]).filter(([, bytes]) => bytes);
  const input = requests.map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString('base64')}\n`).join('');
  const run = spawnSync(native, { input, encoding: 'utf8', maxBuffer: 2 ** 29 });
  assert.equal(run.status, 0, `${native}: ${run.error ?? run.stderr}`);
  const report = replay(engine, calls, run.stdout.trimEnd().split('\n'));
  console.log(report);
  assert.equal(report.differing, 0, report.first.join('\n'));
  assert.equal(report.left, 0, 'an answer for every request');
  assert.ok(report.bySource.reference > 50_000 && report.errors > 1000);
});

test('every operation of the reference is asked of the bridge', () => {
  assert.deepEqual(Object.keys(MAPPING).sort(), [...new Set(cases.map(({ op }) => op))].sort());
});

test('every operation and every argument has calls, and most of its calls have results', () => {
  const seen = new Map([...engine.operations.keys()].map((name) => [name, { given: new Set(), results: 0 }]));
  for (const { name, values, from } of calls) {
    const known = seen.get(name);
    for (const [argument, value] of Object.entries(values)) if (value !== undefined) known.given.add(argument);
    try {
      engine.call(name, values);
      known.results += 1;
    } catch (error) {
      assert.ok(error instanceof EngineError, `${name}: ${error}`);
      assert.notEqual(error.code, -1, `${name} traps (${from})`);
    }
  }
  for (const [name, { given, results }] of seen) {
    const declared = engine.operations.get(name).parameters.map((parameter) => parameter.name);
    assert.deepEqual([...given].sort(), declared.sort(), name);
    assert.ok(results >= 10, `${name} has ${results} results`);
  }
});

test('no check of overflow or bounds fails in the module that has them', () => {
  const checked = process.env.ENGINE_CHECKED_WASM ?? `${root}.build/wasm/engine-checked.wasm`;
  const careful = new Engine(new WebAssembly.Module(readFileSync(checked)));
  for (const { name, values, from } of calls) {
    try {
      careful.call(name, values);
    } catch (error) {
      assert.ok(error instanceof EngineError && error.code !== -1, `${name} (${from}): ${error}`);
    }
  }
});

test('every argument of a signature is one of the engine\'s', () => {
  for (const { name, parameters } of engine.operations.values()) {
    const numbers = parameters.map((parameter) => parameter.argument);
    assert.ok(!numbers.includes(0), name);
    assert.equal(new Set(numbers).size, numbers.length, name);
  }
});

test('the types in Site/engine.d.ts are those of the engine', () => {
  assert.equal(readFileSync(`${root}Site/engine.d.ts`, 'utf8'), engineTypes(engine, cases), 'run Tools/engine-types.mjs');
});

test('the module imports nothing, and exports four functions', () => {
  assert.deepEqual(WebAssembly.Module.imports(compiled), []);
  const names = WebAssembly.Module.exports(compiled).filter(({ kind }) => kind === 'function').map(({ name }) => name);
  assert.deepEqual(names.sort(), ['dw_allocate', 'dw_call', 'dw_catalogue', 'dw_free']);
});
