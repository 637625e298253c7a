// Metrics, statistics, functions of numbers and random numbers.

import { Runtime, rowCount, whole } from './runtime.js';

const UNARY = [
  'exp', 'log', 'log1p', 'sin', 'cos', 'sigmoid', 'softplus', 'logit', 'normalCDF',
  'normalDensity',
];

/** The engine's functions that are no models. */
export class Functions extends Runtime {
  /** @param {WebAssembly.Module} module */
  constructor(module) {
    super(module);
    /** @type {Record<string, (values: ArrayLike<number>) => Float64Array>} */
    this.functions = Object.fromEntries(UNARY.map((name, number) => [
      name, (/** @type {ArrayLike<number>} */ values) => this.apply(number, values),
    ]));
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

  /**
   * Log loss and Brier score.
   * @param {Float64Array} y @param {Float64Array} p
   */
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

  /**
   * Columns of mean 0 and variance 1.
   * @param {Float64Array} X @param {number} d
   */
  standardize(X, d) {
    const n = rowCount(X, d);
    const out = this.fill(X.length + 2 * d, (call, exports, result) =>
      exports.dw_standardize(call.give(X), n, d, result));
    const end = X.length + d;
    return {
      values: out.slice(0, X.length), means: out.slice(X.length, end), deviations: out.slice(end),
    };
  }

  /**
   * Columns that span 0 to 1.
   * @param {Float64Array} X @param {number} d
   */
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

  /**
   * x to the power y, pair by pair.
   * @param {ArrayLike<number>} x @param {ArrayLike<number>} y
   */
  pow(x, y) {
    return this.fill(x.length, (call, exports, out) =>
      exports.dw_pow(call.give(x), x.length, call.give(y), y.length, out));
  }

  /** @param {ArrayLike<number>} values @returns {Float64Array} */
  softmax(values) {
    return this.fill(values.length, (call, exports, out) =>
      exports.dw_softmax(call.give(values), values.length, out));
  }

  /**
   * n choose k.
   * @param {number} n @param {number} k @returns {number}
   */
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

  /**
   * 0…count−1 in random order.
   * @param {bigint | number} seed @param {number} count
   */
  permutation(seed, count) {
    return this.run((call, exports) => {
      const out = call.room(Math.max(whole(count, 'count'), 0) * 4);
      call.check(exports.dw_permutation(BigInt(seed), count, out));
      return call.integers(out, count);
    });
  }
}
