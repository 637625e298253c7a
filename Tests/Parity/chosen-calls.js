// Calls that chance would not make: special values, and sizes that fill the caches.

import { Random } from './random.js';

const SPECIAL = [
  0, -0, 1, -1, 0.5, 2, 10, -3, 1e-300, 5e-324, 1e308, -1e308, Infinity, -Infinity, NaN, Math.PI, 709.7, -745, 1e-17,
  2 ** 100, 0.9999999999999999, 1e22, -2.5, 1e6, 355,
];

/** Doubles with random bits. */
function anyDoubles(random, count) {
  const words = Uint32Array.from({ length: 2 * count }, () => random.below(2 ** 32));
  return new Float64Array(words.buffer);
}

function functions(operations, random) {
  const { words } = operations.get('apply').parameters[0];
  const values = [...SPECIAL, ...random.normals(600, 20), ...anyDoubles(random, 400)];
  const pairs = SPECIAL.flatMap((x) => SPECIAL.map((y) => [x, y]));
  return [
    ...words.map((name) => ['apply', { function: name, values }]),
    ['pow', { X: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) }],
    ['pow', { X: anyDoubles(random, 800), y: anyDoubles(random, 800) }],
    ...[[5, 2], [200, 100], [2000, 3], [52, 5], [3, 4], [-1, 2], [2.5, 1], [NaN, 1]].map(([n, k]) => ['comb', { n, k }]),
    ...['uniform', 'normal'].map((distribution) => ['random', { distribution, n: 5000, seed: 2n ** 64n - 1n }]),
    ['random', { n: -1, seed: 1 }], ['random', { n: 2 ** 31 - 1, seed: 1 }], ['permutation', { n: 1000, seed: 7 }],
    ...operations.get('generate').parameters[0].words.map((shape) => ['generate', { shape, n: 301, seed: 11, noise: 0.2, k: 3 }]),
  ];
}

/** Data that is large enough for every path of the engine's blocked loops. */
function large(random) {
  const [n, d] = [700, 9];
  const X = random.matrix(n, d);
  const y = random.normals(n);
  const labels = random.list(n, (i) => (X.values[i * d] + 0.3 * random.normal() > 0 ? 1 : 0));
  const three = random.list(n, (i) => i % 3);
  const x = random.matrix(50, d);
  const quantised = { ...X, values: X.values.map((v) => Math.floor(v * 8) / 8) };
  return [
    ['linear_regression', { X, y, x }], ['ridge', { X, y, x, alpha: 3 }], ['lasso', { X, y, x, alpha: 0.05 }],
    ['ridge_path', { X, y, alphas: [0, 0.1, 1, 10] }], ['lasso_path', { X, y, alphas: [0.5, 0.1, 0.01] }],
    ['polynomial_regression', { X: y, y: X.values.slice(0, n), degree: 12, x: [0, 1] }],
    ['gradient_descent', { X, y, start: random.normals(d + 1), lr: 0.05, steps: 40, standardize: true }],
    ['gradient_descent', { X, y: labels, start: random.normals(d + 1), lr: 0.5, steps: 40, loss: 'logistic' }],
    ['gradient_descent', { X, y, start: random.normals(d + 1), lr: 100, steps: 400 }],
    ['perceptron', { X, y: labels, epochs: 5, x }], ['logistic_regression', { X, y: labels, x }],
    ['softmax_regression', { X, y: three, classes: 3, x }], ['naive_bayes', { X, y: three, x }],
    ...['linear', 'polynomial', 'rbf', 'sigmoid', 'laplacian'].flatMap((kernel) => [
      ['svm', { X: { rows: 200, columns: d, values: X.values.slice(0, 200 * d) }, y: labels.slice(0, 200), kernel, gamma: 0.1, degree: 2, coef0: 1, x, tolerance: 1e-3 }],
      ['kernel', { X: x, Z: { rows: 40, columns: d, values: X.values.slice(0, 40 * d) }, kernel, gamma: 0.3, degree: 3 }],
    ]),
    ['kernel_ridge', { X: x, y: y.slice(0, 50), kernel: 'rbf', gamma: 0.1, x }],
    ...['euclidean', 'manhattan', 'chebyshev'].flatMap((metric) => [
      ['knn', { X, y: three, k: 7, metric, weights: 'distance', x }], ['knn_regression', { X, y, k: 7, metric, x }],
    ]),
    ['knn', { X, y: three, k: 3 }],
    ...[X, quantised].flatMap((data) => [
      ['decision_tree', { X: data, y: three, max_depth: 6, criterion: 'entropy', x }], ['regression_tree', { X: data, y, max_depth: 6, x }],
    ]),
    ['bagging', { X: quantised, y: three, n: 5, seed: 3, max_depth: 4, x }],
    ['random_forest', { X, y, n: 5, seed: 3, max_depth: 4, regression: true, x }], ['random_forest', { X, y: three, n: 5, seed: 3, x }],
    ['adaboost', { X, y: labels, rounds: 20, x }], ['gradient_boosting', { X, y, rounds: 20, max_depth: 2, x }],
    ['kmeans', { X, k: 5, seed: 1, restarts: 3, x }], ['kmeans', { X, k: 5, seed: 1, init: 'random' }], ['elbow', { X, k: 4, seed: 9, restarts: 2 }],
    ['silhouette', { X, labels: three }], ['pca', { X, x }], ['standardize', { X, x }], ['minmax', { X, x }],
    ['cross_val', { X, y, f: 'ridge', metric: 'rmse', standardize: true }],
    ['learning_curve', { X, y: labels, f: 'decision_tree', max_depth: 3, metric: 'accuracy', sizes: [50, 300], seed: 4 }],
    ['validation_curve', { X, y: labels, f: 'knn', param: 'k', values: [1, 5, 25], metric: 'accuracy' }],
    ['bias_variance', { X: y.slice(0, 30), truth: y.slice(0, 30), noise: 0.3, n: 20, seed: 5, f: 'polynomial_regression', degree: 4 }],
    ['roc', { y: labels, score: y }], ['pr', { y: labels, score: y }], ['statistics', { values: X.values }],
  ];
}

/** What must end by the budget, not by the reader's patience. */
const ENDLESS = [
  ['gradient_descent', { X: [1, 2], y: [1, 2], start: [0, 0], lr: 0.1, steps: 2 ** 31 - 1 }],
  ['generate', { shape: 'blobs', n: 2 ** 31 - 1, seed: 1 }],
  ['kfold', { n: 2 ** 31 - 1, k: 2 ** 31 - 1 }],
  ['split', { n: 2 ** 31 - 1, seed: 1 }],
  ['binomial_tail', { n: 2 ** 31 - 1, p: 0.5 }],
];

export function chosenCalls(operations) {
  const random = new Random(2024);
  return [...functions(operations, random), ...large(random), ...ENDLESS]
    .map(([name, values]) => ({ name, values, from: 'chosen' }));
}
