import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axisPlan, niceStep, columnNumbers, titleOf } from '../../Site/js/parts/plan.js';
import { frame } from '../../Site/js/parts/frame.js';
import { scale, steps } from '../../Site/js/parts/scale.js';
import { column } from './samples.mjs';

test('a step is 1, 2 or 5 times a power of ten', () => {
  assert.deepEqual([niceStep(55, 6), niceStep(11.3, 7), niceStep(0.03, 6), niceStep(4200, 6)], [10, 2, 0.005, 500]);
});

test('an axis starts at zero where zero is close, and nowhere else', () => {
  assert.deepEqual(axisPlan([8.73, 55.93], '').domain, [0, 60]);
  assert.deepEqual(axisPlan([1.07, 12.32], '', 7).domain, [0, 14]);
  assert.equal(axisPlan([1990, 2020], '').domain[0] > 1900, true);
});

test('no value stands on the end of an axis, but zero may', () => {
  for (const values of [[60, 120], [-3, 3], [0, 10], [0.2, 0.4], [-50, -10]]) {
    const { domain: [from, to] } = axisPlan(values, '');
    assert.ok(from < values[0] || (from === 0 && values[0] === 0), `${values} from ${from}`);
    assert.ok(to > values[1], `${values} to ${to}`);
  }
});

test('one value, or none, still gives an axis', () => {
  const { domain: [from, to] } = axisPlan([7, 7], '');
  assert.ok(from < 7 && to > 7);
  assert.ok(axisPlan([], '').major > 0);
  assert.ok(axisPlan([NaN, 0], '').major > 0);
});

test('ticks do not drift', () => {
  assert.deepEqual(steps(0, 0.3, 0.1), [0, 0.1, 0.2, 0.3]);
});

test('a scale and its inverse agree', () => {
  const s = scale([10, 20], [300, 100]);
  assert.equal(s(15), 200);
  assert.equal(s.back(s(12.5)), 12.5);
  assert.equal(s.unit, 20);
});

test('a column is found by name, and titled by its label', () => {
  const columns = [column('size', [60, 'x'], { label: 'size (m²)' }), column('beds', [2])];
  assert.deepEqual(columnNumbers(columns, 'size'), [60, NaN]);
  assert.equal(titleOf(columns, 'size'), 'size (m²)');
  assert.equal(titleOf(columns, 'beds'), 'beds');
});

test('a frame leaves room for the numbers of its axis', () => {
  const plan = (high) => ({ x: axisPlan([0, 10], ''), y: axisPlan([0, high], '') });
  const narrow = frame(plan(10), { left: 0, top: 0, width: 640, height: 400 }, 'a').x.range[0];
  assert.ok(frame(plan(123456), { left: 0, top: 0, width: 640, height: 400 }, 'a').x.range[0] > narrow);
});
