import Engine
import SourceText

/// Examples that a recipe is fitted on, in part or whole: a dataset, or `X` and `y`.
struct Examples: Sendable {
  private let dataset: Dataset?
  private let rows: [Value]
  let targets: [Value]

  var count: Int { targets.count }

  /// Whether the targets can only be classes.
  var areClasses: Bool {
    dataset?.target?.role == .label
      || targets.contains {
        switch $0 {
        case .text, .boolean: true
        default: false
        }
      }
  }

  /// The class that the dataset calls positive.
  var positive: Value? { dataset?.positive }

  /// The features of some examples.
  func features(_ indices: [Int]) -> Value {
    if let dataset { return .dataset(dataset.rows(at: indices)) }
    return .list(indices.map { rows[$0] })
  }

  /// What a recipe takes: the dataset, or X and y.
  func data(_ indices: [Int]) -> [Value] {
    dataset == nil ? [features(indices), targets(indices)] : [features(indices)]
  }

  func targets(_ indices: [Int]) -> Value { .list(indices.map { targets[$0] }) }
}

extension Examples {
  /// The arguments `X` and `y` of a call.
  init(_ call: FunctionCall) throws(EvaluationFailure) {
    if case .dataset(let data) = try call.value("X"), !call.has("y") {
      guard let target = data.target else {
        throw call.problem(
          .unsuitableArgument, "the dataset \(data.name) has no target or label column", at: "X")
      }
      guard !data.features.isEmpty else {
        throw call.problem(
          .unsuitableArgument, "the dataset \(data.name) has no feature columns", at: "X")
      }
      self.init(dataset: data, rows: [], targets: target.values.list)
    } else {
      guard call.has("y") else { throw call.missing("y") }
      let targets = try call.items("y")
      var rows: [Value]
      if case .dataset(let data) = try call.value("X") {
        let features = data.features
        rows = (0..<data.count).map { row in .list(features.map { $0.values[row] }) }
      } else {
        rows = try call.items("X")
      }
      try call.requireSameLength("y", targets.count, as: "X", rows.count)
      self.init(dataset: nil, rows: rows, targets: targets)
    }
    guard count > 0 else {
      throw call.problem(.unsuitableArgument, "X is empty, in \(call.function)", at: "X")
    }
  }
}

/// A recipe and how its predictions are scored.
struct ScoredRecipe {
  let call: FunctionCall
  private(set) var recipe: FunctionValue
  let examples: Examples
  /// The argument that a failing fit is reported at.
  private var place = "f"

  static let parameter = ParameterEntry(
    "f", "recipe", "a model's function without data, such as knn(k=5)")
  static let metric = ParameterEntry(
    "metric", "text",
    "how predictions are scored: " + metrics.joined(separator: ", "),
    default: "mse, or accuracy for classes")
  static let data = [
    parameter, RegressionFunctions.x,
    ParameterEntry(
      "y", "list of numbers or classes", "the target of each example", isOptional: true),
  ]

  private static let metrics = [
    "mse", "rmse", "mae", "r2", "accuracy", "precision", "recall", "f1", "balanced_accuracy",
  ]

  init(_ call: FunctionCall) throws(EvaluationFailure) {
    self.call = call
    recipe = try call.recipe("f")
    examples = try Examples(call)
    _ = try call.word("metric", of: ScoredRecipe.metrics, default: "mse")
  }

  /// The recipe's parameter that `param=` names.
  func parameter() throws(EvaluationFailure) -> String {
    guard case .text(let name) = try call.value("param") else {
      throw call.wrongType("param", "the name of a parameter, as a text")
    }
    guard case .recipe(let entry, _) = recipe.kind else { return name }
    let names = entry.parameters.map { $0.name }.filter { $0 != "X" && $0 != "y" }
    guard names.contains(name) else {
      let near = suggestion(for: name, at: call.range(of: "param"), among: names)
      throw call.problem(
        .unknownArgument, "\(entry.name) takes no argument \(name)\(near.words)", at: "param",
        notes: ["it takes " + names.joined(separator: ", ")])
    }
    return name
  }

