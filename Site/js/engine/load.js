/** The engine of a page. */
import { Engine } from '../engine.js';

/**
 * Fetches and compiles the engine.
 * @param {URL | string} url @returns {Promise<Engine>}
 */
export async function loadEngine(url = new URL('../../engine.wasm', import.meta.url)) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`engine.wasm: ${response.status}`);
  // Not compileStreaming: simple servers give the module another content type, which it refuses.
  return new Engine(await WebAssembly.compile(await response.arrayBuffer()));
}
