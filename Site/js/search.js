/** The search field and its results, on the search page and in the dialog of every other. */
import { phrase } from './parts/phrases.js';
import { entries, excerpt, find, marked } from './parts/search.js';
import { say } from './parts/say.js';

/** @type {Promise<Entry[]> | null} */
let loading = null;

/**
 * The index, loaded once, when it is first wanted.
 * @param {string} base the site's top
 */
function load(base) {
  loading ??= fetch(`${base}search.json`).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }).then(entries);
  loading.catch(() => { loading = null; });
  return loading;
}

const KINDS = { lesson: phrase('search.lesson'), part: phrase('search.part'), term: phrase('search.term') };

/** @param {string} tag @param {string} name @param {(string | Node)[]} content */
function element(tag, name, ...content) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.append(...content);
  return node;
}

/** @param {string} text @param {string} query */
const withMarks = (text, query) => marked(text, query).map((piece) => (piece.isHit ? element('mark', '', piece.text) : piece.text));

/** @param {Entry} entry @param {string} query @param {string} base @param {2 | 3} depth of its heading */
function result({ kind, href, title, where, text }, query, base, depth) {
  const link = /** @type {HTMLAnchorElement} */ (element('a', '', ...withMarks(title, query)));
  link.href = base + href;
  const place = element('p', 'place', element('b', '', KINDS[kind]), where && ` ${where}`);
  const item = element('li', `hit is-${kind}`, element(`h${depth}`, 'name', link), place);
  if (text) item.append(element('p', 'about', ...withMarks(excerpt(text, query), query)));
  return item;
}

/**
 * @param {HTMLElement} root
 * @param {{ base: string, most: number, depth: 2 | 3, onQuery?: (query: string) => void }} options `most`: how many are shown at once
 */
export function mount(root, { base, most, depth, onQuery }) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-is="${name}"]`));
  const form = /** @type {HTMLFormElement} */ (root.querySelector('form'));
  const input = /** @type {HTMLInputElement} */ (part('query'));
  const list = part('results');
  const browse = root.querySelector('[data-is="browse"]');
  const more = /** @type {HTMLButtonElement} */ (part('more'));
  const tell = say(part('found'));
  /** @type {Entry[]} */
  let found = [];
  let shown = 0;

  const extend = () => {
    const next = found.slice(shown, shown + most);
    list.append(...next.map((entry) => result(entry, input.value, base, depth)));
    shown += next.length;
    more.hidden = shown >= found.length;
    more.textContent = phrase('search.more', { count: Math.min(most, found.length - shown) });
  };
  const search = async () => {
    const query = input.value;
    onQuery?.(query);
    let hits = null;
    try {
      hits = query.trim() ? find(await load(base), query) : null;
    } catch {
      tell(phrase('search.failed'));
      return;
    }
    if (query !== input.value) return;
    list.replaceChildren();
    found = hits ?? [];
    shown = 0;
    extend();
    browse?.toggleAttribute('hidden', hits !== null);
    tell(hits === null ? '' : hits.length === 0 ? phrase('search.none', { query: query.trim() }) : phrase('search.found', { count: hits.length }));
  };
  const links = () => [...list.querySelectorAll('a')];
  /** @param {number} to */
  const go = (to) => (to < 0 ? input : (links()[to] ?? (more.hidden ? null : more)))?.focus();

  input.addEventListener('focus', () => { load(base).catch(() => {}); });
  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => { event.preventDefault(); go(0); });
  more.addEventListener('click', () => { const at = shown; extend(); go(at); });
  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = /** @type {HTMLElement} */ (event.target);
    if (!step || !(target === input || list.contains(target))) return;
    event.preventDefault();
    go(links().indexOf(/** @type {HTMLAnchorElement} */ (target)) + step);
  });
  if (input.value) search();
  return { input, search };
}

/**
 * The search page: its query is in its address.
 * @param {HTMLElement} root
 * @param {string} base
 */
export function page(root, base) {
  const input = /** @type {HTMLInputElement} */ (root.querySelector('[data-is="query"]'));
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  mount(root, {
    base,
    most: 20,
    depth: 2,
    onQuery(query) {
      const address = query ? `?${new URLSearchParams({ q: query })}` : location.pathname;
      history.replaceState(null, '', address);
    },
  });
}
