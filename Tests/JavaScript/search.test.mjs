/** What search finds, in which order, and what it marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries, excerpt, find, marked, wordsIn } from '../../Site/js/parts/search.js';

const lesson = (id, title, more = {}) => ({
  href: `lessons/${id}.html`, title, level: 'Basics', summary: '', tags: [], parts: [], ...more,
});

const all = entries({
  lessons: [
    lesson('text', 'Other things', { parts: [{ id: '', title: '', text: 'A centroid is a mean.' }] }),
    lesson('heading', 'More', { parts: [{ id: 'the-centroid', title: 'The centroid moves', text: 'It settles.' }] }),
    lesson('title', 'Centroids', { summary: 'Où est le café?', parts: [{ id: 'how', title: 'How', text: 'Watch the inertia fall.' }] }),
  ],
  terms: [{ href: 'glossary.html#centroid', title: 'centroid', also: ['k-means centre'], text: 'The mean of a group.' }],
});

const found = (query) => find(all, query)?.map((entry) => entry.href);

test('a title comes before a term, a term before a heading, a heading before text', () => {
  const order = ['lessons/title.html', 'glossary.html#centroid', 'lessons/heading.html#the-centroid', 'lessons/text.html'];
  assert.deepEqual(found('centroid'), order);
  assert.deepEqual(found('CENTR'), order);
});

test('every word must be found, those of its lesson helping a section', () => {
  assert.deepEqual(found('centroid inertia'), ['lessons/title.html#how']);
  assert.deepEqual(found('centroid nowhere'), []);
});

test('accents, case and hyphens do not matter', () => {
  assert.deepEqual(found('ou CAFE'), ['lessons/title.html']);
  for (const query of ['k-means', 'kmeans', 'K means']) assert.deepEqual(found(query), ['glossary.html#centroid']);
});

test('a query without a word is none', () => {
  for (const query of ['', '  ', '?!']) assert.equal(find(all, query), null);
});

test('a word is found at its beginning, never inside', () => {
  assert.deepEqual(found('roid'), []);
});

test('what is marked is what was found, and nothing of the text is lost', () => {
  const text = 'A k‑means “Centroid”, café-side, cafe\u0301.';
  const pieces = marked(text, 'centr cafe mea');
  assert.equal(pieces.map((piece) => piece.text).join(''), text);
  assert.deepEqual(pieces.filter((piece) => piece.isHit).map((piece) => piece.text), ['mea', 'Centr', 'café', 'cafe\u0301']);
});

test('an excerpt shows the words, cut between words', () => {
  const text = `${'Nothing to see in here. '.repeat(30)}The inertia of a centroid falls. ${'And on it goes. '.repeat(30)}`;
  const shown = excerpt(text, 'centroid inertia');
  assert.match(shown, /^… .*The inertia of a centroid falls\..* …$/);
  assert.ok(shown.length <= 190);
  const cut = shown.replace(/^… | …$/g, '');
  assert.ok(text.includes(` ${cut}`) && !/\w$/.test(cut + text[text.indexOf(cut) + cut.length]));
  assert.equal(excerpt('Short.', 'short'), 'Short.');
  const late = excerpt(text, 'nowhere');
  assert.ok(late.startsWith('Nothing') && late.endsWith(' …'));
});

test('an index of any texts is read, words or not', () => {
  for (const text of ['', '-', '---', 'a-', 'é́́', '漢字 かな', '\u{1F600}']) {
    for (const word of wordsIn(text)) assert.ok(word.end > word.start && word.end <= text.length);
    marked(text, text);
    excerpt(text, text, 1);
    find(entries({ lessons: [lesson('a', text)], terms: [] }), text);
  }
});
