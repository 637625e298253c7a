import Testing

@testable import Expressions

@Suite struct LinearFunctionTests {
  @Test func `penalties shrink weights`() {
    check([
      ("ridge([-1, 1], [-1, 1], alpha=2).w == 0.5", "true"),
      ("ridge([1, 2], [2, 4], alpha=0).w == 2", "true"),
      ("ridge([-1, 1], [-1, 1], alpha=2).norm == 0.5", "true"),
      ("ridge(houses, alpha=0).weights == linear_regression(houses).weights", "true"),
      ("ridge(houses).predict(houses) == ridge(houses).predictions", "true"),
      ("lasso([-1, 1], [-1, 1], alpha=0.25).w == 0.75", "true"),
      ("lasso([-1, 1], [-1, 1], alpha=2).selected", "0"),
      ("decreasing(lasso(houses, alpha=1).objectives)", "true"),
      ("ridge([1, 2], [2, 4], alpha=-1)", "DW0325 «-1»"),
      ("lasso([1, 2], [2], alpha=1)", "DW0325 «[2]»"),
      ("ridge(mail)", "DW0309 «mail»"), ("ridge(alpha=3)", "function ridge"),
      ("ridge(alpa=3)", "DW0305 «alpa»"),
    ])
  }

  @Test func `a polynomial goes through its points`() {
    let square = "polynomial_regression([0, 1, 2], [0, 1, 4], degree=2)"
    check([
      ("\(square).weights == [0, 1]", "true"), ("\(square).predict(3) == 9", "true"),
      ("\(square).predict([3, 4]) == [9, 16]", "true"), ("\(square).r2 == 1", "true"),
      ("\(square).coefficients == [0, 0, 1]", "true"),
      (
        "polynomial_regression(houses.only('size'), degree=1).w == linear_regression(houses.only('size')).w",
        "true"
      ),
      ("polynomial_regression([0, 1, 2], [0, 1, 4], degree=40)", "DW0325 «40»"),
      ("polynomial_regression([0, 1, 2], [0, 1, 4], degree=0)", "DW0325 «0»"),
      ("polynomial_regression(houses, degree=2)", "DW0325 «houses»"),
      ("polynomial_regression([0, 1], [0, 1])", "DW0306 «polynomial_regression»"),
    ])
  }

  @Test func `descent on standardised features has its path in the data's own units`() {
    check([
      (
        "gradient_descent([1, 3], [1, 3], lr=0.1, steps=1, standardize=true).path == [[0, 0], [0.2, 0]]",
        "true"
      ),
      ("gradient_descent([1, 3], [1, 3], lr=0.1, steps=1, standardize=1)", "DW0309 «1»"),
    ])
  }

  @Test func `logistic regression answers in the classes as given`() {
    let three = "logistic_regression([0, 1, 5, 6, 10, 11], ['a', 'a', 'b', 'b', 'c', 'c'])"
    check([
      ("logistic_regression([-1, 1], [0, 1]).predict([-2, 2])", "[0, 1]"),
      ("logistic_regression([-1, 1], [0, 1]).predict_proba(0) == 0.5", "true"),
      ("logistic_regression([-1, 1], [0, 1]).w == logistic_regression([-1, 1], [-1, 1]).w", "true"),
      ("logistic_regression([-1, 1], [false, true]).predict(1)", "true"),
      ("logistic_regression([-1, 1], [0, 1]).decision(0) == 0", "true"),
      ("logistic_regression(mail).predict(9)", "'spam'"),
      ("logistic_regression(mail).accuracy", "1"),
      ("logistic_regression(mail).predict_proba(9) > 0.9", "true"),
      ("logistic_regression(mail).w > 0", "true"),
      ("logistic_regression(mail, positive='ham').w < 0", "true"),
      (
        "logistic_regression([0, 1], ['a', 'b']).predict_proba(1)",
        "DW0326 «logistic_regression([0, 1], ['a', 'b']).predict_proba»"
      ),
      ("\(three).predict([0, 11])", "['a', 'c']"), ("sum(\(three).predict_proba(5)) == 1", "true"),
      ("\(three).classes", "['a', 'b', 'c']"), ("len(\(three).weights)", "3"),
      ("logistic_regression([1, 2], [1, 1])", "DW0325 «[1, 1]»"),
      ("logistic_regression([1, 2], [0, 1], C=0)", "DW0325 «0»"),
      ("logistic_regression([1, 2, 3, 4], [0, 1, 0, 1], C=none).converged", "true"),
    ])
  }

