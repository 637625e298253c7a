import Testing

@Suite struct NeighbourTests {
  @Test func `the nearest examples vote`() {
    let knn = "knn([1, 2, 3, 10], [0, 0, 1, 1], k=3"
    check([
      ("\(knn)).neighbours(2)", "[1, 0, 2]"), ("\(knn)).distances(2)", "[0, 1, 1]"),
      ("\(knn)).votes(2)", "[2, 1]"), ("\(knn)).predict([2, 9])", "[0, 1]"),
      ("\(knn)).predict_proba(2) ~= 0.3333", "true"), ("\(knn)).accuracy", "0.75"),
      ("\(knn), weights='distance').votes(4) ~= [0.8333, 1.0000]", "true"),
      ("\(knn), weights='distance').predict(4)", "1"),
      ("\(knn), weights='distance').votes(3)", "[0, 1]"),
      ("knn([1, 3], ['b', 'a'], k=2).predict(1)", "'a'"),
      ("knn([[0, 0], [3, 4]], ['a', 'b'], k=1).predict([3, 3])", "'b'"),
      ("knn([[0, 0], [3, 4]], ['a', 'b'], k=1).neighbours([[0, 0], [3, 4]])", "[[0], [1]]"),
      ("knn([[0, 0], [3, 4]], ['a', 'b'], k=2).distances([0, 0])", "[0, 5]"),
      ("knn([[0, 0], [3, 4]], [0, 1], k=2, metric='manhattan').distances([0, 0])", "[0, 7]"),
      ("knn([[0, 0], [3, 4]], [0, 1], k=2, metric='chebyshev').distances([0, 0])", "[0, 4]"),
      ("knn(mail, k=3).predict(6)", "'spam'"), ("knn(mail, k=3).predict_proba(0) ~= 0.33", "true"),
      ("knn(k=5)", "function knn"), ("knn(k=1)(mail).predict(0)", "'ham'"),
    ])
  }

  @Test func `bad arguments of neighbours are marked where they stand`() {
    check([
      ("knn([1, 2], [0, 1], k=9)", "DW0325 «9»"), ("knn([1, 2], [0, 1])", "DW0325 «knn»"),
      ("knn([1, 2], [0, 1], k=0)", "DW0325 «0»"), ("knn([1, 2], [0, 1], k=1.5)", "DW0325 «1.5»"),
      ("knn([1, 2], [0, 1], k=1, metric='l2')", "DW0325 «'l2'»"),
      ("knn([1, 2], [0, 1], k=1, weights=1)", "DW0309 «1»"),
      ("knn([1, 2], [0], k=1)", "DW0325 «[0]»"), ("knn(houses.price)", "DW0306 «knn»"),
      ("knn([1, 2], [0, 1], k=1).neighbours('a')", "DW0309 «'a'»"),
    ])
  }

  @Test func `the mean of the nearest examples`() {
    check([
      ("knn_regression([1, 2, 3, 10], [1, 2, 3, 10], k=2).predict(2.4)", "2.5"),
      ("knn_regression([1, 2, 3, 10], [1, 2, 3, 10], k=2).neighbours(2.4)", "[1, 2]"),
      ("knn_regression([1, 2], [1, 2], k=1).mse", "0"),
      ("knn_regression([1, 2], [0, 3], k=2, weights='distance').predict(0) ~= 1.0", "true"),
      ("knn_regression(houses, k=3).predict([60, 2]) ~= 263.33", "true"),
      ("knn_regression(mail, k=1)", "DW0309 «mail»"),
    ])
  }

  @Test func `naive Bayes weighs the classes' densities`() {
    let bayes = "naive_bayes([1, 2, 5, 6], [0, 0, 1, 1])"
    check([
      ("\(bayes).predict([1, 5])", "[0, 1]"), ("\(bayes).means", "[1.5, 5.5]"),
      ("\(bayes).priors", "[0.5, 0.5]"), ("\(bayes).variances ~= [0.2500, 0.2500]", "true"),
      ("\(bayes).predict_proba(3.5) == 0.5", "true"), ("\(bayes).accuracy", "1"),
      ("naive_bayes(mail).predict(6)", "'spam'"),
      ("naive_bayes(mail).predict_proba(6) > 0.9", "true"),
      ("naive_bayes([[1, 2], [3, 4]], ['a', 'b']).means", "[[1, 2], [3, 4]]"),
      ("len(naive_bayes([1, 2, 3], ['a', 'b', 'c']).predict_proba(2))", "3"),
      ("naive_bayes([1, 2], [1])", "DW0325 «[1]»"), ("naive_bayes()", "function naive_bayes"),
    ])
  }
}