  /// The same with another value, one of `values=`, of one of the recipe's parameters.
  func setting(_ name: String, to value: Value) -> ScoredRecipe {
    guard case .recipe(let entry, let given) = recipe.kind else { return self }
    var copy = self
    let argument = call.given(value, at: "values", name: name)
    copy.recipe = FunctionValue(
      kind: .recipe(entry, given.filter { $0.name != name } + [argument]))
    copy.place = "values"
    return copy
  }

  /// The model fitted on some of the examples.
  func fit(_ indices: [Int]) throws(EvaluationFailure) -> Model {
    try call.fit(recipe, to: examples.data(indices), place)
  }

  /// What the model predicts for some of the examples.
  func predictions(
    of model: Model, for indices: [Int]
  ) throws(EvaluationFailure) -> [Value] {
    try call.predict(model, examples.features(indices), "f")
  }

  /// The score of predictions for some of the examples.
  func score(
    _ predictions: [Value], _ indices: [Int], of model: Model
  ) throws(EvaluationFailure) -> Double {
    let isClassifier = examples.areClasses || model.fields["accuracy"] != nil
    let name = try call.word(
      "metric", of: ScoredRecipe.metrics, default: isClassifier ? "accuracy" : "mse")
    guard let entry = Catalogue.entry(named: name) else { return .nan }
    var arguments = [
      call.given(examples.targets(indices), at: "f"), call.given(.list(predictions), at: "f"),
    ]
    if let positive = examples.positive, entry.parameters.contains(where: { $0.name == "positive" })
    {
      arguments.append(call.given(positive, at: "f", name: "positive"))
    }
    let place = call.range(of: call.has("metric") ? "metric" : "f")
    let value = try call.evaluation.apply(
      FunctionValue(kind: .recipe(entry, [])), to: arguments, place, calledAt: place)
    return value.asNumber ?? .nan
  }

  /// The score of a model on some of the examples.
  func score(_ model: Model, _ indices: [Int]) throws(EvaluationFailure) -> Double {
    try score(predictions(of: model, for: indices), indices, of: model)
  }
}

extension FunctionCall {
  /// A function of a model that has no data yet.
  func recipe(_ name: String) throws(EvaluationFailure) -> FunctionValue {
    guard case .function(let function) = try value(name),
      case .recipe(let entry, _) = function.kind,
      entry.isModel
    else { throw wrongType(name, "a model's function without data, such as knn(k=5)") }
    return function
  }

  func given(_ value: Value, at name: String, name argument: String? = nil) -> GivenArgument {
    GivenArgument(
      name: argument, nameRange: range(of: name), value: value, range: range(of: name))
  }

  /// Calls a recipe with data.
  func fit(
    _ recipe: FunctionValue, to data: [Value], _ name: String
  ) throws(EvaluationFailure) -> Model {
    try evaluation.charge(
      steps: data.reduce(0) { $0 + $1.elementCount(upTo: evaluation.budget.steps) }, range)
    let place = range(of: name)
    let fitted = try evaluation.apply(
      recipe, to: data.map { given($0, at: name) }, place, calledAt: place)
    guard case .model(let model) = fitted else { throw wrongType(name, "a model's function") }
    return model
  }

  /// What a model predicts for many examples.
  func predict(
    _ model: Model, _ data: Value, _ name: String
  ) throws(EvaluationFailure) -> [Value] {
    guard let method = model.methods.first(where: { $0.name == "predict" }) else {
      throw problem(
        .unsuitableArgument, "\(model.function) gives no predictions, so it cannot be scored",
        at: name)
    }
    try evaluation.charge(steps: data.elementCount(upTo: evaluation.budget.steps), range)
    let place = range(of: name)
    let function = FunctionValue(kind: .method(method, of: model.function))
    let predicted = try evaluation.apply(
      function, to: [given(data, at: name)], place, calledAt: place)
    guard case .list(let items) = predicted else { return [predicted] }
    return items
  }
}