  @Test func `a perceptron by hand`() {
    let model = "perceptron([-1, 1], [0, 1], epochs=10)"
    check([
      ("\(model).mistakes", "[2, 0]"), ("\(model).path", "[[0, 0], [1, -1], [2, 0]]"),
      ("\(model).updates.example", "[0, 1]"), ("\(model).w", "2"), ("\(model).intercept", "0"),
      ("\(model).converged", "true"), ("\(model).predict([-3, 3])", "[0, 1]"),
      ("perceptron(mail, epochs=20).predict(7)", "'spam'"),
      ("perceptron([1, 2, 3], [0, 1, 2], epochs=3)", "DW0325 «[0, 1, 2]»"),
      ("perceptron([1, 2], [0, 1], epochs=0)", "DW0325 «0»"),
    ])
  }

  @Test func `a support vector machine by hand`() {
    let model = "svm([-1, 1], [0, 1])"
    let xor =
      "svm([[0, 0], [0, 1], [1, 0], [1, 1]], ['n', 'y', 'y', 'n'], C=10, kernel='rbf', gamma=2, positive='y')"
    check([
      ("\(model).w == 1", "true"), ("\(model).margin == 2", "true"), ("\(model).support", "[0, 1]"),
      ("\(model).dual == [0.5, 0.5]", "true"), ("\(model).objective == 0.5", "true"),
      ("\(model).hinge == [0, 0]", "true"), ("\(model).decision(0.5) == 0.5", "true"),
      ("\(model).predict([-2, 2])", "[0, 1]"), ("\(xor).predictions", "['n', 'y', 'y', 'n']"),
      ("\(xor).predict([0, 1])", "'y'"), ("\(xor).weights", "[]"),
      ("svm([-1, 1], [0, 1], kernel='rfb')", "DW0325 «'rfb'»"),
      ("svm([-1, 1], [0, 1], C=-1)", "DW0325 «-1»"), ("svm([-1, 1], [1, 1])", "DW0325 «[1, 1]»"),
      ("svm([-1, 1], [0, 1], kernel='poly', degree=0)", "DW0325 «0»"),
      ("svm([-1, 1], [0, 1], kernel='rbf', gamma='auto')", "DW0325 «'auto'»"),
    ])
  }

  @Test func `kernels`() {
    check([
      ("kernel([1, 2], [3])", "[[3], [6]]"),
      ("kernel([0, 1], kernel='rbf', gamma=1)[0][1] == exp(-1)", "true"),
      ("kernel([1], [2], kernel='poly', degree=2, gamma=1, coef0=1)", "[[9]]"),
      ("kernel([[1, 2]], [[3, 4]])", "[[11]]"), ("kernel([[1, 2]], [3])", "DW0325 «[3]»"),
      ("kernel([1, 2], kernel='rbf', gamma=-1)", "DW0325 «-1»"),
      ("kernel_ridge([1], [2], alpha=1).dual == [1]", "true"),
      ("kernel_ridge([1], [2], alpha=1).predict(3) == 3", "true"),
      (
        "kernel_ridge([0, 1, 2], [1, 0, 1], alpha=0, kernel='rbf', gamma=1).predict(1) ~= 0.000",
        "true"
      ),
      ("kernel_ridge([1], [2], alpha=-1)", "DW0325 «-1»"),
    ])
  }
}
