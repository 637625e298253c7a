import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decimalsOf, fixed, rough, shown, signed, tenths } from '../../Site/js/parts/numbers.js';

const check = (name, of, cases) =>
  test(name, () => cases.forEach(([input, expected]) => assert.equal(of(...[].concat(input)), expected, `of ${input}`)));

check('a figure keeps two decimals and a true minus', fixed, [
  [1.378, '1.38'], [-0.5, '−0.50'], [-0.001, '0.00'], [[0.18, 3], '0.180'], [NaN, '–'], [Infinity, '–'],
]);
check('a measured figure shows three significant digits when it is small', shown, [
  [7.5861, '7.59'], [0.1, '0.10'], [0.0999, '0.0999'], [0.09994, '0.0999'], [0.09996, '0.10'], [0.009996, '0.0100'], [0.05, '0.0500'], [0.01234, '0.0123'], [0.001, '0.00100'],
  [-0.004567, '−0.00457'], [0, '0.00'], [-0, '0.00'], [1e-12, '0.00'], [2e-9, '0.00000000200'], [NaN, '–'], [1234.5, '1234.50'],
]);
check('a term sets its sign apart', signed, [[6.6, '+ 6.60'], [-0.5, '− 0.50'], [[0.25, 3], '+ 0.250']]);
check('a rough figure holds two or three digits', rough, [[449.6, '450'], [9.96, '10'], [4.32, '4.3'], [0, '0.0']]);
check('a step tells its decimals', decimalsOf, [[1, 0], [0.1, 1], [0.005, 3], [2.5, 1], [20, 0]]);
check('a place in a picture is in tenths of a pixel', tenths, [
  [12, '12'], [12.04, '12'], [12.05, '12.1'], [-0.04, '0'], [-3.26, '-3.3'], [0.1 + 0.2, '0.3'], [NaN, 'NaN'],
]);
