// The typed bridge to engine.wasm, whose functions take and give buffers of its own memory.
// Every number on a page comes from there; nothing is computed here.

const UNARY = [
  'exp', 'log', 'log1p', 'sin', 'cos', 'sigmoid', 'softplus', 'logit', 'normalCDF',
  'normalDensity',
];
const LOSSES = ['mse', 'logistic'];
const MOST_BYTES = 400_000_000;

// The engine's codes (kind × 100 + argument) of what is refused before it is asked.
const CODES = { xShape: 202, startShape: 210, xRange: 502, dataRange: 519, budget: 912 };

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

  /** Room for so many bytes. @param {number} bytes @returns {number} */
  room(bytes) {
    if (!(bytes <= MOST_BYTES)) throw new EngineError(CODES.budget, 'too much data for one call');
    if (bytes === 0) return 0;
    const address = this.exports.dw_alloc(bytes);
    if (address === 0) throw new EngineError(CODES.budget, 'out of memory');
    this.addresses.push(address);
    return address;
  }

  /** Copies numbers in. @param {ArrayLike<number>} values @returns {number} */
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

  /** Throws if a status is not 0. @param {number} code */
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

/** The number of rows in row-major values. @param {ArrayLike<number>} X @param {number} d */
function rowCount(X, d) {
  if (!Number.isInteger(d) || d < 1) throw new EngineError(CODES.xRange, 'd must be a whole number above 0');
  if (X.length % d !== 0) throw new EngineError(CODES.xShape, 'X has a row that is not complete');
  return X.length / d;
}

/** A whole number that fits in 32 bits. @param {number} value @param {string} name */
function whole(value, name) {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value;
  throw new EngineError(CODES.dataRange, `${name} must be a whole number`);
}

/** An engine made of a compiled module; all its methods are pure. */
export class Engine {
  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.module = module;
    /** @type {any} */
    this.exports = null;
    this.functions = Object.fromEntries(
      UNARY.map((name, number) => [name, (values) => this.apply(number, values)]));
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

  /** Least squares. @param {Float64Array} X @param {number} d @param {Float64Array} y */
  linearRegression(X, d, y) {
    const n = rowCount(X, d);
    const out = this.fill(d + 6, (call, exports, result) =>
      exports.dw_linear_regression(call.give(X), n, d, call.give(y), y.length, result));
    const [intercept, mse, rmse, mae, r2, rank] = out.subarray(d);
    return { weights: out.slice(0, d), intercept, mse, rmse, mae, r2, rank };
  }

  /**
   * The mean squared error of given weights.
   * @param {Float64Array} X @param {number} d @param {Float64Array} y
   * @param {ArrayLike<number>} weights @param {number} intercept @returns {number}
   */
  linearLoss(X, d, y, weights, intercept) {
    const n = rowCount(X, d);
    return this.fill(1, (call, exports, out) => exports.dw_linear_loss(
      call.give(X), n, d, call.give(y), y.length, call.give(weights), weights.length, intercept,
      out))[0];
  }

  /**
   * w·x + b for each row.
   * @param {Float64Array} X @param {number} d @param {ArrayLike<number>} weights
   * @param {number} intercept @returns {Float64Array}
   */
  linearPredict(X, d, weights, intercept) {
    const n = rowCount(X, d);
    return this.fill(n, (call, exports, out) => exports.dw_linear_predict(
      call.give(X), n, d, call.give(weights), weights.length, intercept, out));
  }

