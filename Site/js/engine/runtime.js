// The engine's memory: functions take and give buffers in it. Errors, and what follows a trap.

const MOST_BYTES = 400_000_000;

// The engine's codes (kind × 100 + argument) of what is refused before it is asked.
export const CODES = { xShape: 202, startShape: 210, xRange: 502, dataRange: 519, budget: 912 };

/** What the engine refuses, with its code and its sentence. */
export class EngineError extends Error {
  /** @param {number} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}

/** The buffers of one call: made in the engine's memory, given back when the call is over. */
class Call {
  /** @param {any} exports */
  constructor(exports) {
    this.exports = exports;
    /** @type {number[]} */
    this.addresses = [];
  }

  /**
   * Room for so many bytes.
   * @param {number} bytes @returns {number}
   */
  room(bytes) {
    if (!(bytes <= MOST_BYTES)) throw new EngineError(CODES.budget, 'too much data for one call');
    if (bytes === 0) return 0;
    // Addresses come as signed numbers; the upper half of the memory would be negative.
    const address = this.exports.dw_alloc(bytes) >>> 0;
    if (address === 0) throw new EngineError(CODES.budget, 'out of memory');
    this.addresses.push(address);
    return address;
  }

  /**
   * Copies numbers in.
   * @param {ArrayLike<number>} values @returns {number}
   */
  give(values) {
    const address = this.room(values.length * 8);
    if (address) new Float64Array(this.exports.memory.buffer, address, values.length).set(values);
    return address;
  }

  // Views are made anew at every reading: the memory may have grown, which detaches old ones.

  /** @param {number} address @param {number} count @returns {Float64Array} */
  doubles(address, count) {
    if (count === 0) return new Float64Array(0);
    return new Float64Array(this.exports.memory.buffer, address, count).slice();
  }

  /** @param {number} address @param {number} count @returns {Int32Array} */
  integers(address, count) {
    if (count === 0) return new Int32Array(0);
    return new Int32Array(this.exports.memory.buffer, address, count).slice();
  }

  /**
   * Throws if a status is not 0.
   * @param {number} code
   */
  check(code) {
    if (code === 0) return;
    const room = this.room(200);
    const length = this.exports.dw_message(code, room, 200);
    const bytes = new Uint8Array(this.exports.memory.buffer, room, length).slice();
    throw new EngineError(code, new TextDecoder().decode(bytes));
  }

  end() {
    for (const address of this.addresses) this.exports.dw_free(address);
  }
}

/**
 * The number of rows in row-major values.
 * @param {ArrayLike<number>} X @param {number} d
 */
export function rowCount(X, d) {
  if (!Number.isInteger(d) || d < 1) {
    throw new EngineError(CODES.xRange, 'd must be a whole number above 0');
  }
  if (X.length % d !== 0) throw new EngineError(CODES.xShape, 'X has a row that is not complete');
  return X.length / d;
}

/**
 * A whole number that fits in 32 bits.
 * @param {number} value @param {string} name
 */
export function whole(value, name) {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value;
  throw new EngineError(CODES.dataRange, `${name} must be a whole number`);
}

/** A compiled module, the instance of it in use, and how to call it. */
export class Runtime {
  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.module = module;
    /** @type {any} */
    this.exports = null;
  }

  /**
   * Runs a body with buffers that are given back whatever happens. A trap leaves the instance in
   * an unknown state, so the next call gets a new one.
   * @template T @param {(call: Call, exports: any) => T} body @returns {T}
   */
  run(body) {
    this.exports ??= new WebAssembly.Instance(this.module, {}).exports;
    const call = new Call(this.exports);
    try {
      return body(call, this.exports);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        this.exports = null;
        throw new EngineError(-1, 'the computation failed: it may need too much memory');
      }
      throw error;
    } finally {
      if (this.exports) call.end();
    }
  }

  /**
   * A call that fills one buffer with numbers.
   * @param {number} count @param {(call: Call, exports: any, out: number) => number} body
   * @returns {Float64Array}
   */
  fill(count, body) {
    return this.run((call, exports) => {
      const out = call.room(count * 8);
      call.check(body(call, exports, out));
      return call.doubles(out, count);
    });
  }
}
