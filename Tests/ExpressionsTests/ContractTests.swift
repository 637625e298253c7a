import Testing

@testable import Expressions

/// The expressions that the lesson language's own page shows, as far as their functions exist.
@Suite struct ContractTests {
  private func lesson() throws -> DictionaryScope {
    var names = scope
    let tips = Dataset(
      name: "tips",
      columns: [
        .init(name: "bill", label: "bill", role: .feature, values: .numbers([10, 20, 30, 40])),
        .init(name: "tip", label: "tip", role: .target, values: .numbers([2.3, 4.1, 5.9, 7.7])),
      ])
    names.values["tips"] = .dataset(tips)
    names.values["points"] = .numbers([1, 2, 3, 9, 10, 11])
    for (name, text) in [
      ("tip_line", "linear_regression(tips)"), ("km", "kmeans(points, k=2, init=[2, 4])"),
    ] {
      let expression = try #require(parseExpression(mapped(text)).expression)
      var budget = EvaluationBudget.standard
      names.values[name] = try evaluate(expression, in: names, budget: &budget)
    }
    names.values["kmeans_by_hand"] = .record(Record([("km", try #require(names.values["km"]))]))
    for (name, value) in [("mse", 1.0), ("best", 0.99)] { names.values[name] = .number(value) }
    return names
  }

  @Test(arguments: [
    "tip_line.w ~= 0.18", "tip_line.b ~= 0.50", "tip_line.predict(50) ~= 9.5",
    "km.trace[0].labels == [0, 0, 0, 1, 1, 1]", "km.centroids == [2, 10]", "km.inertia == 4",
    "decreasing(km.trace.inertia)", "kmeans_by_hand.km.centroids == [2, 10]",
    "recall(tp=80, fn=40) ~= 0.667", "recall(tp=80, fn=20) ~= 0.8",
    "linear_regression([[0], [37], [100]], [32, 98.6, 212]).r2 == 1", "mse <= 1.05 * best",
    "[x^2 for x in range(5)] == [0, 1, 4, 9, 16]", "houses[0:9].price == houses.price",
    "[a*b for a in [1, 3] for b in [2] if a > b] == [6]", "fit_the_line.slope ~= 0.18",
    "houses.where(r -> r.size > 90).price == [270, 340]",
    "houses.only(\"size\").feature_names == ['size']",
    "ridge(tips, alpha=0).w == tip_line.w", "ridge(tips, alpha=10).w < ridge(tips, alpha=1).w",
  ])
  func `what the contract shows holds`(text: String) throws {
    let expression = try #require(parseExpression(mapped(text)).expression)
    var budget = EvaluationBudget.standard
    let result = try evaluateClaim(expression, in: lesson(), budget: &budget)
    #expect(result.holds, "\(result.explanation)")
  }

  @Test func `the other choice of the quiz fails with both values`() throws {
    let expression = try #require(parseExpression(mapped("km.centroids == [2, 4]")).expression)
    var budget = EvaluationBudget.standard
    let result = try evaluateClaim(expression, in: lesson(), budget: &budget)
    #expect(result.explanation == "km.centroids is [2, 10], not [2, 4]")
    #expect(result.replacement?.text == "[2, 10]")
  }

  @Test func `a metric of a goal hides the function of its name, and the function can be called`()
    throws
  {
    #expect(try outcome("mse + mse([1], [3])", in: lesson()) == "5")
  }

  @Test func `a scope can add functions`() throws {
    var names = scope
    names.values["normal"] = .function(
      FunctionValue(name: "normal", parameters: ["mean", "std"]) {
        values throws(FunctionValue.UnsuitableArgument) in
        guard let deviation = values[1].asNumber, deviation >= 0 else {
          throw FunctionValue.UnsuitableArgument("std", "std is at least 0")
        }
        return .numbers([deviation, -deviation, 0])
      })
    #expect(outcome("2*houses.beds + normal(0, 12)", in: names) == "[16, -6, 8]")
    #expect(outcome("normal(0, std=-1)", in: names) == "DW0325 «-1»")
    #expect(outcome("normal(0)", in: names) == "DW0306 «normal»")
  }

  @Test func `words of the language are reserved`() {
    #expect(["for", "pi", "kmeans", "none"].allSatisfy(Catalogue.isReserved))
    #expect(!Catalogue.isReserved("km"))
  }

  @Test func `a problem of a recipe or an arrow from another text stays inside this one`() throws {
    var names = scope
    let text = "kmeans(k=3, init=[1, 2, 3], max_iter=[9, 9, 9, 9, 9])"
    let expression = try #require(parseExpression(mapped(text)).expression)
    var budget = EvaluationBudget.standard
    names.values["f"] = try evaluate(expression, in: scope, budget: &budget)
    #expect(outcome("f([1, 2])", in: names) == "DW0309 «f»")
  }
}
