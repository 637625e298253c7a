import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once } from '../../Site/js/parts/once.js';

test('each argument is asked about once, and what was said is remembered', () => {
  /** @type {string[]} */
  const asked = [];
  const sum = once((/** @type {number} */ a, /** @type {number} */ b) => { asked.push(`${a}+${b}`); return a + b; });
  assert.deepEqual([sum(1, 2), sum(2, 1), sum(1, 2)], [3, 3, 3]);
  assert.deepEqual(asked, ['1+2', '2+1']);
});

test('that there is nothing to say is remembered too', () => {
  let asked = 0;
  const nothing = once(() => { asked += 1; });
  assert.deepEqual([nothing(), nothing(), asked], [undefined, undefined, 1]);
});