  /**
   * Gradient descent from `start` = [w…, b]. The path has d + 1 numbers a row, and fewer than
   * steps + 1 rows if a number left the range.
   * @param {Float64Array} X @param {number} d @param {Float64Array} y
   * @param {{start: ArrayLike<number>, lr: number, steps: number, standardize?: boolean,
   *   loss?: 'mse' | 'logistic'}} options
   * @returns {{path: Float64Array, losses: Float64Array, diverged: boolean}}
   */
  gradientDescent(X, d, y, { start, lr, steps, standardize = false, loss = 'mse' }) {
    const n = rowCount(X, d);
    const points = Math.max(whole(steps, 'steps'), 0) + 1;
    return this.run((call, exports) => {
      const path = call.room(points * (d + 1) * 8);
      const losses = call.room(points * 8);
      const info = call.room(8);
      call.check(exports.dw_gradient_descent(
        call.give(X), n, d, call.give(y), y.length, call.give(start), start.length,
        LOSSES.indexOf(loss), lr, steps, standardize ? 1 : 0, path, losses, info));
      const [rows, diverged] = call.integers(info, 2);
      return {
        path: call.doubles(path, rows * (d + 1)),
        losses: call.doubles(losses, rows),
        diverged: diverged === 1,
      };
    });
  }

  /**
   * k-means from k given centroids (k × d). The trace holds each pass: labels and inertia before
   * the centroids move, the centroids after.
   * @param {Float64Array} X @param {number} d @param {Float64Array} init @param {number} k
   * @param {number} [maxIterations]
   * @returns {{centroids: Float64Array, labels: Int32Array, inertia: number, iterations: number,
   *   converged: boolean, trace: {labels: Int32Array, inertia: number,
   *   centroids: Float64Array}[]}}
   */
  kmeans(X, d, init, k, maxIterations = 300) {
    const n = rowCount(X, d);
    if (init.length !== whole(k, 'k') * d) throw new EngineError(CODES.startShape, 'start has the wrong size');
    const most = Math.max(whole(maxIterations, 'maxIterations'), 0);
    return this.run((call, exports) => {
      const size = k * d;
      const [centroids, labels] = [call.room(size * 8), call.room(n * 4)];
      const [inertia, info] = [call.room(8), call.room(8)];
      const [traceLabels, traceInertia] = [call.room(most * n * 4), call.room(most * 8)];
      const traceCentroids = call.room(most * size * 8);
      call.check(exports.dw_kmeans(
        call.give(X), n, d, call.give(init), k, maxIterations, centroids, labels, inertia, info,
        traceLabels, traceInertia, traceCentroids));
      const [iterations, converged] = call.integers(info, 2);
      const trace = Array.from({ length: iterations }, (_, pass) => ({
        labels: call.integers(traceLabels + pass * n * 4, n),
        inertia: call.doubles(traceInertia + pass * 8, 1)[0],
        centroids: call.doubles(traceCentroids + pass * size * 8, size),
      }));
      return {
        centroids: call.doubles(centroids, size),
        labels: call.integers(labels, n),
        inertia: call.doubles(inertia, 1)[0],
        iterations,
        converged: converged === 1,
        trace,
      };
    });
  }

  /**
   * Labels (1 positive, 0 or −1 negative) against predicted labels or, with a threshold, against
   * scores, which are positive from the threshold on.
   * @param {Float64Array} y @param {Float64Array} predicted @param {number} [threshold]
   */
  confusion(y, predicted, threshold) {
    const out = this.fill(11, (call, exports, result) => {
      const args = [call.give(y), y.length, call.give(predicted), predicted.length];
      return threshold === undefined
        ? exports.dw_confusion(...args, result)
        : exports.dw_confusion_at(...args, threshold, result);
    });
    const [tp, fp, fn, tn, accuracy, precision, recall, f1, specificity, mcc, balanced] = out;
    return {
      tp, fp, fn, tn, accuracy, precision, recall, f1, specificity, mcc,
      balancedAccuracy: balanced,
    };
  }

  /** @param {Float64Array} y @param {Float64Array} predicted */
  regressionMetrics(y, predicted) {
    const [mse, rmse, mae, r2, maximumError, medianAbsoluteError] = this.fill(
      6, (call, exports, out) => exports.dw_regression_metrics(
        call.give(y), y.length, call.give(predicted), predicted.length, out));
    return { mse, rmse, mae, r2, maximumError, medianAbsoluteError };
  }

