import Testing

@Suite struct TreeTests {
  @Test func `a decision tree splits where the impurity falls most`() {
    let tree = "decision_tree([1, 2, 3, 4], [0, 0, 1, 1])"
    check([
      ("\(tree).depth", "1"), ("\(tree).leaves", "2"), ("\(tree).purity", "1"),
      ("\(tree).splits.feature", "[0]"), ("\(tree).splits.threshold", "[2.5]"),
      ("\(tree).splits.gain", "[0.5]"), ("\(tree).nodes.value", "[[2, 2], [2, 0], [0, 2]]"),
      ("\(tree).nodes.prediction", "[0, 0, 1]"), ("\(tree).nodes.left", "[1, none, none]"),
      ("\(tree).predict(2.5)", "0"), ("\(tree).predict([1, 4])", "[0, 1]"),
      ("\(tree).predict([])", "[]"), ("\(tree).predict_proba([1, 4])", "[0, 1]"),
      ("\(tree).accuracy", "1"), ("\(tree).pruning().alpha", "[0, 0.5]"),
      ("\(tree).pruning().leaves", "[2, 1]"),
      (
        "decision_tree([1, 2, 3, 4], [0, 0, 1, 1], criterion='entropy').splits[0].gain == 1", "true"
      ),
      ("decision_tree([1, 2, 3, 4], [0, 0, 1, 1], ccp_alpha=0.6).leaves", "1"),
      ("decision_tree([1, 2], [0, 1], max_depth=0).predictions", "[0, 0]"),
      ("decision_tree([1, 2], [0, 1], max_depth=none).leaves", "2"),
      ("decision_tree([1, 2, 3], [0, 1, 0], min_samples_leaf=2).leaves", "1"),
      ("decision_tree([[1, 5], [1, 6]], ['a', 'b']).splits[0].feature", "1"),
      ("decision_tree([[1, 5], [1, 6]], ['a', 'b']).predict([1, 9])", "'b'"),
    ])
  }

  @Test func `classes come back as they were given`() {
    let three = "decision_tree([1, 2, 3], ['c', 'b', 'a'], max_depth=1)"
    let mixed = "decision_tree([1, 2], ['ham', 'spam']"
    check([
      ("\(three).classes", "['a', 'b', 'c']"), ("\(three).predict(1)", "'c'"),
      ("\(three).predict(3)", "'a'"), ("\(three).predict_proba(3)", "[0.5, 0.5, 0]"),
      ("decision_tree(mail).predict(6)", "'spam'"), ("decision_tree(mail).predict_proba(0)", "0"),
      ("decision_tree(mail).splits[0].name", "'links'"),
      ("decision_tree(mail).splits[0].threshold", "3"),
      ("decision_tree(mail, positive='ham').predict_proba([0, 6])", "[1, 0]"),
      ("decision_tree(mail).predict(mail) == mail.kind", "true"),
      ("decision_tree([1, 2], [false, true]).predict(2)", "true"),
      ("decision_tree([1, 2], [-1, 1]).predict_proba(2)", "1"),
      ("decision_tree([1, 2], [0, 0]).predict_proba(2)", "0"),
      ("\(mixed)).predict_proba(2)", "DW0326 «\(mixed)).predict_proba»"),
      ("\(mixed), positive='spam').predict_proba(2)", "1"),
      ("\(mixed), positive='x')", "DW0325 «'x'»"),
      ("decision_tree([1, 2], [1, 'a'])", "DW0309 «[1, 'a']»"),
      ("decision_tree([1, 2], [1, [2]])", "DW0309 «[1, [2]]»"),
      ("decision_tree([1, 2], [1, inf])", "DW0325 «[1, inf]»"),
    ])
  }

  @Test func `bad arguments of trees are marked where they stand`() {
    check([
      ("decision_tree([1, 2, 3], [0, 1])", "DW0325 «[0, 1]»"),
      ("decision_tree([], [])", "DW0325 «[]»"), ("decision_tree([1, 2])", "DW0306 «decision_tree»"),
      ("decision_tree([1, 2], [0, 1], max_depth=-1)", "DW0325 «-1»"),
      ("decision_tree([1, 2], [0, 1], max_depth='a')", "DW0309 «'a'»"),
      ("decision_tree([1, 2], [0, 1], criterion='ginny')", "DW0325 «'ginny'»"),
      ("decision_tree([1, 2], [0, 1], min_samples_leaf=0)", "DW0325 «0»"),
      ("decision_tree([1, 2], [0, 1], ccp_alpha=-1)", "DW0325 «-1»"),
      ("decision_tree([1, 2], [0, 1]).predict('a')", "DW0309 «'a'»"),
      ("decision_tree([[1, 2]], [0]).predict([1])", "DW0325 «[1]»"),
      ("decision_tree([1, inf], [0, 1])", "DW0325 «[1, inf]»"),
      ("regression_tree(mail)", "DW0309 «mail»"),
      ("decision_tree(max_depth=2)", "function decision_tree"),
      ("decision_tree(max_depth=1)([1, 2], [0, 1]).leaves", "2"),
      ("decision_tree(depth=1)", "DW0305 «depth»"),
    ])
  }

