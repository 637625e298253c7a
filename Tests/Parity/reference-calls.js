// The calls of the bridge that answer a case of Tests/Reference/reference.json, by the case's
// operation: each function takes the case's inputs and gives calls of [operation, arguments].

const NUMBERS = { NaN, Infinity, '-Infinity': -Infinity };

/** Inputs as the file writes them: numbers that are not finite are texts there. */
function read(value) {
  if (Array.isArray(value)) return value.map(read);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, read(v)]));
  return NUMBERS[value] ?? value;
}

/** The queries, if a case has any. */
const query = (rows) => (rows?.length ? { x: rows } : {});
/** No C is no penalty. */
const strength = (C) => C ?? Infinity;
const kernel = ({ type, ...rest }) => ({ kernel: type, ...rest });
const range = (count) => Array.from({ length: count }, (_, i) => i);
const classes = (count) => (count ? { classes: range(count) } : {});
const fitted = ({ X, y, fit_intercept, X_query }) => ({ X, y, fit_intercept, ...query(X_query) });

const RECIPES = {
  mean: 'mean', ols: 'linear_regression', polynomial: 'polynomial_regression', ridge: 'ridge',
  knn_regressor: 'knn_regression', knn_classifier: 'knn', logistic: 'logistic_regression',
  tree_classifier: 'decision_tree', svm_linear: 'svm',
};
const recipe = ({ kind, ...settings }) => ({ f: RECIPES[kind], ...settings });

/** A tree to each depth, as the cases show them. */
const depths = (operation, deepest, settings) =>
  range(deepest + 1).map((max_depth) => [operation, { ...settings, max_depth }]);

const growing = ({ X, y, n_classes, criterion, max_depth, min_samples_leaf, X_query }) => ({
  X, y, max_depth, ...(min_samples_leaf && { min_samples_leaf }),
  ...(criterion && criterion !== 'squared_error' && { criterion, ...classes(n_classes ?? 2) }), ...query(X_query),
});

const descent = (loss) => ({ X, y, w0, b0, learning_rate, steps, fit_intercept }) =>
  [['gradient_descent', { X, y, start: [...w0, b0], lr: learning_rate, steps, loss, fit_intercept }]];

const neighbours = (operation) => ({ X, y, X_query, k, weights, standardize, n_classes }) => {
  const settings = { y, k, weights, ...classes(n_classes) };
  const scaled = standardize ? [['standardize', { X, x: X_query }]] : [];
  return [...scaled, [operation, { X, x: X_query, ...settings }]];
};

const dichotomies = (name) => ({ points }) => [
  ['dichotomies', { class: name, points }], ['growth', { class: name, n: points.length }],
];

const ON_THE_LINE = {
  positive_ray: 'positive_ray', positive_or_negative_ray: 'ray', interval: 'interval', union_of_2_intervals: 'two_intervals',
};

