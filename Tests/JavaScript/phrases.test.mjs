/** The words of scripts: filled in, and chosen by number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './english.mjs';
import { counted, phrase } from '../../Site/js/parts/phrases.js';

test('a placeholder is filled in', () => assert.equal(phrase('search.found', { count: 3 }), '3 found'));

test('what is filled in is not read again', () => assert.equal(phrase('search.none', { query: '{query}' }), 'Nothing has “{query}” in it.'));

test('one is said otherwise than many', () => {
  assert.equal(counted('sort.cards', 1), '1 card');
  assert.equal(counted('sort.cards', 0), '0 cards');
});

test('a key that there is not stands for itself', () => assert.equal(phrase('search.nowhere'), 'search.nowhere'));
