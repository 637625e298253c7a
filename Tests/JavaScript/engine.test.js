import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Engine } from '../../Site/js/engine.js';
import { EngineError } from '../../Site/js/engine/error.js';

const wasm = process.env.ENGINE_WASM ?? new URL('../../.build/wasm/engine.wasm', import.meta.url);
const compiled = new WebAssembly.Module(readFileSync(wasm));
const engine = new Engine(compiled);

const fails = (name, values) => {
  try {
    engine.call(name, values);
  } catch (error) {
    return error;
  }
  return assert.fail(`${name} gave a result`);
};

test('a call answers with plain objects and typed arrays', () => {
  const fit = engine.call('kmeans', { X: [1, 2, 3, 9, 10, 11], start: [2, 4], x: [2.5, 10] });
  assert.deepEqual(fit.centroids, { rows: 2, columns: 1, values: Float64Array.of(2, 10) });
  assert.deepEqual(fit.labels, Int32Array.of(0, 0, 0, 1, 1, 1));
  assert.equal(fit.converged, true);
  assert.equal(fit.trace.length, fit.iterations);
  assert.deepEqual(fit.predict, Int32Array.of(0, 1));
});

test('a matrix is given as rows, as one column, or as the engine gives it', () => {
  const rows = engine.call('standardize', { X: [[1, 2], [3, 6]] });
  assert.deepEqual(engine.call('standardize', { X: { columns: 2, values: [1, 2, 3, 6] } }), rows);
  assert.deepEqual(engine.call('standardize', { X: { rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 6) } }), rows);
  assert.equal(engine.call('standardize', { X: Float64Array.of(1, 2) }).values.columns, 1);
});

test('arguments that are left out have their standard values', () => {
  const data = { X: [1, 2, 4], y: [1, 3, 4] };
  assert.deepEqual(engine.call('ridge', data), engine.call('ridge', { ...data, alpha: 1, fit_intercept: true }));
  assert.deepEqual(engine.call('ridge', { ...data, alpha: undefined }), engine.call('ridge', data));
});

test('an error has a code, the argument and a sentence', () => {
  const { code, argument, message } = fails('ridge', { X: [1, 2], y: [1] });
  assert.deepEqual({ code, argument, message }, { code: 203, argument: 'y', message: 'y has size 1 where 2 is needed' });
  assert.equal(fails('statistics', { values: [] }).message, 'values is empty');
  assert.equal(fails('knn', { X: [1, 2], y: [0, 1], k: 3 }).message, 'k is 3, more than the 2 points');
  assert.equal(fails('kfold', { n: 10, k: 2.5 }).argument, 'k');
});

test('a word that is none is an error that tells the words', () => {
  const error = fails('kernel', { X: [1], kernel: 'cubic' });
  assert.ok(error instanceof EngineError);
  assert.equal(error.message, 'kernel is none of linear, polynomial, rbf, sigmoid, laplacian');
  assert.equal(Math.floor(error.code / 100), 5);
});

test('a mistake of the page is a TypeError', () => {
  for (const [name, values] of [
    ['nonsense', {}], ['ridge', { X: [1] }], ['ridge', { X: [1], y: [1], aplha: 2 }], ['ridge', { X: 'one', y: [1] }],
    ['ridge', { X: [[1], [1, 2]], y: [1, 2] }], ['ridge', { X: [1], y: 1 }], ['ridge', { X: [1], y: [1], alpha: '1' }],
    ['ridge', { X: { columns: 2, values: [1, 2, 3] }, y: [1] }], ['random', { n: 1, seed: 1.5 }],
  ]) assert.ok(fails(name, values) instanceof TypeError, name);
});

test('a seed may be any 64 bits', () => {
  const draw = (seed) => engine.call('random', { n: 2, seed });
  assert.deepEqual(draw(2n ** 64n - 1n), draw(-1n));
  assert.notDeepEqual(draw(2n ** 63n), draw(0));
});

test('memory is given back, after errors too', () => {
  const own = new Engine(compiled);
  const values = new Float64Array(100_000).fill(1);
  const broken = Float64Array.from(values, (value, i) => (i ? value : NaN));
  own.call('statistics', { values });
  const before = own.memory;
  for (let round = 0; round < 50; round += 1) {
    own.call('statistics', { values });
    assert.throws(() => own.call('statistics', { values: broken }), EngineError);
    own.call('random', { n: 100_000, seed: 1 });
  }
  assert.ok(own.memory <= before + 2_000_000);
});

test('an engine that had to grow far gives its memory back', () => {
  const own = new Engine(compiled);
  const values = new Float64Array(20_000_000).fill(1);
  assert.equal(own.call('statistics', { values }).sum, 20_000_000);
  assert.equal(own.memory, 0);
  assert.equal(own.call('statistics', { values: [1] }).sum, 1);
});

test('what takes too much is refused, and the engine goes on', () => {
  const own = new Engine(compiled);
  const endless = { X: [1, 2], y: [1, 2], start: [0, 0], lr: 0.1, steps: 2 ** 31 - 1 };
  assert.throws(() => own.call('gradient_descent', endless), { code: 912 });
  assert.throws(() => own.call('statistics', { values: { length: 100_000_000 } }), TypeError);
  assert.throws(() => own.call('statistics', { values: new Float64Array(60_000_000) }), { code: 912 });
  assert.equal(own.call('statistics', { values: [1, 2] }).sum, 3);
});

test('after a trap the next call gets a new instance', () => {
  const own = new Engine(compiled);
  own.call('statistics', { values: [1] });
  const broken = new Engine(compiled);
  broken.module = new WebAssembly.Module(trapping());
  assert.throws(() => broken.call('statistics', { values: [1] }), { name: 'EngineError', code: -1 });
  broken.module = compiled;
  assert.equal(broken.call('statistics', { values: [1, 2] }).sum, 3);
});

/** A module whose every function traps. */
function trapping() {
  const names = ['dw_allocate', 'dw_free', 'dw_call', 'dw_catalogue'];
  const text = (name) => [name.length, ...Buffer.from(name)];
  const exported = names.flatMap((name) => [...text(name), 0, 0]);
  return Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 5, 3, 1, 0, 1,
    7, exported.length + 1 + 9, 5, ...exported, ...text('memory'), 2, 0, 10, 5, 1, 3, 0, 0, 0x0b,
  ]);
}
