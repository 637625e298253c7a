import Testing

@testable import Expressions

@Suite struct EvaluationFunctionTests {
  @Test func `curves of a score`() {
    let roc = "roc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])"
    check([
      ("\(roc).fpr", "[0, 0, 0.5, 0.5, 1]"), ("\(roc).tpr", "[0, 0.5, 0.5, 1, 1]"),
      ("\(roc).thresholds", "[inf, 0.8, 0.4, 0.35, 0.1]"), ("\(roc).auc", "0.75"),
      ("\(roc).at(0.4).tpr", "0.5"), ("\(roc).at(0.37).fpr", "0.5"),
      ("auc(['h', 's'], [1, 2], positive='s')", "1"), ("auc(mail, [1, 2, 2, 3])", "0.875"),
      ("auc([1, 1], [1, 2])", "DW0325 «[1, 1]»"), ("auc([0, 1], [1])", "DW0325 «[1]»"),
      ("pr([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).recall", "[1, 1, 0.5, 0.5, 0]"),
      ("average_precision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) ~= 0.8333", "true"),
      ("average_precision([0, 0], [1, 2])", "DW0325 «[0, 0]»"),
      ("auc(['h', 's'], [1, 2])", "DW0326 «['h', 's']»"),
    ])
  }

  @Test func `parts of the data`() {
    check([
      ("split(range(8)).test", "[6, 7]"), ("split(range(8)).train", "[0, 1, 2, 3, 4, 5]"),
      ("len(split(houses, test=0.5).train)", "1"),
      ("split(houses, test=0.5).test.price", "[270, 340]"),
      (
        "sort(split(range(8), seed=1).train + []) == []",
        "DW0313 «split(range(8), seed=1).train + []»"
      ),
      ("len(unique(split(range(8), test=0.5, seed=1).test_rows))", "4"),
      ("split(range(8), test=1)", "DW0325 «1»"), ("split(3)", "DW0309 «3»"),
      ("kfold(5, 2).folds.test", "[[0, 1, 2], [3, 4]]"),
      ("kfold(5, 2).folds[1].train", "[0, 1, 2]"),
      ("kfold(3, 4)", "DW0325 «4»"), ("kfold(3, 1)", "DW0325 «1»"),
    ])
  }

  @Test func `cross-validation fits a recipe on the other folds`() {
    let classes = "[0, 9, 1, 8, 2, 7], [0, 1, 0, 1, 0, 1]"
    check([
      ("cross_val(linear_regression(), [1, 2, 3, 4], [1, 2, 3, 4], k=2).mean == 0", "true"),
      ("len(cross_val(ridge(alpha=1), houses, k=3).scores)", "3"),
      ("cross_val(linear_regression, [1, 2, 3], [1, 2, 6], k=3).scores == [9, 2.25, 9]", "true"),
      ("cross_val(linear_regression, [1, 2, 3], [1, 2, 6], k=3, metric='mae').mean == 2.5", "true"),
      ("cross_val(logistic_regression(), \(classes), k=3).mean", "1"),
      ("cross_val(logistic_regression(), \(classes), k=3, metric='f1').scores", "[1, 1, 1]"),
      ("cross_val(logistic_regression(), \(classes), k=3).predictions", "[0, 1, 0, 1, 0, 1]"),
      ("cross_val(perceptron(epochs=50), mail[0:3], k=3, metric='f2')", "DW0325 «'f2'»"),
      ("cross_val(logistic_regression(), mail, k=2)", "DW0325 «logistic_regression()»"),
      ("cross_val(5, [1, 2], [1, 2])", "DW0309 «5»"),
      ("cross_val(ridge(), [1, 2])", "DW0306 «cross_val»"),
      ("cross_val(ridge(), [1, 2], [1, 2], k=3)", "DW0325 «3»"),
      ("cross_val(ridge(), [1, 2], [1])", "DW0313 «[1]»"),
      ("cross_val(mean, [1, 2], [1, 2])", "DW0309 «mean»"),
    ])
  }

