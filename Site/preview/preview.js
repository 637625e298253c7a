/**
 * Runs in every page that `workshop serve` shows: reloads it after a build, and lays what a build
 * found wrong over it. It is no part of a published site.
 */
/** @typedef {{file: string, start: {line: number, column: number}, code: string, severity: string, message: string}} Finding */
/** @typedef {{published: boolean, failure?: string, report?: {diagnostics: Finding[]}}} Built */

const seen = Number(/** @type {HTMLElement | null} */ (document.querySelector('script[data-seen]'))?.dataset.seen ?? 0);
const shownAtMost = 30;
let hiddenEvent = 0;

const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = `<link rel="stylesheet" href="/__workshop/preview.css"><aside role="alert" aria-label="Problems" hidden></aside>`;
document.body.append(host);
const panel = /** @type {HTMLElement} */ (root.querySelector('aside'));

/** @param {string} name @param {string} text @param {string} [className] */
function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** @param {Finding} finding */
function item({ file, start, code, severity, message }) {
  const line = document.createElement('li');
  line.className = severity;
  line.append(element('code', `${file}:${start.line}:${start.column}`), element('b', `${severity} ${code}`), element('span', message));
  return line;
}

/** @param {Built} built @param {number} id */
function show({ failure, report }, id) {
  const errors = (report?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  const heading = element('h2', failure ? 'The build failed' : `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}: this page is the last good one`);
  const close = element('button', 'Hide');
  close.addEventListener('click', () => {
    hiddenEvent = id;
    panel.hidden = true;
  });
  const list = document.createElement('ol');
  list.append(...errors.slice(0, shownAtMost).map(item));
  if (errors.length > shownAtMost) list.append(element('li', `and ${errors.length - shownAtMost} more`));
  panel.replaceChildren(heading, close, failure ? element('p', failure) : list);
  panel.hidden = hiddenEvent === id;
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !panel.hidden) panel.querySelector('button')?.click();
});

const events = new EventSource('/__workshop/events');
events.addEventListener('message', ({ data, lastEventId }) => {
  const id = Number(lastEventId);
  /** @type {Built} */
  const built = JSON.parse(data);
  if (!built.published) return show(built, id);
  panel.hidden = true;
  // A server that was started anew counts from one again.
  if (id !== seen) location.reload();
});
addEventListener('pagehide', () => events.close());
