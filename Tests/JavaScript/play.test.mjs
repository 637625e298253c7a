import { test } from 'node:test';
import assert from 'node:assert/strict';
import { placeOf } from '../../Site/js/parts/gauge.js';
import { better, chiefOf, met, parOf } from '../../Site/js/parts/goal.js';
import { keyed } from '../../Site/js/parts/handle.js';
import { history } from '../../Site/js/parts/history.js';
import { readPlace, writePlace } from '../../Site/js/parts/place.js';
import { isDone, lessonOf } from '../../Site/js/parts/progress.js';
import { config } from './samples.mjs';

test('undo gives back the last position, and forgets the oldest', () => {
  const past = history(2);
  const state = { w: 1 };
  past.remember(state);
  state.w = 2;
  past.remember(state);
  past.remember({ w: 3 });
  assert.equal(past.depth, 2);
  assert.deepEqual([past.undo(), past.undo(), past.undo()], [{ w: 3 }, { w: 2 }, undefined]);
});

test('a goal holds when all its terms do', () => {
  const both = { text: '', terms: [{ metric: 'mse', relation: '<=', value: 1 }, { metric: 'r2', relation: '>', value: 0.5 }] };
  assert.equal(met(both, { mse: 1, r2: 0.6 }), true);
  assert.equal(met(both, { mse: 1, r2: 0.5 }), false);
  assert.equal(met(both, { mse: 1 }), false);
  assert.equal(met(null, { mse: 0 }), false);
});

test('par is the best of the one metric asked for, and needs to be above nothing', () => {
  assert.equal(parOf(config()).par, 0.3);
  assert.ok(Math.abs(parOf(config()).allowed - 0.05) < 1e-12);
  assert.equal(parOf(config({ best: { mse: 0 } })), null);
  assert.equal(parOf(config({ goal: null })), null);
  assert.equal(chiefOf(config({ goal: null })).id, 'mse');
});

test('the better of two figures depends on which way is good', () => {
  assert.deepEqual([better(2, 1, true), better(2, 1, false), better(NaN, 3, true), better(3, NaN, true)], [1, 2, 3, 3]);
});

test('the gauge runs from far above par on the left to par on the right', () => {
  for (const top of [1000, 100]) {
    const places = [1000, 10, 1, 0.1, 0.01, 0].map((excess) => placeOf(excess, top));
    places.slice(1).forEach((p, i) => assert.ok(p >= places[i]));
    assert.ok(places.every((p) => p > 0 && p < 100));
  }
});

test('where a large figure is good, the gauge begins at all of par, the furthest below it that there is', () => {
  assert.equal(placeOf(1, 100), placeOf(100, 100));
  assert.ok(placeOf(0.5, 100) < placeOf(0.5, 1000));
});

test('an address carries a position for each bench, and leaves the rest alone', () => {
  const { controls } = config();
  const search = writePlace(writePlace('?q=1', 'fit', { w: 0.1, b: 3 }), 'other', { w: 0.2 });
  assert.deepEqual(readPlace(search, 'fit', controls), { w: 0.1, b: 3 });
  assert.equal(writePlace(search, 'fit', null), '?q=1&other.w=0.2');
  assert.deepEqual(readPlace('?fit.w=9&fit.b=-99', 'fit', controls), { w: 0.3, b: -2 });
  for (const bad of ['', '?fit.w=0.1', '?fit.w=x&fit.b=1', '?fit.w=&fit.b=1']) assert.equal(readPlace(bad, 'fit', controls), null, bad);
});

test('an address gives a count no half', () => {
  const controls = [{ id: 'k', label: '', symbol: 'k', look: 'slider', min: 1, max: 9, step: 1 }];
  assert.deepEqual(readPlace('?a.k=2.6', 'a', controls), { k: 3 });
  assert.deepEqual(readPlace('?a.k=99.5', 'a', controls), { k: 9 });
});

test('arrow keys move a handle, Shift ten times as far, Home and End to the ends', () => {
  const spec = { axis: 'y', step: { y: 0.1 }, bounds: { y: [0, 14] } };
  const to = (key, shiftKey = false) => keyed({ key, shiftKey }, { x: 4, y: 5 }, spec);
  assert.deepEqual(to('ArrowUp'), { x: 4, y: 5.1 });
  assert.deepEqual(to('ArrowLeft', true), { x: 4, y: 4 });
  assert.deepEqual([to('Home').y, to('End').y], [0, 14]);
  assert.equal(to('Enter'), null);
});

test('a lesson is done when all it asks is done', () => {
  assert.equal(isDone(null), false);
  assert.equal(isDone({ seen: true }), true);
  assert.equal(isDone({ seen: true, tasks: 2, won: ['a'] }), false);
  assert.equal(isDone({ tasks: 2, won: ['a'], right: ['b'] }), true);
  assert.equal(lessonOf('/course/lessons/fit-the-line.html'), 'fit-the-line');
});
