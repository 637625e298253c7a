import { test } from 'node:test';
import assert from 'node:assert/strict';
import { deal } from '../../Site/js/parts/deal.js';

test('a card in the right place leaves the deck', () => {
  const deck = deal(['a', 'b']);
  assert.deepEqual(deck.put('a'), { card: 0, right: true });
  assert.deepEqual([deck.top, deck.left, deck.sorted, deck.first], [1, 1, 1, 1]);
});

test('a card in the wrong place comes round again, and only its first try counts', () => {
  const deck = deal(['a', 'b']);
  assert.deepEqual(deck.put('b'), { card: 0, right: false });
  assert.equal(deck.top, 1);
  deck.put('b');
  assert.deepEqual(deck.put('a'), { card: 0, right: true });
  assert.deepEqual([deck.top, deck.left, deck.sorted, deck.first], [null, 0, 2, 1]);
});

test('an empty deck takes nothing', () => assert.equal(deal([]).put('a'), null));
