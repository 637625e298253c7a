/**
 * The checker: the engine with the language of claims, as the compiler has it, and nothing else.
 *
 * @typedef {{ row: string, checked: number, held: number }} CheckedRow how many claims of a row were run, and how many hold
 * @typedef {{ row: string, claim: string, explanation: string }} CheckFailure what does not hold, and why
 * @typedef {{ total: number, rows: CheckedRow[], failures: CheckFailure[], milliseconds: number }} CheckReport `total` is how many claims the page counts
 */

/** @param {string} text @returns {CheckReport} */
export function reportOf(text) {
  /** @type {CheckReport} */
  const report = { total: 0, rows: [], failures: [], milliseconds: 0 };
  for (const line of text.split('\n')) {
    const [kind, ...fields] = line.split('\t');
    if (kind === 'total') report.total = Number(fields[0]);
    if (kind === 'row') report.rows.push({ row: fields[0], checked: Number(fields[1]), held: Number(fields[2]) });
    if (kind === 'failure') report.failures.push({ row: fields[0], claim: fields[1], explanation: fields[2] });
  }
  return report;
}

/** @param {URL | string} url */
async function bytesOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

/**
 * Fetches the checker and a page's sheet, and has the one run the other.
 * @param {URL | string} sheet
 * @returns {Promise<CheckReport>}
 */
export async function check(sheet, url = new URL('../../checker.wasm', import.meta.url)) {
  const [module, text] = await Promise.all([bytesOf(url).then((bytes) => WebAssembly.compile(bytes)), bytesOf(sheet)]);
  const exports = /** @type {any} */ ((await WebAssembly.instantiate(module, {})).exports);
  const from = performance.now();
  const at = exports.dw_allocate(text.byteLength);
  new Uint8Array(exports.memory.buffer).set(new Uint8Array(text), at);
  const answer = exports.dw_check(at, text.byteLength);
  const count = new DataView(exports.memory.buffer).getUint32(answer, true);
  const report = reportOf(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, answer + 4, count)));
  return { ...report, milliseconds: performance.now() - from };
}