  /** Log loss and Brier score. @param {Float64Array} y @param {Float64Array} p */
  probabilityMetrics(y, p) {
    const [logLoss, brier] = this.fill(2, (call, exports, out) =>
      exports.dw_probability_metrics(call.give(y), y.length, call.give(p), p.length, out));
    return { logLoss, brier };
  }

  /** @param {Float64Array} values */
  statistics(values) {
    const [sum, mean, variance, standardDeviation, minimum, maximum, median] = this.fill(
      7, (call, exports, out) => exports.dw_statistics(call.give(values), values.length, out));
    return { sum, mean, variance, standardDeviation, minimum, maximum, median };
  }

  /** @param {Float64Array} x @param {Float64Array} y */
  correlation(x, y) {
    const [covariance, correlation] = this.fill(2, (call, exports, out) =>
      exports.dw_correlation(call.give(x), x.length, call.give(y), y.length, out));
    return { covariance, correlation };
  }

  /** Columns of mean 0 and variance 1. @param {Float64Array} X @param {number} d */
  standardize(X, d) {
    const n = rowCount(X, d);
    const out = this.fill(X.length + 2 * d, (call, exports, result) =>
      exports.dw_standardize(call.give(X), n, d, result));
    const end = X.length + d;
    return {
      values: out.slice(0, X.length), means: out.slice(X.length, end), deviations: out.slice(end),
    };
  }

  /** Columns that span 0 to 1. @param {Float64Array} X @param {number} d */
  minmax(X, d) {
    const n = rowCount(X, d);
    const out = this.fill(X.length + 2 * d, (call, exports, result) =>
      exports.dw_minmax(call.give(X), n, d, result));
    const end = X.length + d;
    return {
      values: out.slice(0, X.length), minima: out.slice(X.length, end), maxima: out.slice(end),
    };
  }

  /**
   * One of `functions`, by number.
   * @param {number} number @param {ArrayLike<number>} values
   */
  apply(number, values) {
    return this.fill(values.length, (call, exports, out) =>
      exports.dw_apply(number, call.give(values), values.length, out));
  }

  /** x to the power y, pair by pair. @param {ArrayLike<number>} x @param {ArrayLike<number>} y */
  pow(x, y) {
    return this.fill(x.length, (call, exports, out) =>
      exports.dw_pow(call.give(x), x.length, call.give(y), y.length, out));
  }

  /** @param {ArrayLike<number>} values @returns {Float64Array} */
  softmax(values) {
    return this.fill(values.length, (call, exports, out) =>
      exports.dw_softmax(call.give(values), values.length, out));
  }

  /** n choose k. @param {number} n @param {number} k @returns {number} */
  combinations(n, k) {
    return this.fill(1, (_, exports, out) => exports.dw_combinations(n, k, out))[0];
  }

  /**
   * Random numbers from a seed: uniform on [0, 1), or standard normal.
   * @param {bigint | number} seed @param {number} count @param {'uniform' | 'normal'} kind
   * @returns {Float64Array}
   */
  random(seed, count, kind = 'uniform') {
    return this.fill(Math.max(whole(count, 'count'), 0), (_, exports, out) =>
      exports.dw_random(BigInt(seed), kind === 'normal' ? 1 : 0, count, out));
  }

  /** 0…count−1 in random order. @param {bigint | number} seed @param {number} count */
  permutation(seed, count) {
    return this.run((call, exports) => {
      const out = call.room(Math.max(whole(count, 'count'), 0) * 4);
      call.check(exports.dw_permutation(BigInt(seed), count, out));
      return call.integers(out, count);
    });
  }
}

/**
 * Fetches and compiles the engine.
 * @param {URL | string} url @returns {Promise<Engine>}
 */
export async function loadEngine(url = new URL('../engine.wasm', import.meta.url)) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`engine.wasm: ${response.status}`);
  // Not compileStreaming: simple servers give the module another content type, which it refuses.
  return new Engine(await WebAssembly.compile(await response.arrayBuffer()));
}
