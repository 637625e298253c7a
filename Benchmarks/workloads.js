// The workloads of the engine's benchmark as calls of the browser's bridge, on the same data: made
// by SplitMix64 with wrapping 64-bit integers and plain doubles, so that any program can repeat it.

const GAMMA = 0x9e3779b97f4a7c15n;
const SQRT3 = 1.7320508075688772;
const [DATA, NOISE, CENTRES, BOOTSTRAP, POLYNOMIAL, QUERIES] = [101, 102, 103, 104, 105, 106];
const SIZES = { small: [200, 2], medium: [10_000, 10], medium2k: [2000, 10] };

/** The numbers from `from` to below `from + count` of the generator with a seed. */
function words(seed, count, from = 0) {
  const out = new BigUint64Array(count);
  for (let i = 0; i < count; i += 1) {
    let z = BigInt.asUintN(64, BigInt(seed) + BigInt(from + i + 1) * GAMMA);
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    out[i] = z ^ (z >> 31n);
  }
  return out;
}

const uniforms = (seed, count) => Float64Array.from(words(seed, count), (word) => Number(word >> 11n) * 2 ** -53);

/** Near-normal, of mean 0 and variance 1: four uniforms each. */
function normals(seed, count) {
  const u = uniforms(seed, 4 * count);
  return Float64Array.from({ length: count }, (_, i) => (u[4 * i] + u[4 * i + 1] + u[4 * i + 2] + u[4 * i + 3] - 2) * SQRT3);
}

const matrix = (columns, values) => ({ rows: values.length / columns, columns, values });
const data = (n, d, seed = DATA) => matrix(d, normals(seed, n * d));
/** Multiples of 1/1024, exact in single precision. */
const quantised = (X) => ({ ...X, values: X.values.map((v) => Math.floor(v * 1024 + 0.5) / 1024) });

function signal({ rows, columns, values }) {
  return Float64Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += values[i * columns + j] * ((j % 2 ? -1 : 1) / (j + 1));
    return sum;
  });
}

function regression(n, d, change = (X) => X) {
  const [X, noise] = [change(data(n, d)), normals(NOISE, n)];
  return { X, y: signal(X).map((v, i) => v + 1 + 0.5 * noise[i]) };
}

function classes(n, d, change = (X) => X) {
  const [X, noise] = [change(data(n, d)), normals(NOISE, n)];
  return { X, y: signal(X).map((v, i) => (v + 0.5 * noise[i] > 0 ? 1 : 0)) };
}

function blobs(n, d) {
  const [u, X] = [uniforms(CENTRES, 5 * d), data(n, d)];
  return matrix(d, X.values.map((v, i) => 8 * u[(Math.floor(i / d) % 5) * d + (i % d)] - 4 + v));
}

function curve(n) {
  const [u, noise] = [uniforms(POLYNOMIAL, n), normals(NOISE, n)];
  const X = u.map((v) => 2 * v - 1);
  return { X, y: X.map((x, i) => 2 * x * (1 - x * x) + 0.1 * noise[i]) };
}

const first = (X, k) => matrix(X.columns, X.values.slice(0, k * X.columns));
const bootstrap = (n) => Array.from({ length: 10 }, (_, b) => Float64Array.from(words(BOOTSTRAP, n, b * n), (word) => Number(word % BigInt(n))));
const clusters = (X, k, max_iter) => ({ X, start: first(X, k), max_iter });

const BOTH = ['small', 'medium'];

/** Name, sizes, operation and arguments. */
const WORKLOADS = [
  ['standardize', BOTH, 'standardize', (n, d) => ({ X: data(n, d) })],
  ['ols', BOTH, 'linear_regression', regression],
  ['ridge', BOTH, 'ridge', (n, d) => ({ ...regression(n, d), alpha: 1 })],
  ['lasso', BOTH, 'lasso', (n, d) => ({ ...regression(n, d), alpha: 0.05 })],
  ['logistic', BOTH, 'logistic_regression', classes],
  ['poly8', BOTH, 'polynomial_regression', (n) => ({ ...curve(n), degree: 8 })],
  ['kfold5_ridge', BOTH, 'cross_val', (n, d) => ({ ...regression(n, d), f: 'ridge', metric: 'mse' })],
  ['kmeans5', BOTH, 'kmeans', (n, d) => clusters(blobs(n, d), 5, 100)],
  ['kmeans8_flat', BOTH, 'kmeans', (n, d) => clusters(data(n, d), 8, 50)],
  ['silhouette', BOTH, 'silhouette', (n, d) => ({ X: blobs(n, d), labels: Float64Array.from({ length: n }, (_, i) => i % 5) })],
  ['pca2', BOTH, 'pca', (n, d) => ({ X: blobs(n, d), n: 2 })],
  ['knn5', BOTH, 'knn', (n, d) => ({ ...classes(n, d), x: data(Math.min(n, 1000), d, QUERIES) })],
  ['tree_depth6', BOTH, 'decision_tree', (n, d) => ({ ...classes(n, d, quantised), max_depth: 6 })],
  ['bagging10', BOTH, 'bagging', (n, d) => ({ ...classes(n, d, quantised), max_depth: 6, samples: bootstrap(n) })],
  ['adaboost50', BOTH, 'adaboost', (n, d) => ({ ...classes(n, d, quantised), rounds: 50 })],
  ['gboost50', BOTH, 'gradient_boosting', (n, d) => ({ ...regression(n, d, quantised), rounds: 50 })],
  ['svm_linear', BOTH, 'svm', (n, d) => ({ ...classes(n, d), tolerance: 1e-3 })],
  ['svm_rbf', BOTH, 'svm', (n, d) => ({ ...classes(n, d), kernel: 'rbf', gamma: 0.1, tolerance: 1e-3 })],
  ['kernel_ridge', ['small', 'medium2k'], 'kernel_ridge', (n, d) => ({ ...regression(n, d), kernel: 'rbf', gamma: 0.1 })],
  ['roc_auc', BOTH, 'auc', (n, d) => {
    const { X, y } = classes(n, d);
    return { y, score: Float64Array.from(y, (_, i) => X.values[i * d]) };
  }],
];

/** All workloads of some sizes, as calls. */
export function workloads(sizes = Object.keys(SIZES)) {
  return WORKLOADS.flatMap(([workload, offered, name, values]) => offered.filter((size) => sizes.includes(size))
    .map((size) => ({ workload, size, name, values: values(...SIZES[size]) })));
}
