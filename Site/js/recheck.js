/** "What was verified here", run again by the reader: each row is stamped anew with what comes out. */
import { check } from './engine/checker.js';
import { reduced } from './parts/motion.js';
import { counted, phrase } from './parts/phrases.js';

/** From one stamp to the next, in milliseconds. */
const PACE = 45;

/** @typedef {import('./engine/checker.js').CheckReport} CheckReport */

/**
 * What is said of a report.
 * @param {CheckReport} report
 */
function wordsOf({ total, rows, failures, milliseconds }) {
  const checked = rows.reduce((sum, row) => sum + row.checked, 0);
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const [first] = failures;
  if (first) return counted('recheck.failed', checked - held, { checked, claim: first.claim, explanation: first.explanation });
  const rest = total - checked;
  const time = Math.max(1, Math.round(milliseconds));
  return counted('recheck.held', checked, { time }) + (rest > 0 ? ` ${counted('recheck.rest', rest)}` : '');
}

/**
 * Marks a row as it came out.
 * @param {HTMLElement} line
 * @param {boolean} isRight
 */
function stamp(line, isRight) {
  const punch = line.querySelector('.punch');
  punch?.classList.toggle('right', isRight);
  punch?.classList.toggle('wrong', !isRight);
  punch?.querySelector('use')?.setAttribute('href', isRight ? '#i-check' : '#i-wrong');
  const word = punch?.querySelector('.hush');
  if (word) word.textContent = phrase(isRight ? 'recheck.holds' : 'recheck.fails');
  line.classList.remove('due');
}

/** @param {HTMLElement} root */
async function run(root) {
  const report = await check(new URL(root.dataset.sheet ?? '', document.baseURI));
  const found = new Map(report.rows.map((row) => [row.row, row]));
  const lines = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-row]')]).filter(({ dataset }) => found.has(dataset.row ?? ''));
  for (const line of lines) line.classList.add('due');
  for (const line of lines) {
    const row = found.get(line.dataset.row ?? '');
    if (!reduced()) await new Promise((done) => setTimeout(done, PACE));
    stamp(line, row?.held === row?.checked);
  }
  return wordsOf(report);
}

/**
 * Runs a page's checks, once at a time.
 * @param {HTMLElement} root the sheet of what was verified
 */
export async function rerun(root) {
  const button = /** @type {HTMLElement} */ (root.querySelector('[data-is="again"]'));
  const said = /** @type {HTMLElement} */ (root.querySelector('[data-is="said"]'));
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  said.textContent = phrase('recheck.wait');
  said.textContent = await run(root).catch((error) => phrase(error instanceof WebAssembly.RuntimeError ? 'tryout.tooMuch' : 'recheck.asleep'));
  button.removeAttribute('aria-disabled');
}
