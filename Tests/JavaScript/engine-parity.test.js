// The engine gives the same bits natively and as WebAssembly. Build both first:
//   swift build -c release --product engine-parity && Tools/build-wasm.sh
// ENGINE_PARITY and ENGINE_WASM name them where they are elsewhere.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Engine, EngineError } from '../../Site/js/engine.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const native = process.env.ENGINE_PARITY ?? `${root}.build/release/engine-parity`;
const wasm = process.env.ENGINE_WASM ?? `${root}.build/wasm/engine.wasm`;

const compiled = new WebAssembly.Module(readFileSync(wasm));
const engine = new Engine(compiled);

/** A number from its bits. */
function number(bits) {
  if (bits === 'NaN') return NaN;
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

/** An argument from a line of the native program. */
function decode(value) {
  if (typeof value === 'string') return number(value);
  if (typeof value === 'boolean') return value;
  if (value.array) return Float64Array.from(value.array, number);
  if (value.text) return value.text;
  if (value.seed) return BigInt(value.seed);
  return Object.fromEntries(
    Object.entries(value.record).map(([name, field]) => [name, decode(field)]));
}

let compared = 0;

/** A result in the notation of the native program; counts the numbers in it. */
function encode(value) {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    compared += 1;
    if (Number.isNaN(value)) return 'NaN';
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  }
  if (ArrayBuffer.isView(value)) return { array: Array.from(value, encode) };
  if (Array.isArray(value)) return value.map(encode);
  return {
    record: Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, encode(field)])),
  };
}

test('native and WebAssembly give the same bits', () => {
  const run = spawnSync(native, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(run.status, 0, `${native}: ${run.error ?? run.stderr}`);
  const calls = new Set();
  let errors = 0;
  for (const line of run.stdout.trim().split('\n')) {
    const { call, arguments: values, result, error } = JSON.parse(line);
    calls.add(call);
    const invoke = () => engine[call](...values.map(decode));
    if (error === undefined) {
      assert.deepEqual(encode(invoke()), result, line.slice(0, 300));
    } else {
      errors += 1;
      assert.throws(invoke, (thrown) => thrown instanceof EngineError && thrown.code === error,
        line.slice(0, 300));
    }
  }
  const helpers = new Set(['constructor', 'run', 'fill']);
  const methods = [];
  for (let type = Engine.prototype; type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    methods.push(...Object.getOwnPropertyNames(type).filter((name) => !helpers.has(name)));
  }
  assert.deepEqual([...calls].sort(), methods.sort(), 'every method has cases');
  assert.ok(errors > 10);
  console.log(`${compared} numbers and ${errors} errors agree`);
});

test('the module imports nothing', () => {
  assert.deepEqual(WebAssembly.Module.imports(compiled), []);
});

test('an error says what was wrong', () => {
  assert.throws(() => engine.statistics(new Float64Array(0)), { message: 'values is empty' });
  assert.throws(() => engine.linearRegression(new Float64Array(3), 2, new Float64Array(1)),
    { message: 'X has a row that is not complete' });
});

test('memory is given back, after errors too', () => {
  const own = new Engine(compiled);
  const data = new Float64Array(100_000).fill(1);
  const broken = data.with(0, NaN);
  own.statistics(data);
  const before = own.exports.memory.buffer.byteLength;
  for (let round = 0; round < 50; round += 1) {
    own.statistics(data);
    assert.throws(() => own.statistics(broken), EngineError);
  }
  assert.equal(own.exports.memory.buffer.byteLength, before);
});

test('after a trap the next call gets a new instance', () => {
  const own = new Engine(compiled);
  own.statistics(new Float64Array([1]));
  const first = own.exports;
  assert.throws(() => own.run(() => { throw new WebAssembly.RuntimeError('unreachable'); }),
    EngineError);
  assert.equal(own.statistics(new Float64Array([1, 2])).sum, 3);
  assert.notEqual(own.exports, first);
});

test('the functions of one number have names', () => {
  assert.equal(engine.functions.sigmoid([0])[0], 0.5);
  assert.equal(engine.functions.exp([1])[0], Math.E);
});