  @Test func `a regression tree answers with means`() {
    let tree = "regression_tree([1, 2, 3, 4], [0, 0, 2, 4], max_depth=1)"
    check([
      ("\(tree).splits.threshold", "[2.5]"), ("\(tree).splits.gain", "[2.25]"),
      ("\(tree).mse", "0.5"), ("\(tree).r2 ~= 0.8182", "true"), ("\(tree).predict(4)", "3"),
      ("\(tree).predictions", "[0, 0, 3, 3]"), ("\(tree).nodes.value", "[1.5, 0, 3]"),
      ("\(tree).pruning().impurity", "[0.5, 2.75]"), ("\(tree).depth", "1"),
      ("regression_tree(houses).predict([60, 2])", "180"),
      ("regression_tree(houses).splits[0].name", "'size'"),
    ])
  }

  @Test func `bagging on given samples`() {
    let bag = "bagging([1, 2, 3, 4], [0, 0, 1, 1], samples=[[0, 3], [0, 1, 2, 3]])"
    let mean =
      "bagging([1, 2, 3, 4], [0, 0, 2, 4], samples=[[0, 1], [2, 3]], regression=true)"
    check([
      ("\(bag).votes(4)", "[0, 2]"), ("\(bag).votes([1, 4])", "[[2, 0], [0, 2]]"),
      ("\(bag).oob", "1"), ("\(bag).oob_predictions", "[none, 0, 1, none]"),
      ("\(bag).tree_predictions(3)", "[1, 1]"), ("\(bag).predict(3)", "1"),
      ("\(bag).predict_proba(3)", "1"), ("\(bag).depths", "[1, 1]"),
      ("\(bag).samples[0]", "[0, 3]"), ("\(bag).accuracy", "1"),
      ("bagging([1, 2], [0, 1], samples=[[0, 1]]).oob", "none"),
      ("bagging([1, 2], ['a', 'b'], samples=[[0], [1]]).predict(1)", "'a'"),
      ("bagging([1, 2], ['a', 'b'], samples=[[0], [1]]).tree_predictions(1)", "['a', 'b']"),
      ("\(mean).predict(4)", "2"), ("\(mean).oob", "7"),
      ("\(mean).tree_predictions([1, 4])", "[[0, 2], [0, 4]]"),
      ("bagging([1, 2], [0, 1], samples=[[9]])", "DW0325 «[[9]]»"),
      ("bagging([1, 2], [0, 1], samples=[[]])", "DW0325 «[[]]»"),
      ("bagging([1, 2], [0, 1], samples=[])", "DW0325 «[]»"),
      ("bagging([1, 2], [0, 1], samples=[1])", "DW0309 «[1]»"),
      ("bagging([1, 2], [0, 1], 3, samples=[[1]])", "DW0325 «[[1]]»"),
    ])
  }

  @Test func `drawn samples need a seed and follow from it`() {
    let data = "[1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]"
    check([
      ("bagging([1, 2], [0, 1])", "DW0306 «bagging»"),
      ("random_forest([1, 2], [0, 1], n=3)", "DW0306 «random_forest»"),
      ("bagging([1, 2], [0, 1], seed=0.5)", "DW0325 «0.5»"),
      ("bagging([1, 2], [0, 1], n=0, seed=1)", "DW0325 «0»"),
      ("bagging(\(data), n=5, seed=1).samples == bagging(\(data), n=5, seed=1).samples", "true"),
      ("bagging(\(data), n=5, seed=1).samples == bagging(\(data), n=5, seed=2).samples", "false"),
      ("sum(bagging(\(data), n=7, seed=1).votes(1))", "7"),
      ("random_forest(\(data), n=25, seed=1).predict([1, 6])", "[0, 1]"),
      ("len(random_forest(\(data), seed=1).depths)", "100"),
      ("180 <= random_forest(houses, seed=1, regression=true).predict([60, 2]) <= 340", "true"),
      ("random_forest(houses, seed=1, regression=true, max_features=3)", "DW0325 «3»"),
      ("random_forest(n=5, seed=2)", "function random_forest"),
    ])
  }
}
