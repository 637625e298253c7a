/**
 * The checker: the engine with the language of claims, as the compiler has it, and nothing else.
 *
 * @typedef {{ row: string, checked: number, held: number }} CheckedRow how many claims of a row were run, and how many hold
 * @typedef {{ row: string, claim: string, explanation: string }} CheckFailure what does not hold, and why
 * @typedef {{ total: number, rows: CheckedRow[], failures: CheckFailure[], milliseconds: number }} CheckReport `total` is how many claims the page counts
 * @typedef {{ value: string } | { message: string, help: string, from: number, to: number }} Evaluated what came out, or what is wrong, and where in the text
 */

/** @param {string} text @returns {CheckReport} */
function reportOf(text) {
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
  return new Uint8Array(await response.arrayBuffer());
}

/** @type {Promise<WebAssembly.Module> | undefined} */
let module;
/** Fetched when it is first asked for; again if it did not come. */
const load = () => (module ??= bytesOf(new URL('../../checker.wasm', import.meta.url))
  .then((bytes) => WebAssembly.compile(bytes))
  .catch((error) => { module = undefined; throw error; }));

/**
 * Each question has an instance of its own, so that none finds what another left.
 * @param {'dw_check' | 'dw_evaluate'} name
 * @param {Uint8Array} question
 */
async function ask(name, question) {
  const exports = /** @type {any} */ ((await WebAssembly.instantiate(await load(), {})).exports);
  const at = exports.dw_allocate(question.length);
  new Uint8Array(exports.memory.buffer).set(question, at);
  const answer = exports[name](at, question.length);
  const count = new DataView(exports.memory.buffer).getUint32(answer, true);
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, answer + 4, count));
}

/**
 * Fetches a page's check sheet, and runs it.
 * @param {URL | string} sheet
 * @returns {Promise<CheckReport>}
 */
export async function check(sheet) {
  const [question] = await Promise.all([bytesOf(sheet), load()]);
  const from = performance.now();
  return { ...reportOf(await ask('dw_check', question)), milliseconds: performance.now() - from };
}

/**
 * What an expression comes to.
 * @param {string} text
 * @returns {Promise<Evaluated>}
 */
export async function evaluate(text) {
  const bytes = new TextEncoder().encode(text);
  const [kind, ...fields] = (await ask('dw_evaluate', bytes)).split('\t');
  if (kind === 'value') return { value: fields[0] };
  const [from, to] = [fields[0], fields[1]].map((at) => new TextDecoder().decode(bytes.slice(0, Number(at))).length);
  return { message: fields[2], help: fields[3], from, to };
}
