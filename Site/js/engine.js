// The typed bridge to engine.wasm. Every number on a page comes from there; nothing is computed
// here. Arrays of numbers are Float64Array, matrices row-major.

import { Functions } from './engine/functions.js';
import { CODES, EngineError, rowCount, whole } from './engine/runtime.js';

export { EngineError };

const LOSSES = ['mse', 'logistic'];

/** An engine made of a compiled module; all its methods are pure. */
export class Engine extends Functions {
  /**
   * Least squares.
   * @param {Float64Array} X @param {number} d @param {Float64Array} y
   */
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
    if (init.length !== whole(k, 'k') * d) {
      throw new EngineError(CODES.startShape, 'start has the wrong size');
    }
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
