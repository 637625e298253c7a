import { test } from 'node:test';
import assert from 'node:assert/strict';
import { onward, restored, standing } from '../../Site/js/parts/run.js';

const keys = ['a', 'b', 'c'];
const run = (given) => ({ given, at: 0, best: 0, earned: false });

test('a run stands at what was answered and what of it is right', () => {
  const given = { a: { value: [0], right: true }, c: { value: '4', right: false } };
  const { verdicts, answered, right, over, passed } = standing(run(given), keys, 2);
  assert.deepEqual(verdicts, [true, null, false]);
  assert.deepEqual([answered, right, over, passed], [2, 1, false, false]);
  given.b = { value: [1], right: true };
  assert.deepEqual([standing(run(given), keys, 2).over, standing(run(given), keys, 2).passed], [true, true]);
});

test('on from a question is the next that is open, round the end', () => {
  assert.equal(onward([null, null, null], 0), 1);
  assert.equal(onward([null, true, false], 2), 0);
  assert.equal(onward([true, true, false], 0), 1);
  assert.equal(onward([true, true, null], 2), 2);
});

test('what was kept comes back, and what no longer fits does not', () => {
  const kept = { given: { a: { value: [1], right: true }, gone: { value: [0], right: true }, b: { right: 'yes' } }, at: 7, best: 2, earned: true };
  assert.deepEqual(restored(kept, keys), { given: { a: { value: [1], right: true } }, at: 0, best: 2, earned: true });
  for (const bad of [null, 3, 'x', [], { given: 4 }]) assert.deepEqual(restored(bad, keys), run({}));
});
