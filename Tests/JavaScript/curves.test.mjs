import { test } from 'node:test';
import assert from 'node:assert/strict';
import { bars, curve, fenced } from '../../Site/js/parts/draw.js';
import { frame } from '../../Site/js/parts/frame.js';
import { tenths } from '../../Site/js/parts/numbers.js';

const axis = { domain: [0, 10], major: 5, minor: 1, title: '' };
const area = frame({ x: axis, y: axis }, { left: 0, top: 0, width: 600, height: 400 }, 'clip');
const d = (xs, ys) => curve(xs, ys, area).match(/ d="([^"]*)"/)[1];
/** A place of the plot as a path has it. */
const at = (x, y) => `${tenths(area.x(x))} ${tenths(area.y(y))}`;

const CASES = [
  ['inside is drawn as it is', [0, 5, 10], [0, 10, 5], `M${at(0, 0)}L${at(5, 10)}L${at(10, 5)}`],
  ['that leaves ends at the edge', [0, 10], [5, 15], `M${at(0, 5)}L${at(5, 10)}`],
  ['that comes back begins at the edge', [0, 4, 8], [5, 15, 5], `M${at(0, 5)}L${at(2, 10)}M${at(6, 10)}L${at(8, 5)}`],
  ['that crosses has both its ends at the edges', [0, 10], [-10, 20], `M${at(10 / 3, 0)}L${at(20 / 3, 10)}`],
  ['outside is not drawn', [0, 5, 10], [11, 12, 11], ''],
  ['is interrupted by what is no number', [0, 2, 4, 6, 8], [1, 2, NaN, 2, 1], `M${at(0, 1)}L${at(2, 2)}M${at(6, 2)}L${at(8, 1)}`],
  ['of nothing is empty', [], [], ''],
];
for (const [what, xs, ys, expected] of CASES) test(`a curve ${what}`, () => assert.equal(d(xs, ys), expected));

test('a curve that grows without end leaves the plot straight up', () => assert.match(d([5, 5], [5, Infinity]), new RegExp(`L${at(5, 10)}$`)));
test('a bar goes as far as the plot', () => assert.equal(bars([25], area), bars([10], area)));
test('marks are fenced only where one leaves the plot', () => {
  const inside = { x: area.x(5), y: area.y(5) };
  assert.equal(fenced([inside], '<i/>', area), '<i/>');
  assert.equal(fenced([inside, { x: area.x(12), y: 0 }], '<i/>', area), '<g clip-path="url(#clip)"><i/></g>');
});
