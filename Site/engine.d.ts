// Written by Tools/engine-types.mjs from the engine; a test holds that it is up to date.

/** Row after row. */
interface EngineMatrix { rows: number; columns: number; values: Float64Array }

type EngineList = ArrayLike<number>;

/** A matrix, its rows, or the numbers of one column. */
type EngineMatrixLike = { columns: number; values: EngineList } | EngineList[] | EngineList;

/** What can be asked of the engine. */
interface EngineCalls {
  linear_regression: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; fit_intercept?: boolean; x?: EngineMatrixLike;
    };
    result: {
      weights: Float64Array; intercept: number; w?: number; b?: number; rank: number; mse: number;
      rmse: number; mae: number; r2: number; predictions: Float64Array; predict?: Float64Array;
    };
  };
  polynomial_regression: {
    arguments: {
      X: EngineList; y: EngineList; degree: number; alpha?: number; x?: EngineList;
    };
    result: {
      weights: Float64Array; intercept: number; w?: number; b?: number; rank: number; norm: number;
      l1_norm: number; mse: number; rmse: number; mae: number; r2: number; predictions: Float64Array;
      predict?: Float64Array;
    };
  };
  linear_model: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; weights: EngineList; intercept: number;
    };
    result: {
      loss: number; mse: number; rmse: number; mae: number; r2: number; predictions: Float64Array;
    };
  };
  linear_predict: {
    arguments: {
      x: EngineMatrixLike; weights: EngineList; intercept: number;
    };
    result: Float64Array;
  };
  polynomial_features: {
    arguments: {
      X: EngineList; degree: number;
    };
    result: EngineMatrix;
  };
  ridge: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; fit_intercept?: boolean; alpha?: number; x?: EngineMatrixLike;
    };
    result: {
      weights: Float64Array; intercept: number; norm: number; l1_norm: number; objective: number; mse: number;
      rmse: number; mae: number; r2: number; predictions: Float64Array; predict?: Float64Array; w?: number;
      b?: number;
    };
  };
  lasso: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; fit_intercept?: boolean; alpha?: number; x?: EngineMatrixLike;
    };
    result: {
      weights: Float64Array; intercept: number; norm: number; l1_norm: number; selected: number;
      objective: number; objectives: Float64Array; converged: boolean; mse: number; rmse: number; mae: number;
      r2: number; predictions: Float64Array; predict?: Float64Array; w?: number; b?: number;
    };
  };
  ridge_path: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; fit_intercept?: boolean; alphas: EngineList;
    };
    result: {
      alphas: Float64Array; weights: EngineMatrix; intercepts: Float64Array; norms: Float64Array;
      effective_degrees: Float64Array; mse: Float64Array;
    };
  };
  lasso_path: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; fit_intercept?: boolean; alphas: EngineList;
    };
    result: {
      alphas: Float64Array; weights: EngineMatrix; intercepts: Float64Array;
    };
  };
  lasso_alpha_max: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; fit_intercept?: boolean;
    };
    result: number;
  };
  gradient_descent: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; start: EngineList; lr: number; steps: number;
      loss?: 'mse' | 'logistic'; standardize?: boolean; fit_intercept?: boolean;
    };
    result: {
      path: EngineMatrix; losses: Float64Array; weights: Float64Array; intercept: number; w?: number;
      b?: number; diverged: boolean;
    };
  };
  perceptron: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; epochs?: number; lr?: number; order?: EngineList;
      x?: EngineMatrixLike;
    };
    result: {
      weights: Float64Array; intercept: number; mistakes: Int32Array;
      updates: { epoch: number; example: number }[]; path: EngineMatrix; converged: boolean;
      scores: Float64Array; accuracy: number; decision?: Float64Array; predict?: Float64Array; w?: number;
      b?: number;
    };
  };
  logistic_regression: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; C?: number; fit_intercept?: boolean; x?: EngineMatrixLike;
    };
    result: {
      weights: Float64Array; intercept: number; w?: number; b?: number; path: EngineMatrix; objective: number;
      objectives: Float64Array; converged: boolean; separated: boolean; scores: Float64Array;
      probabilities: Float64Array; accuracy: number; log_loss: number; decision?: Float64Array;
      predict?: Float64Array; predict_proba?: Float64Array;
    };
  };
  softmax_regression: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; classes: number; C?: number; x?: EngineMatrixLike;
    };
    result: {
      weights: EngineMatrix; intercepts: Float64Array; objective: number; objectives: Float64Array;
      converged: boolean; probabilities: EngineMatrix; predict_proba?: EngineMatrix;
    };
  };
  naive_bayes: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; x?: EngineMatrixLike;
    };
    result: {
      classes: Float64Array; priors: Float64Array; means: EngineMatrix; variances: EngineMatrix;
      predictions: Float64Array; accuracy: number; predict?: Float64Array; predict_proba?: EngineMatrix;
    };
  };
  linear_classifier: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; weights: EngineList; intercept: number; C?: number;
    };
    result: {
      scores: Float64Array; probabilities: Float64Array; log_loss: number; hinge: Float64Array;
      hinge_loss: number; objective: number; tp: number; fp: number; fn: number; tn: number; accuracy: number;
      error_rate: number; precision: number; recall: number; f1: number; f2: number; specificity: number;
      npv: number; mcc: number; balanced_accuracy: number;
    };
  };
  svm: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; C?: number;
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number; tolerance?: number; x?: EngineMatrixLike;
    };
    result: {
      weights: Float64Array; intercept: number; margin: number; support: Int32Array;
      margin_support: Int32Array; dual: Float64Array; scores: Float64Array; hinge: Float64Array;
      hinge_sum: number; objective: number; dual_objective: number; accuracy: number; steps: number;
      decision?: Float64Array; predict?: Float64Array; w?: number; b?: number;
    };
  };
  kernel_ridge: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; alpha?: number;
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number; x?: EngineMatrixLike;
    };
    result: {
      dual: Float64Array; squared_norm: number; mse: number; rmse: number; mae: number; r2: number;
      predictions: Float64Array; predict?: Float64Array;
    };
  };
  kernel: {
    arguments: {
      X: EngineMatrixLike; Z?: EngineMatrixLike;
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number;
    };
    result: EngineMatrix;
  };
  kernel_scale: {
    arguments: {
      X: EngineMatrixLike;
    };
    result: number;
  };
  kernel_spectrum: {
    arguments: {
      X: EngineMatrixLike;
    };
    result: {
      eigenvalues: Float64Array; trace: number; smallest: number; positive_semidefinite: boolean;
    };
  };
  hinge_objective: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; weights: EngineList; intercept: number; C?: number;
    };
    result: {
      losses: Float64Array; mean: number; objective: number;
    };
  };
  knn: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; k?: number; metric?: 'euclidean' | 'manhattan' | 'chebyshev';
      weights?: 'uniform' | 'distance'; x?: EngineMatrixLike; classes?: EngineList;
    };
    result: {
      classes: Float64Array; neighbours?: Int32Array[]; distances?: EngineMatrix; votes?: EngineMatrix;
      predict?: Float64Array; predict_proba?: EngineMatrix; predictions?: Float64Array; accuracy?: number;
    };
  };
  knn_regression: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; k?: number; metric?: 'euclidean' | 'manhattan' | 'chebyshev';
      weights?: 'uniform' | 'distance'; x?: EngineMatrixLike;
    };
    result: {
      neighbours?: Int32Array[]; distances?: EngineMatrix; predict?: Float64Array; mse?: number; rmse?: number;
      mae?: number; r2?: number; predictions?: Float64Array;
    };
  };
  distance: {
    arguments: {
      X: EngineList; Z: EngineList; metric?: 'euclidean' | 'manhattan' | 'chebyshev';
    };
    result: number;
  };
  decision_tree: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; max_depth?: number; min_samples_leaf?: number;
      criterion?: 'gini' | 'entropy' | 'misclassification'; classes?: EngineList; ccp_alpha?: number;
      x?: EngineMatrixLike;
    };
    result: {
      classes: Float64Array; depth: number; leaves: number;
      splits: { feature: number; threshold: number; gain: number; depth: number; count: number; impurity: number }[];
      nodes: { depth: number; count: number; impurity: number; counts: Float64Array; feature?: number; threshold?: number; gain?: number; left?: number; right?: number }[];
      purity: number; pruning: { alpha: number; leaves: number; impurity: number }[]; cost: number;
      predictions: Float64Array; accuracy: number; predict?: Float64Array; predict_proba?: EngineMatrix;
    };
  };
  regression_tree: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; max_depth?: number; min_samples_leaf?: number; ccp_alpha?: number;
      x?: EngineMatrixLike;
    };
    result: {
      depth: number; leaves: number;
      splits: { feature: number; threshold: number; gain: number; depth: number; count: number; impurity: number }[];
      nodes: { feature?: number; threshold?: number; gain?: number; depth: number; count: number; impurity: number; left?: number; right?: number; value: number }[];
      pruning: { alpha: number; leaves: number; impurity: number }[]; cost: number; mse: number; rmse: number;
      mae: number; r2: number; predictions: Float64Array; predict?: Float64Array;
    };
  };
  split_scan: {
    arguments: {
      X: EngineList; y: EngineList; criterion?: 'gini' | 'entropy' | 'misclassification' | 'squared_error';
    };
    result: {
      thresholds: Float64Array; parent: number; children: Float64Array; gains: Float64Array;
      best: number | null;
    };
  };
  split_gain: {
    arguments: {
      left: EngineList; right: EngineList; criterion?: 'gini' | 'entropy' | 'misclassification';
    };
    result: {
      parent: number; children: number; gain: number;
    };
  };
  impurity: {
    arguments: {
      counts?: EngineList; labels?: EngineList;
    };
    result: {
      counts: Float64Array; gini: number; entropy: number; misclassification: number; purity: number;
    };
  };
  bagging: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; n?: number; seed?: number | bigint; samples?: EngineList[];
      feature_sets?: EngineList[]; max_depth?: number; min_samples_leaf?: number;
      criterion?: 'gini' | 'entropy' | 'misclassification'; classes?: EngineList; regression?: boolean;
      x?: EngineMatrixLike;
    };
    result: {
      classes?: Float64Array; samples: Int32Array[]; depths: Int32Array; leaves: Int32Array;
      oob: number | null; oob_predictions: Float64Array; predictions: Float64Array; accuracy?: number;
      votes?: EngineMatrix; predict_proba?: EngineMatrix; predict?: Float64Array;
      tree_predictions?: EngineMatrix; mse?: number; rmse?: number; mae?: number; r2?: number;
      spread?: Float64Array;
    };
  };
  random_forest: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; n?: number; seed: number | bigint; max_features?: number;
      max_depth?: number; min_samples_leaf?: number; criterion?: 'gini' | 'entropy' | 'misclassification';
      classes?: EngineList; regression?: boolean; x?: EngineMatrixLike;
    };
    result: {
      samples: Int32Array[]; depths: Int32Array; leaves: Int32Array; oob: number | null;
      oob_predictions: Float64Array; mse?: number; rmse?: number; mae?: number; r2?: number;
      predictions: Float64Array; predict?: Float64Array; spread?: Float64Array;
      tree_predictions?: EngineMatrix; classes?: Float64Array; accuracy?: number; votes?: EngineMatrix;
      predict_proba?: EngineMatrix;
    };
  };
  majority_vote: {
    arguments: {
      yhat: EngineMatrixLike; classes: EngineList;
    };
    result: {
      votes: EngineMatrix; winners: Int32Array;
    };
  };
  adaboost: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; rounds: number; criterion?: 'weighted_error' | 'weighted_gini';
      x?: EngineMatrixLike;
    };
    result: {
      alphas: Float64Array; errors: Float64Array;
      stumps: { feature: number; threshold: number; polarity: number }[]; weights: EngineMatrix;
      scores: Float64Array; staged: EngineMatrix; staged_error: Float64Array; staged_loss: Float64Array;
      bounds: Float64Array; decision?: Float64Array; predict?: Float64Array; staged_predict?: EngineMatrix;
    };
  };
  gradient_boosting: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; rounds: number; lr?: number; max_depth?: number;
      min_samples_leaf?: number; x?: EngineMatrixLike;
    };
    result: {
      start: number;
      stumps: { depth: number; leaves: number; splits: { feature: number; threshold: number; gain: number; depth: number; count: number; impurity: number }[]; nodes: { feature?: number; threshold?: number; gain?: number; depth: number; count: number; impurity: number; left?: number; right?: number; value: number }[] }[];
      staged: EngineMatrix; staged_loss: Float64Array; mse: number; rmse: number; mae: number; r2: number;
      predictions: Float64Array; predict?: Float64Array; staged_predict?: EngineMatrix;
    };
  };
  boost_weights: {
    arguments: {
      weights: EngineList; y: EngineList; yhat: EngineList;
    };
    result: {
      error: number; alpha: number; normaliser: number; weights: Float64Array;
    };
  };
  kmeans: {
    arguments: {
      X: EngineMatrixLike; start?: EngineMatrixLike; k?: number; init?: 'k-means++' | 'random';
      seed?: number | bigint; restarts?: number; max_iter?: number; x?: EngineMatrixLike;
    };
    result: {
      centroids: EngineMatrix; labels: Int32Array; inertia: number; iterations: number; converged: boolean;
      trace: { labels: Int32Array; inertia: number; centroids: EngineMatrix }[]; objectives: Float64Array;
      start: EngineMatrix; inertias: Float64Array; predict?: Int32Array;
    };
  };
  kmeans_plus_plus: {
    arguments: {
      X: EngineMatrixLike; chosen: EngineList;
    };
    result: {
      potentials: Float64Array; probabilities: EngineMatrix;
    };
  };
  silhouette: {
    arguments: {
      X: EngineMatrixLike; labels: EngineList;
    };
    result: {
      samples: Float64Array; score: number;
    };
  };
  elbow: {
    arguments: {
      X: EngineMatrixLike; order?: EngineList; k?: number; init?: 'k-means++' | 'random';
      seed?: number | bigint; restarts?: number; max_iter?: number;
    };
    result: Float64Array;
  };
  pca: {
    arguments: {
      X: EngineMatrixLike; n?: number; x?: EngineMatrixLike; u?: EngineMatrixLike;
    };
    result: {
      components: EngineMatrix; variance: Float64Array; ratio: Float64Array; mean: Float64Array;
      spectrum: Float64Array; rank: number; total_variance: number; covariance: EngineMatrix;
      reconstruction_mse: Float64Array; coordinates: EngineMatrix; reconstructed: EngineMatrix;
      transform?: EngineMatrix; reconstruct?: EngineMatrix; variance_along?: Float64Array;
      captured?: Float64Array;
    };
  };
  covariance: {
    arguments: {
      X: EngineMatrixLike;
    };
    result: {
      means: Float64Array; matrix: EngineMatrix; total_variance: number;
    };
  };
  eigen: {
    arguments: {
      X: EngineMatrixLike;
    };
    result: {
      values: Float64Array; vectors: EngineMatrix;
    };
  };
  regression_metrics: {
    arguments: {
      y: EngineList; yhat: EngineList;
    };
    result: {
      mse: number; rmse: number; mae: number; r2: number; max_error: number; median_absolute_error: number;
    };
  };
  confusion: {
    arguments: {
      y?: EngineList; yhat?: EngineList; score?: EngineList; threshold?: number; tp?: number; fp?: number;
      fn?: number; tn?: number;
    };
    result: {
      tp: number; fp: number; fn: number; tn: number; accuracy: number; error_rate: number; precision: number;
      recall: number; f1: number; f2: number; specificity: number; npv: number; mcc: number;
      balanced_accuracy: number; predictions?: Float64Array;
    };
  };
  multiclass_confusion: {
    arguments: {
      y: EngineList; yhat: EngineList; classes: number;
    };
    result: {
      counts: Int32Array[]; precision: Float64Array; recall: Float64Array; f1: Float64Array;
      support: Int32Array; accuracy: number; error_rate: number; macro_precision: number; macro_recall: number;
      macro_f1: number; micro_f1: number; weighted_f1: number; balanced_accuracy: number; mcc: number;
    };
  };
  probability_metrics: {
    arguments: {
      y: EngineList; p: EngineList;
    };
    result: {
      log_loss: number; brier: number; brier_skill: number;
    };
  };
  multiclass_probability_metrics: {
    arguments: {
      y: EngineList; p: EngineMatrixLike;
    };
    result: {
      log_loss: number; brier: number;
    };
  };
  roc: {
    arguments: {
      y: EngineList; score: EngineList; threshold?: number;
    };
    result: {
      fpr: Float64Array; tpr: Float64Array; thresholds: Float64Array; auc: number; gini: number;
      at_fpr?: number; at_tpr?: number;
    };
  };
  auc: {
    arguments: {
      y: EngineList; score: EngineList;
    };
    result: number;
  };
  pr: {
    arguments: {
      y: EngineList; score: EngineList;
    };
    result: {
      precision: Float64Array; recall: Float64Array; thresholds: Float64Array; average_precision: number;
      max_f1: number;
    };
  };
  calibration: {
    arguments: {
      y: EngineList; p: EngineList; bins?: number;
    };
    result: {
      counts: Int32Array; mean_predicted: Float64Array; fraction_positive: Float64Array;
      expected_error: number;
    };
  };
  standardize: {
    arguments: {
      X: EngineMatrixLike; x?: EngineMatrixLike;
    };
    result: {
      values: EngineMatrix; mean: Float64Array; std: Float64Array; scale: Float64Array;
      transform?: EngineMatrix;
    };
  };
  minmax: {
    arguments: {
      X: EngineMatrixLike; x?: EngineMatrixLike;
    };
    result: {
      values: EngineMatrix; min: Float64Array; max: Float64Array; scale: Float64Array;
      transform?: EngineMatrix;
    };
  };
  split: {
    arguments: {
      n?: number; test?: number; seed?: number | bigint; order?: EngineList;
    };
    result: {
      train: Int32Array; test: Int32Array;
    };
  };
  kfold: {
    arguments: {
      n: number; k?: number;
    };
    result: {
      folds: { train: Int32Array; test: Int32Array }[];
    };
  };
  cross_val: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; metric: 'mse' | 'rmse' | 'mae' | 'r2' | 'accuracy';
      f: 'mean' | 'linear_regression' | 'polynomial_regression' | 'ridge' | 'lasso' | 'knn_regression' | 'knn' | 'logistic_regression' | 'svm' | 'decision_tree' | 'regression_tree' | 'naive_bayes';
      standardize?: boolean; alpha?: number; C?: number; k?: number; weights?: 'uniform' | 'distance';
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number; max_depth?: number; min_samples_leaf?: number;
      criterion?: 'gini' | 'entropy' | 'misclassification'; folds?: number;
    };
    result: {
      scores: Float64Array; mean: number; std: number; predictions: Float64Array;
      folds: { train: Int32Array; test: Int32Array }[];
    };
  };
  learning_curve: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; metric: 'mse' | 'rmse' | 'mae' | 'r2' | 'accuracy';
      f: 'mean' | 'linear_regression' | 'polynomial_regression' | 'ridge' | 'lasso' | 'knn_regression' | 'knn' | 'logistic_regression' | 'svm' | 'decision_tree' | 'regression_tree' | 'naive_bayes';
      standardize?: boolean; alpha?: number; C?: number; k?: number; weights?: 'uniform' | 'distance';
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number; max_depth?: number; min_samples_leaf?: number;
      criterion?: 'gini' | 'entropy' | 'misclassification'; sizes: EngineList; test?: number;
      seed?: number | bigint; order?: EngineList; samples?: EngineList;
    };
    result: {
      sizes: Int32Array; train: Float64Array; test: Float64Array;
    };
  };
  validation_curve: {
    arguments: {
      X: EngineMatrixLike; y: EngineList; metric: 'mse' | 'rmse' | 'mae' | 'r2' | 'accuracy';
      f: 'mean' | 'linear_regression' | 'polynomial_regression' | 'ridge' | 'lasso' | 'knn_regression' | 'knn' | 'logistic_regression' | 'svm' | 'decision_tree' | 'regression_tree' | 'naive_bayes';
      standardize?: boolean; alpha?: number; C?: number; k?: number; weights?: 'uniform' | 'distance';
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number; max_depth?: number; min_samples_leaf?: number;
      criterion?: 'gini' | 'entropy' | 'misclassification';
      param: 'alpha' | 'C' | 'k' | 'degree' | 'max_depth'; values: EngineList; folds?: number;
    };
    result: {
      values: Float64Array; train: Float64Array; test: Float64Array;
    };
  };
  bias_variance: {
    arguments: {
      X: EngineMatrixLike; sets?: EngineMatrixLike; x?: EngineMatrixLike; truth: EngineList; noise: number;
      n?: number; seed?: number | bigint;
      f: 'mean' | 'linear_regression' | 'polynomial_regression' | 'ridge' | 'lasso' | 'knn_regression' | 'knn' | 'logistic_regression' | 'svm' | 'decision_tree' | 'regression_tree' | 'naive_bayes';
      standardize?: boolean; alpha?: number; C?: number; k?: number; weights?: 'uniform' | 'distance';
      kernel?: 'linear' | 'polynomial' | 'rbf' | 'sigmoid' | 'laplacian'; gamma?: number; degree?: number;
      coef0?: number; max_depth?: number; min_samples_leaf?: number;
      criterion?: 'gini' | 'entropy' | 'misclassification';
    };
    result: {
      bias2: number; variance: number; noise: number; error: Float64Array; error_to_truth: Float64Array;
      mean_prediction: Float64Array; bias2_at: Float64Array; variance_at: Float64Array;
      predictions: EngineMatrix;
    };
  };
  hoeffding: {
    arguments: {
      n: number; eps: number; M?: number; delta?: number;
    };
    result: {
      one_sided: number; two_sided: number; two_sided_capped: number; union: number; union_capped: number;
      epsilon: number; sample_size: number;
    };
  };
  binomial_tail: {
    arguments: {
      n: number; p: number; k?: number; eps?: number;
    };
    result: {
      probabilities: Float64Array; tail?: number; deviation?: number;
    };
  };
  vc_bound: {
    arguments: {
      n: number; d: number; delta?: number;
    };
    result: {
      polynomial: number; sauer: number; log_growth: number;
    };
  };
  vc_sample_size: {
    arguments: {
      d: number; eps: number; delta?: number;
    };
    result: number;
  };
  sauer: {
    arguments: {
      n: number; d: number;
    };
    result: number;
  };
  growth: {
    arguments: {
      class: 'positive_ray' | 'ray' | 'interval' | 'two_intervals' | 'half_plane' | 'rectangle'; n: number;
    };
    result: number;
  };
  dichotomies: {
    arguments: {
      class: 'positive_ray' | 'ray' | 'interval' | 'two_intervals' | 'half_plane' | 'rectangle';
      points: EngineMatrixLike;
    };
    result: {
      count: number; shattered: boolean; dimension: number; labelings: Int32Array;
    };
  };
  rademacher: {
    arguments: {
      yhat: EngineMatrixLike;
    };
    result: {
      value: number; absolute: number; massart_bound: number;
    };
  };
  rademacher_class: {
    arguments: {
      class: 'positive_ray' | 'ray' | 'interval' | 'two_intervals' | 'half_plane' | 'rectangle';
      points: EngineMatrixLike;
    };
    result: number;
  };
  rademacher_linear: {
    arguments: {
      X: EngineMatrixLike; B?: number;
    };
    result: {
      value: number; upper_bound: number;
    };
  };
  uniform_deviation: {
    arguments: {
      n: number; sizes: EngineList; M: number; noise?: number; seed: number | bigint;
    };
    result: {
      thresholds: Float64Array; risks: Float64Array; errors: EngineMatrix; deviations: Float64Array;
    };
  };
  statistics: {
    arguments: {
      values: EngineList;
    };
    result: {
      sum: number; mean: number; var: number; std: number; min: number; max: number; median: number;
    };
  };
  correlation: {
    arguments: {
      X: EngineList; y: EngineList;
    };
    result: {
      cov: number; corr: number;
    };
  };
  generate: {
    arguments: {
      shape: 'blobs' | 'moons' | 'circles' | 'line' | 'sine' | 'xor' | 'uniform' | 'normal' | 'spiral';
      n: number; seed: number | bigint; noise?: number; d?: number; k?: number;
    };
    result: {
      X: EngineMatrix; y: Float64Array;
    };
  };
  random: {
    arguments: {
      distribution?: 'uniform' | 'normal'; n: number; seed: number | bigint;
    };
    result: Float64Array;
  };
  permutation: {
    arguments: {
      n: number; seed: number | bigint;
    };
    result: Int32Array;
  };
  apply: {
    arguments: {
      function: 'exp' | 'log' | 'log1p' | 'sin' | 'cos' | 'sigmoid' | 'softplus' | 'logit' | 'normal_cdf' | 'normal_density';
      values: EngineList;
    };
    result: Float64Array;
  };
  pow: {
    arguments: {
      X: EngineList; y: EngineList;
    };
    result: Float64Array;
  };
  softmax: {
    arguments: {
      values: EngineList;
    };
    result: Float64Array;
  };
  comb: {
    arguments: {
      n: number; k: number;
    };
    result: number;
  };
}
