import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parting } from '../../Site/js/parts/parting.js';

const side = ([a, b, c], [x, y]) => a * x + b * y + c;

test('the line between two sets is in the middle of the widest street', () => {
  const line = parting([[0, 0], [0, 4]], [[6, 1], [8, 9]]);
  assert.ok(Math.abs(side(line, [0, 2]) - 3) < 1e-12);
  assert.ok(Math.abs(side(line, [6, 2]) + 3) < 1e-12);
});

test('sets whose hulls meet, and empty ones, have no line', () => {
  assert.equal(parting([[0, 0], [2, 2]], [[1, 1]]), null);
  assert.equal(parting([[0, 0], [4, 4]], [[0, 4], [4, 0]]), null);
  assert.equal(parting([[1, 1]], [[1, 1]]), null);
  assert.equal(parting([], [[1, 1]]), null);
});

test('a line is found just where half-planes part few points of a grid', () => {
  const grid = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y]));
  let parted = 0;
  for (const a of grid) for (const b of grid) for (const c of grid) for (const d of grid) {
    const line = parting([a, b], [c, d]);
    // Two segments are parted by a line just where they do not meet.
    const turn = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
    const on = (p, q, r) => turn(p, q, r) === 0 && Math.min(p[0], q[0]) <= r[0] && r[0] <= Math.max(p[0], q[0]) && Math.min(p[1], q[1]) <= r[1] && r[1] <= Math.max(p[1], q[1]);
    const cross = turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    const meet = cross || on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b);
    assert.equal(line === null, meet, `${a} ${b} | ${c} ${d}`);
    if (line) parted += 1;
  }
  assert.ok(parted > 1000);
});