/** @type {Record<string, (inputs: any) => [string, Record<string, any>][]>} */
export const MAPPING = {
  ols_fit: (i) => [['linear_regression', fitted(i)]],
  regression_metrics: ({ y_true, y_pred }) => [['regression_metrics', { y: y_true, yhat: y_pred }]],
  polynomial_fit: ({ x, y, degree, x_query }) => [['polynomial_regression', { X: x, y, degree, x: x_query }]],
  ridge_fit: (i) => [['ridge', { ...fitted(i), alpha: i.alpha }]],
  ridge_path: ({ X, y, alphas, fit_intercept }) => [['ridge_path', { X, y, alphas, fit_intercept }]],
  lasso_fit: (i) => [
    ['lasso', { ...fitted(i), alpha: i.alpha }],
    ['lasso_path', { X: i.X, y: i.y, fit_intercept: i.fit_intercept, alphas: [i.alpha, i.alpha / 2] }],
  ],
  lasso_alpha_max: ({ X, y, fit_intercept }) => [['lasso_alpha_max', { X, y, fit_intercept }]],
  gradient_descent_mse: descent('mse'),
  gradient_descent_logistic: descent('logistic'),
  logistic_fit: (i) => [['logistic_regression', { ...fitted(i), C: strength(i.C) }]],
  logistic_multinomial_fit: ({ X, y, C, X_query }) => [
    ['softmax_regression', { X, y, classes: Math.max(...y) + 1, C: strength(C), ...query(X_query) }],
  ],
  sigmoid: ({ z }) => [['apply', { function: 'sigmoid', values: z }]],
  softplus: ({ z }) => [['apply', { function: 'softplus', values: z }]],
  logit: ({ p }) => [['apply', { function: 'logit', values: p }]],
  log_loss: ({ y_true, p }) => [['probability_metrics', { y: y_true, p }]],
  probability_scores: ({ y_true, p }) => [['probability_metrics', { y: y_true, p }]],
  binary_classification_metrics: ({ y_true, y_pred }) => [['confusion', { y: y_true, yhat: y_pred }]],
  threshold_predictions: ({ y_true, scores, threshold }) => [['confusion', { y: y_true, score: scores, threshold }]],
  multiclass_metrics: ({ y_true, y_pred, n_classes }) => [['multiclass_confusion', { y: y_true, yhat: y_pred, classes: n_classes }]],
  roc_curve: ({ y_true, scores }) => [['roc', { y: y_true, score: scores, threshold: scores[0] }], ['auc', { y: y_true, score: scores }]],
  pr_curve: ({ y_true, scores }) => [['pr', { y: y_true, score: scores }]],
  multiclass_probability_scores: ({ y_true, P }) => [['multiclass_probability_metrics', { y: y_true, p: P }]],
  calibration_curve: ({ y_true, p, n_bins }) => [['calibration', { y: y_true, p, bins: n_bins }]],
  split_given_order: ({ n, order, test_fraction }) => [['split', { order, test: test_fraction }], ['split', { n, test: test_fraction }]],
  kfold: ({ n, k }) => [['kfold', { n, k }]],
  cross_val_score: ({ X, y, k, estimator, metric }) => [['cross_val', { X, y, folds: k, metric, ...recipe(estimator) }]],
  cv_leakage: ({ X, y, k_folds, k_neighbors }) => [
    ['standardize', { X }],
    ['cross_val', { X, y, folds: k_folds, metric: 'accuracy', f: 'knn', k: k_neighbors, standardize: true }],
  ],
  standardize: ({ X, X_query }) => [['standardize', { X, x: X_query }]],
  minmax: ({ X, X_query }) => [['minmax', { X, x: X_query }]],
  kmeans_lloyd: ({ X, initial_centroids, max_iter }) => [['kmeans', { X, start: initial_centroids, max_iter }]],
  kmeans_objective_sequence: ({ X, initial_centroids, max_iter }) => [['kmeans', { X, start: initial_centroids, max_iter, x: X }]],
  kmeans_pp_potential: ({ X, chosen_indices }) => [['kmeans_plus_plus', { X, chosen: chosen_indices }]],
  silhouette: ({ X, labels }) => [['silhouette', { X, labels }]],
  elbow_inertia: ({ X, init_order, k_max }) => [['elbow', { X, order: init_order.slice(0, k_max) }]],
  knn_classifier: neighbours('knn'),
  knn_regressor: neighbours('knn_regression'),
  svm_linear_fit: ({ X, y, C, X_query }) => [['svm', { X, y, C, ...query(X_query) }]],
  svm_kernel_fit: (i) => [['svm', { X: i.X, y: i.y, C: i.C, ...kernel(i.kernel), ...query(i.X_query) }]],
  hinge_objective: ({ X, y, w, b, C }) => [
    ['hinge_objective', { X, y, weights: w, intercept: b, C }], ['linear_classifier', { X, y, weights: w, intercept: b, C }],
  ],
  kernel_matrix: (i) => [
    ['kernel', { X: i.X, ...kernel(i.kernel) }], ['kernel', { X: i.X, Z: i.Y, ...kernel(i.kernel) }], ['kernel_scale', { X: i.X }],
  ],
  kernel_ridge_fit: (i) => [['kernel_ridge', { X: i.X, y: i.y, alpha: i.alpha, ...kernel(i.kernel), ...query(i.X_query) }]],
  pca: ({ X, standardize }) => [['pca', { X }], ['pca', { X, n: 1, x: X }], ...(standardize ? [['standardize', { X }]] : [])],
  captured_variance: ({ X, directions }) => [['pca', { X, u: directions }], ['covariance', { X }]],
  node_impurity: ({ counts }) => [['impurity', { counts }]],
  split_gain: ({ left_counts, right_counts }) => ['gini', 'entropy', 'misclassification'].map(
    (criterion) => ['split_gain', { left: left_counts, right: right_counts, criterion }]),
  split_scan: ({ x, y, criterion }) => [['split_scan', { X: x, y, criterion }]],
  decision_tree_fit: (i) => depths('decision_tree', i.max_depth, growing(i)),
  regression_tree_fit: (i) => depths('regression_tree', i.max_depth, growing(i)),
  cost_complexity_path: (i) => [
    [i.criterion === 'squared_error' ? 'regression_tree' : 'decision_tree', { ...growing(i), ccp_alpha: i.alpha }],
  ],
  bagging_fit: (i) => [['bagging', {
    ...growing(i), samples: i.bootstrap_indices, ...(i.feature_subsets && { feature_sets: i.feature_subsets }),
    regression: i.criterion === 'squared_error',
  }]],
  majority_vote: ({ predictions, n_classes }) => [['majority_vote', { yhat: predictions, classes: range(n_classes) }]],
  adaboost_fit: ({ X, y, rounds, stump_criterion, X_query }) => [['adaboost', {
    X, y, rounds, ...(stump_criterion !== 'any' && { criterion: stump_criterion }), ...query(X_query),
  }]],
  adaboost_weight_update: ({ weights, y, h }) => [['boost_weights', { weights, y, yhat: h }]],
  gradient_boosting_fit: ({ X, y, rounds, learning_rate, X_query }) => [['gradient_boosting', {
    X, y, rounds, lr: learning_rate, ...query(X_query),
  }]],
  learning_curve: ({ X, y, order, sizes, test_indices, estimator, metric }) => [['learning_curve', {
    X, y, order, samples: test_indices, sizes, metric, ...recipe(estimator),
  }]],
  bias_variance: ({ x, y_sets, model, x_query, f_query, noise_variance }) => [['bias_variance', {
    X: x, sets: y_sets, x: x_query, truth: f_query, noise: noise_variance, ...recipe(model),
  }]],
  hoeffding_bound: ({ n, epsilon, M, delta }) => [['hoeffding', { n, eps: epsilon, M, delta }]],
  binomial_tail_vs_hoeffding: ({ n, p, epsilon }) => [['binomial_tail', { n, p, eps: epsilon, k: Math.floor(n / 2) }], ['hoeffding', { n, eps: epsilon }]],
  vc_bound: ({ vc_dimension, n, delta }) => [['vc_bound', { n, d: vc_dimension, delta }]],
  sauer_sum: ({ n, vc_dimension }) => [['sauer', { n, d: vc_dimension }], ['sauer', { n, d: n }]],
  vc_sample_size: ({ vc_dimension, epsilon, delta }) => [['vc_sample_size', { d: vc_dimension, eps: epsilon, delta }]],
  dichotomies_halfplane: dichotomies('half_plane'),
  dichotomies_rectangle: dichotomies('rectangle'),
  dichotomies_1d: ({ points, hypothesis_class }) => dichotomies(ON_THE_LINE[hypothesis_class])({ points }),
  rademacher_finite: ({ predictions }) => [['rademacher', { yhat: predictions }]],
  rademacher_linear_ball: ({ X, B }) => [['rademacher_linear', { X, B }]],
};

/** The calls of every case; a case whose operation has none is an error. */
export function referenceCalls(cases) {
  return cases.flatMap(({ id, op, inputs }) => {
    const calls = MAPPING[op];
    if (!calls) throw new Error(`no call of the bridge answers ${op}`);
    return calls(read(inputs)).map(([name, values]) => ({ name, values, from: id }));
  });
}
