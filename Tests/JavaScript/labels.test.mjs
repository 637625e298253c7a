import { test } from 'node:test';
import assert from 'node:assert/strict';
import { frame } from '../../Site/js/parts/frame.js';
import { namesOf } from '../../Site/js/parts/label.js';

const axis = { domain: [0, 10], major: 5, minor: 1, title: '' };
const area = frame({ x: axis, y: axis }, { left: 0, top: 0, width: 600, height: 400 }, 'clip');
const level = (text, y, more = {}) => ({ text, xs: [0, 10], ys: [y, y], ...more });
/** The places of the words: their middles and their feet. */
const places = (svg) => [...svg.matchAll(/x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('a curve is named over its right end', () => {
  const [[x, y]] = places(namesOf([level('crowd', 5)], area));
  assert.ok(x > area.x(8) && x < area.x(10));
  assert.ok(y < area.y(5) && y > area.y(5) - 12);
});

test('a name keeps clear of marks', () => {
  const marks = Array.from({ length: 40 }, (_, i) => ({ x: area.x(7.5 + i / 16), y: area.y(5) - 10 }));
  const [[x, y]] = places(namesOf([level('crowd', 5)], area, marks));
  assert.ok(y > area.y(5) || x < area.x(7.5));
});

test('two names do not lie on one another', () => {
  const [[x0, y0], [x1, y1]] = places(namesOf([level('seen', 5), level('not seen', 5.1)], area));
  assert.ok(Math.abs(x0 - x1) > 40 || Math.abs(y0 - y1) > 13);
});

test('what lies outside the plot, and what has no word, is not named', () => {
  assert.equal(namesOf([level('far', 12), level('', 5), { text: 'none', xs: [0, 10], ys: [NaN, NaN] }], area), '');
});

test('a mark is named beside it, further off than it reaches', () => {
  const [[x, y]] = places(namesOf([{ text: 'bias', xs: [5], ys: [5], reach: 20 }], area));
  assert.ok(Math.hypot(x - area.x(5), y - area.y(5)) > 20);
});
