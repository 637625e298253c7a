// The reading of markup that a stage is brought up to date by. What it does to a page is tried in
// browsers, where a picture that was played is compared with one drawn anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesOf } from '../../Site/js/parts/patch.js';

const read = (markup) => nodesOf(markup)?.map(({ tag, attributes, inner }) => [tag, attributes.trim(), inner]);

const cases = [
  ['nothing', '', []],
  ['an element without content', '<path d="M0 0"/>', [['path', 'd="M0 0"', '']]],
  ['elements in a row', '<a x="1"/><b/>', [['a', 'x="1"', ''], ['b', '', '']]],
  ['what is inside', '<g k="1"><a/><g><b/></g></g><a/>', [['g', 'k="1"', '<a/><g><b/></g>'], ['a', '', '']]],
  ['text inside', '<text x="1">a &lt; b</text>', [['text', 'x="1"', 'a &lt; b']]],
  ['a sign of markup inside an attribute', '<a n="x > y / z"/>', [['a', 'n="x > y / z"', '']]],
  ['text alone', 'a', [['', '', '']]],
  ['text before and behind an element', 'a <b/> c', [['', '', ''], ['b', '', ''], ['', '', '']]],
  ['an element that never ends', '<g><a/>', undefined],
  ['an end without a beginning', '</g>', undefined],
];

for (const [name, markup, expected] of cases) {
  test(`markup is read: ${name}`, () => assert.deepEqual(read(markup), expected));
}

test('elements and text hold all of the markup', () => {
  const markup = '<g class="a"><a/>t</g> and <b x="1"></b>.';
  assert.equal(nodesOf(markup).map(({ source }) => source).join(''), markup);
});
