import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapped } from '../../Site/js/parts/dial.js';

/** @type {[string, number, { min: number, max: number, step: number }, number][]} */
const places = [
  ['the nearest position', 0.4321, { min: 0, max: 1, step: 0.05 }, 0.45],
  ['a position as it is written, without the last bits of a sum', 3.3000000000000003, { min: 0, max: 5, step: 0.1 }, 3.3],
  ['positions are counted from the lowest', 12, { min: 1, max: 201, step: 10 }, 11],
  ['nothing below the lowest', -9, { min: -3, max: 3, step: 0.5 }, -3],
  ['nothing above the highest', 9, { min: -3, max: 3, step: 0.5 }, 3],
  ['the highest, where steps do not end on it', 9, { min: 0, max: 1, step: 0.3 }, 1],
];

for (const [name, v, control, place] of places) test(`a dial takes ${name}`, () => assert.equal(snapped(v, control), place));
