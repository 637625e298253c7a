/// The arguments of the engine's functions, so that an error can name the one at fault.
public enum Argument: Int32, CaseIterable, Sendable {
  case values = 1
  case x, y, predictions, probabilities, scores, query, weights, intercept, start, rate, steps, k
  case n, counts, threshold, deviation, degree, data
  case alpha, c, kernel, gamma, coef0, epochs, order, tolerance
  case maximumDepth, minimumLeaf, classes, features, samples, rounds
  case labels, test, epsilon, delta, dimension, hypotheses, bins, points, direction
  case noise, sizes, bound, chosen, restarts, sets, truth, folds, seeding
  case hasIntercept, loss, standardize, metric, criterion, pruning, regression, featureSets
  case model, shape, function, other, seed, distribution, growth, passes
  case truePositives, falsePositives, falseNegatives, trueNegatives, left, right
  case alphas, hypothesisClass, parameter

  /// The name the argument has in lessons.
  public var name: StaticString {
    switch self {
    case .values: "values"
    case .x: "X"
    case .y: "y"
    case .predictions: "yhat"
    case .probabilities: "p"
    case .scores: "score"
    case .query: "x"
    case .weights: "weights"
    case .intercept: "intercept"
    case .start: "start"
    case .rate: "lr"
    case .steps: "steps"
    case .k: "k"
    case .n: "n"
    case .counts: "counts"
    case .threshold: "threshold"
    case .deviation: "std"
    case .degree: "degree"
    case .data: "data"
    case .alpha: "alpha"
    case .c: "C"
    case .kernel: "kernel"
    case .gamma: "gamma"
    case .coef0: "coef0"
    case .epochs: "epochs"
    case .order: "order"
    case .tolerance: "tolerance"
    case .maximumDepth: "max_depth"
    case .minimumLeaf: "min_samples_leaf"
    case .classes: "classes"
    case .features: "max_features"
    case .samples: "samples"
    case .rounds: "rounds"
    case .labels: "labels"
    case .test: "test"
    case .epsilon: "eps"
    case .delta: "delta"
    case .dimension: "d"
    case .hypotheses: "M"
    case .bins: "bins"
    case .points: "points"
    case .direction: "u"
    case .noise: "noise"
    case .sizes: "sizes"
    case .bound: "B"
    case .chosen: "chosen"
    case .restarts: "restarts"
    case .sets: "sets"
    case .truth: "truth"
    case .folds: "folds"
    case .seeding: "init"
    case .hasIntercept: "fit_intercept"
    case .loss: "loss"
    case .standardize: "standardize"
    case .metric: "metric"
    case .criterion: "criterion"
    case .pruning: "ccp_alpha"
    case .regression: "regression"
    case .featureSets: "feature_sets"
    case .model: "f"
    case .shape: "shape"
    case .function: "function"
    case .other: "Z"
    case .seed: "seed"
    case .distribution: "distribution"
    case .growth: "growth"
    case .passes: "max_iter"
    case .truePositives: "tp"
    case .falsePositives: "fp"
    case .falseNegatives: "fn"
    case .trueNegatives: "tn"
    case .left: "left"
    case .right: "right"
    case .alphas: "alphas"
    case .hypothesisClass: "class"
    case .parameter: "param"
    }
  }
}