  @Test func `curves over sizes and values`() {
    check([
      (
        "learning_curve(linear_regression(), range(8), range(8), sizes=[2, 4]).test == [0, 0]",
        "true"
      ),
      ("learning_curve(linear_regression(), houses, [1, 2], test=0.3).sizes", "[1, 2]"),
      ("learning_curve(ridge(), range(8), range(8), sizes=[9])", "DW0325 «[9]»"),
      (
        "validation_curve(ridge(), range(6), range(6), param='alpha', values=[0, 1], k=2).test[0] == 0",
        "true"
      ),
      (
        "increasing(validation_curve(ridge(), range(6), range(6), param='alpha', values=[0, 1, 9], k=2).train)",
        "true"
      ),
      (
        "validation_curve(ridge(), range(6), range(6), param='alhpa', values=[0])",
        "DW0305 «'alhpa'»"
      ),
      (
        "validation_curve(ridge(), range(6), range(6), param='alpha', values=[-1])", "DW0325 «[-1]»"
      ),
    ])
  }

  @Test func `bias, variance and noise add up`() {
    let call =
      "bias_variance(linear_regression(), truth=x -> 2*x, x=[0, 1, 2], sets=400, seed=1, noise="
    check([
      ("\(call)0).error == 0", "true"), ("\(call)1).noise", "1"),
      // The mean leverage of three points on a line is 2/3.
      ("abs(\(call)1).variance - 2/3) < 0.15", "true"), ("\(call)1).bias2 < 0.05", "true"),
      ("\(call)-1)", "DW0325 «-1»"),
      (
        "bias_variance(ridge(), truth=x -> 'a', x=[1], noise=1, sets=1, seed=1)",
        "DW0309 «x -> 'a'»"
      ),
    ])
  }

  @Test func `learning theory`() {
    check([
      ("hoeffding(100, 0.1) == 2*exp(-2)", "true"),
      ("hoeffding(100, 0.1, M=10) == 20*exp(-2)", "true"),
      ("vc_bound(100, 3, 0.05) == sqrt(8/100 * log(4*(200^3 + 1)/0.05))", "true"),
      ("vc_bound(100, 3, 0.05, growth='sauer') < vc_bound(100, 3, 0.05)", "true"),
      ("sauer(4, 2)", "11"), ("binomial_tail(3, 0.5, 2)", "0.5"), ("growth('interval', 3)", "7"),
      ("growth('half_plane', 4)", "14"), ("shatters('interval', [1, 2])", "true"),
      ("shatters('interval', [1, 2, 3])", "false"),
      ("shatters('half_plane', [[0, 0], [1, 0], [0, 1]])", "true"),
      ("rademacher([[1, 1], [-1, -1]])", "0.5"), ("rademacher('positive_ray', [1])", "1"),
      ("rademacher('linear', [1], bound=2)", "2"), ("growth('rectangle', 5)", "DW0325 «5»"),
      ("growth('circle', 2)", "DW0325 «'circle'»"),
      ("shatters('interval', [[1, 2]])", "DW0325 «[[1, 2]]»"),
      ("hoeffding(0, 0.1)", "DW0325 «0»"), ("vc_bound(10, 3, 2)", "DW0325 «2»"),
      ("binomial_tail(3, 2, 1)", "DW0325 «2»"),
      ("rademacher('interval', range(30))", "DW0325 «range(30)»"),
    ])
  }

  @Test(arguments: [
    "perceptron([0, 0], [0, 1], epochs=10^9)", "binomial_tail(10^9, 0.5, 3)", "sauer(10^9, 10^8)",
    "bias_variance(ridge(), truth=x -> x, x=range(100), noise=1, sets=10^9, seed=1)",
    "kfold(10^9, 10^8)", "growth('two_intervals', 10^9)", "rademacher('two_intervals', range(24))",
    "kernel(range(10^5))",
    "svm(range(2000), [i % 2 for i in range(2000)], kernel='rbf', gamma=10, C=10^6)",
    "cross_val(ridge(), range(10^4), range(10^4), k=10^4)",
  ])
  func `every iteration is charged to the budget`(text: String) {
    // An iteration that is not charged would go on for hours.
    #expect(!outcome(text).isEmpty)
  }
}
