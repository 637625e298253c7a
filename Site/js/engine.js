// The typed bridge to engine.wasm. Every number on a page comes from there; nothing is computed
// here. What can be asked, and what is answered, is in Site/engine.d.ts.

import { answer } from './engine/answer.js';
import { EngineError } from './engine/error.js';
import { request } from './engine/request.js';
import { operationsOf } from './engine/signature.js';

/** The code of a computation that takes too much. */
const TOO_MUCH = 912;
/** The most bytes that a call may bring, and that an idle engine may keep. */
const [MOST_BYTES, KEPT_BYTES] = [400_000_000, 256_000_000];

/** The engine of a compiled module. Each call stands alone: the engine keeps nothing of it. */
export class Engine {
  /** @type {any} */
  #exports = null;
  /** @type {Map<number, string>} */
  #texts = new Map();
  /** @type {Map<string, EngineOperation> | null} */
  #operations = null;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.module = module;
  }

  /** What can be asked, by name: the engine's own list. */
  get operations() {
    this.#operations ??= operationsOf(this.#run((exports) => exports.dw_catalogue()));
    return this.#operations;
  }

  /**
   * Asks for one of the operations.
   * @template {keyof EngineCalls} Name
   * @param {Name} name @param {EngineCalls[Name]['arguments']} values
   * @returns {EngineCalls[Name]['result']}
   * @throws {EngineError} for data that it refuses
   * @throws {TypeError} for an operation or arguments that do not exist
   */
  call(name, values) {
    const operation = this.operations.get(name);
    if (!operation) throw new TypeError(`the engine has no operation ${name}`);
    const { bytes, write } = request(operation, values);
    if (bytes > MOST_BYTES) throw new EngineError(TOO_MUCH, '', 'too much data for one call');
    return this.#run((exports) => {
      // Addresses come as signed numbers; the upper half of the memory would be negative.
      const address = exports.dw_allocate(bytes) >>> 0;
      if (address) write(exports.memory.buffer, address);
      try {
        return exports.dw_call(operation.number, address, bytes);
      } finally {
        exports.dw_free(address);
      }
    });
  }

  /** The bytes of memory that the engine holds between calls. */
  get memory() {
    return this.#exports?.memory.buffer.byteLength ?? 0;
  }

  /**
   * Runs what gives the address of an answer, and reads it. A trap leaves the instance in an unknown
   * state, and memory never shrinks: in both cases the next call gets a new instance.
   * @param {(exports: any) => number} ask @returns {any}
   */
  #run(ask) {
    const exports = (this.#exports ??= new WebAssembly.Instance(this.module, {}).exports);
    try {
      const address = ask(exports) >>> 0;
      const { failed, value } = answer(exports.memory.buffer, address, this.#texts);
      exports.dw_free(address);
      if (exports.memory.buffer.byteLength > KEPT_BYTES) this.#exports = null;
      if (failed) throw new EngineError(value.code, value.argument, value.message);
      return value;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#exports = null;
      throw new EngineError(-1, '', 'the computation failed: it may need too much memory');
    }
  }
}
