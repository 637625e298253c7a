import { test } from 'node:test';
import assert from 'node:assert/strict';
import { choiceIsRight, numberIsRight, typed } from '../../Site/js/parts/marking.js';

test('a number is read as people type it', () => {
  for (const [text, value] of [['9.5', 9.5], [' 9,5 ', 9.5], ['−3', -3], ['1 200', 1200], ['.5', 0.5], ['1e-3', 0.001], ['+2', 2], ['1.8E-18', 1.8e-18]]) {
    assert.equal(typed(text), value, text);
  }
  for (const text of ['', 'nine', '1,2,3', '9.5 dollars', '1.2.3', '-', 'Infinity', '0x10']) assert.ok(Number.isNaN(typed(text)), text);
});

test('an answer is right up to the edge of what is accepted', () => {
  assert.equal(numberIsRight(9.55, 9.5, 0.05), true);
  assert.equal(numberIsRight(9.56, 9.5, 0.05), false);
  assert.equal(numberIsRight(0.1 + 0.2, 0.3, 0), true);
  assert.equal(numberIsRight(NaN, 9.5, 1), false);
});

test('several answers count all or nothing', () => {
  assert.equal(choiceIsRight([true, false, true], [true, false, true]), true);
  assert.equal(choiceIsRight([true, false, false], [true, false, true]), false);
  assert.equal(choiceIsRight([true, true, true], [true, false, true]), false);
});
