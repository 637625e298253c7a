/** Progress as a file: what goes out comes in again, and what is damaged is refused in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './english.mjs';
import { FORMAT, isProgress, merged, packed, unpacked } from '../../Site/js/parts/portable.js';

const kept = {
  'best:a.game': 1.5,
  'challenge:c.run': { given: { q: { value: '2', right: true } }, at: 1, best: 3, earned: true },
  'progress:a': { seen: true, won: ['game'], tasks: 2 },
};

test('what was packed is unpacked', () => assert.deepEqual(unpacked(packed(kept)), { kept }));

test('settings are no progress', () => {
  assert.deepEqual(['theme', 'size', 'motion', 'slash', 'progress:a', 'best:a.b'].filter(isProgress), ['progress:a', 'best:a.b']);
});

test('what is no file of ours is refused in words', () => {
  const file = (more) => JSON.stringify({ format: FORMAT, version: 1, kept: {}, ...more });
  const bad = [
    '', 'hello', packed(kept).slice(0, -20), 'null', '[]', '{}', '{"format":"other","kept":{}}', file({ kept: [] }), file({ version: 2 }),
    file({ version: 'x' }), file({ kept: { other: 1 } }), file({ kept: { 'progress:a': 3 } }), file({ kept: { 'progress:a': { won: 'game' } } }),
    file({ kept: { 'progress:a': { won: [1] } } }), file({ kept: { 'best:a.b': '1' } }), file({ kept: { 'challenge:a': { given: [] } } }),
    file({ kept: { theme: 'dark' } }), file({ kept: { 'progress:a': null } }),
  ];
  for (const text of bad) assert.match(unpacked(text).problem ?? '', /^[A-Z].*\.$/, text);
});

test('nothing that was reached is lost', () => {
  const join = (key, own, other) => merged(key, own, other);
  assert.deepEqual(join('progress:a', { won: ['x'], tasks: 3 }, { seen: true, won: ['y', 'x'], right: ['q'], tasks: 2 }), { seen: true, won: ['x', 'y'], right: ['q'], tasks: 3 });
  assert.deepEqual(join('progress:a', null, { seen: true }), { seen: true });
  assert.equal(join('best:a.b', 2, 1), 2);
  assert.equal(join('best:a.b', null, 1), 1);
  const own = { given: { q: { value: '1', right: false } }, at: 0, best: 1, earned: false };
  assert.deepEqual(join('challenge:c', own, kept['challenge:c.run']), { ...own, best: 3, earned: true });
  assert.deepEqual(join('challenge:c', { given: {}, best: 5 }, kept['challenge:c.run']), { ...kept['challenge:c.run'], best: 5 });
});
