import Testing

@Suite struct BoostingTests {
  /// The reference's case adaboost-001.
  private let boost = """
    adaboost([-0.21875, -2.859375, -0.3125, -0.21875, 1.25, -0.296875, 0.4375, -2.484375, 2.625, \
    2.4375, -2.109375, 0.8125], [1, -1, 1, 1, 1, 1, 1, -1, -1, -1, -1, 1], rounds=2)
    """

  @Test func `AdaBoost shows its rounds`() {
    check([
      ("\(boost).alphas ~= [0.8047189562, 0.8673005277]", "true"),
      ("\(boost).errors ~= [0.1666667, 0.1500000]", "true"),
      ("\(boost).stumps.threshold", "[-1.2109375, 1.84375]"),
      ("\(boost).stumps.polarity", "[1, -1]"), ("\(boost).stumps.feature", "[0, 0]"),
      ("\(boost).staged_error ~= [0.1666667, 0.2500000]", "true"),
      ("\(boost).staged_loss ~= [0.7453559925, 0.5322906474]", "true"),
      ("\(boost).bounds == \(boost).staged_loss", "true"), ("len(\(boost).weights)", "3"),
      ("\(boost).weights[2][1] ~= 0.1666667", "true"), ("sum(\(boost).weights[1]) == 1", "true"),
      ("\(boost).staged[1] == \(boost).scores", "true"),
      ("\(boost).decision([2.453125, 1.65625]) ~= [-0.0625815715, 1.6720194839]", "true"),
      ("\(boost).predict([2.453125, 1.65625])", "[-1, 1]"), ("\(boost).accuracy", "0.75"),
      ("\(boost).predict([-2.859375, 0.4375]) == [\(boost).predictions[1], 1]", "true"),
    ])
  }

  @Test func `AdaBoost takes any two classes`() {
    check([
      ("adaboost(mail, rounds=3).predict([0, 7])", "['ham', 'spam']"),
      ("adaboost(mail, rounds=3).alphas", "[1]"), ("adaboost(mail, rounds=3).bounds", "[0]"),
      ("adaboost(mail, rounds=3).stumps[0].name", "'links'"),
      ("adaboost([1, 2], ['a', 'b'], rounds=1, positive='a').stumps[0].polarity", "-1"),
      ("adaboost([1, 2], ['a', 'b'], rounds=1, positive='a').predict(1)", "'a'"),
      ("adaboost([1, 2], ['a', 'b'], rounds=1, positive='a').classes", "['b', 'a']"),
      ("adaboost([1, 2], ['a', 'b'], rounds=1)", "DW0326 «['a', 'b']»"),
      ("adaboost([1, 2], [1, 1], rounds=1)", "DW0325 «[1, 1]»"),
      ("adaboost([5, 5], [0, 1], rounds=1)", "DW0325 «[5, 5]»"),
      ("adaboost([1, 2, 3], [0, 1, 2], rounds=1)", "DW0325 «[0, 1, 2]»"),
      ("adaboost([1, 2], [0, 1], rounds=0)", "DW0325 «0»"),
      ("adaboost([1, 2], [0, 1])", "DW0306 «adaboost»"),
      ("adaboost(rounds=5)", "function adaboost"),
    ])
    #expect(report("adaboost(mail.where(r -> r.links > 3), rounds=1)").message.hasPrefix("y has"))
  }

  @Test func `gradient boosting shows its rounds`() {
    let boost = "gradient_boosting([1, 2, 3, 4], [0, 0, 2, 4], rounds=1, lr=1)"
    check([
      ("\(boost).start", "1.5"), ("\(boost).staged", "[[1.5, 1.5, 1.5, 1.5], [0, 0, 3, 3]]"),
      ("\(boost).residuals", "[[-1.5, -1.5, 0.5, 2.5], [0, 0, -1, 1]]"),
      ("\(boost).staged_loss", "[2.75, 0.5]"), ("\(boost).mse", "0.5"),
      ("\(boost).stumps.threshold", "[2.5]"), ("\(boost).stumps.left", "[-1.5]"),
      ("\(boost).stumps.right", "[1.5]"), ("\(boost).stumps[0].splits[0].gain", "2.25"),
      ("\(boost).predict(4)", "3"), ("\(boost).predict([1, 4])", "[0, 3]"),
      ("\(boost).staged_predict(4)", "[1.5, 3]"),
      ("gradient_boosting([1, 2], [0, 4], rounds=2, lr=0.5).staged_loss", "[4, 1, 0.25]"),
      ("gradient_boosting([1, 2], [0, 4], rounds=0).predict(1)", "2"),
      ("gradient_boosting(houses, rounds=1, lr=1, max_depth=none).mse", "0"),
      ("gradient_boosting([1, 2], [0, 4], rounds=2, lr=-1)", "DW0325 «-1»"),
      ("gradient_boosting([1, 2], [0, 4], rounds=-2)", "DW0325 «-2»"),
      ("gradient_boosting(mail, rounds=2)", "DW0309 «mail»"),
    ])
  }
}
