/** Finding words in the course: lessons, their sections, and the glossary's terms. Pure. */

/** What a word is worth by where it stands; no whole word in one place outdoes a beginning in the next. */
const WORTH = { title: 8, term: 6, heading: 4, tag: 3, summary: 2, text: 1 };
const WHOLE = 1.2;
/** What a word in a section's lesson adds, which the section itself does not have. */
const AROUND = 0.5;

/**
 * Without case and accents.
 * @param {string} text
 */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The words of a text and where they are; what a hyphen joins is also one word.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsIn(text) {
  const words = [];
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu)) {
    const [run] = found;
    const start = found.index ?? 0;
    let at = start;
    const parts = run.split(/[-\u2010\u2011]/u);
    for (const part of parts) {
      words.push({ folded: fold(part), start: at, end: at + part.length });
      at += part.length + 1;
    }
    if (parts.length > 1) words.push({ folded: fold(parts.join('')), start, end: start + run.length });
  }
  return words;
}

/** @param {keyof typeof WORTH} place @param {string} text @returns {Field} */
const field = (place, text) => ({ worth: WORTH[place], words: wordsIn(text) });

/**
 * Everything that can be found, in the order of the course, the terms last.
 * @param {SearchFile} index
 * @returns {Entry[]}
 */
export function entries({ lessons, terms }) {
  /** @type {Entry[]} */
  const all = [];
  for (const lesson of lessons) {
    const { href, title, level, summary, tags } = lesson;
    const around = wordsIn(title);
    all.push({
      kind: 'lesson', href, title, where: level, text: summary, around: [],
      fields: [field('title', title), field('tag', tags.join(' ')), field('summary', summary)],
    });
    for (const part of lesson.parts) {
      const own = [field('heading', part.title), field('text', part.text)];
      all.push({
        kind: 'part', href: part.id ? `${href}#${encodeURIComponent(part.id)}` : href, title: part.title || title,
        where: part.title ? title : level, text: part.text, around, fields: own,
      });
    }
  }
  for (const { href, title, also, text } of terms) {
    all.push({
      kind: 'term', href, title: [title, ...also].join(', '), where: '', text, around: [],
      fields: [field('term', [title, ...also].join(' ')), field('text', text)],
    });
  }
  return all;
}

/** @param {Field} field @param {string} sought */
function worth({ worth: value, words }, sought) {
  let best = 0;
  for (const { folded } of words) {
    if (folded === sought) return value * WHOLE;
    if (folded.startsWith(sought)) best = value;
  }
  return best;
}

/** @param {Entry} entry @param {string[]} sought */
function score(entry, sought) {
  let total = 0;
  let isOwn = false;
  for (const word of sought) {
    const own = Math.max(...entry.fields.map((one) => worth(one, word)));
    if (own > 0) isOwn = true;
    else if (!entry.around.some(({ folded }) => folded.startsWith(word))) return 0;
    total += own || AROUND;
  }
  return isOwn ? total : 0;
}

/**
 * What has every word of a query, or a word that begins so: the best first. Null where it has no word.
 * @param {Entry[]} all
 * @param {string} query
 */
export function find(all, query) {
  const sought = soughtIn(query);
  if (!sought.length) return null;
  return all
    .map((entry) => ({ entry, score: score(entry, sought) }))
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score)
    .map((one) => one.entry);
}

/**
 * The words of a query, each part of a hyphened one.
 * @param {string} query
 */
function soughtIn(query) {
  const words = wordsIn(query);
  const isWhole = (/** @type {Word} */ word) => words.some((one) => one !== word && one.start >= word.start && one.end <= word.end);
  return [...new Set(words.filter((word) => !isWhole(word)).map((word) => word.folded))];
}

/**
 * A text cut where a query's words begin and end.
 * @param {string} text
 * @param {string} query
 * @returns {{ text: string, isHit: boolean }[]}
 */
export function marked(text, query) {
  const sought = soughtIn(query);
  const pieces = [];
  let last = 0;
  for (const { folded, start, end } of wordsIn(text)) {
    const length = Math.max(0, ...sought.filter((word) => folded.startsWith(word)).map((word) => word.length));
    if (!length || start < last) continue;
    // Where letters are written with more characters than they fold to, the whole word is marked.
    const stop = folded.length === end - start ? start + length : end;
    if (start > last) pieces.push({ text: text.slice(last, start), isHit: false });
    pieces.push({ text: text.slice(start, stop), isHit: true });
    last = stop;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), isHit: false });
  return pieces;
}

/**
 * The part of a text that shows a query's words best: a window at whole words, with dots where it is cut.
 * @param {string} text
 * @param {string} query
 * @param {number} size
 */
export function excerpt(text, query, size = 180) {
  if (text.length <= size) return text;
  const sought = soughtIn(query);
  const words = wordsIn(text);
  const hits = words.filter(({ folded }) => sought.some((word) => folded.startsWith(word)));
  /** @param {Word} hit how many different words a window from there shows */
  const shown = (hit) => sought.filter((word) => hits.some(({ folded, start, end }) => start >= hit.start && end < hit.start + size - 40 && folded.startsWith(word))).length;
  const best = hits.reduce((one, other) => (shown(other) > shown(one) ? other : one), hits[0] ?? words[0] ?? { folded: '', start: 0, end: 0 });
  const lead = Math.min(best.start - 40, text.length - size);
  const from = lead <= 0 ? 0 : (words.find((word) => word.start >= lead)?.start ?? 0);
  const to = text.length - from <= size ? text.length : Math.max(from + 1, ...words.filter((word) => word.end <= from + size).map((word) => word.end));
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
