import Engine

/// A classifier whose answer is the sign of a score: which class is which, and its methods.
struct BinaryModel: Sendable {
  let target: ClassTarget
  let data: DataMatrix
  /// The place of the positive class among the classes.
  let positive: Int

  /// The classes of `X` and `y`, of which there are at most two.
  init(_ call: FunctionCall) throws(EvaluationFailure) {
    let (data, target) = (try call.rows("X"), try call.classTarget())
    guard target.classes.count <= 2 else {
      throw call.problem(
        .unsuitableArgument,
        "\(call.function) is about two classes, and here are \(target.classes.count)",
        at: call.has("y") ? "y" : "X")
    }
    self.init(target, data)
  }

  init(_ target: ClassTarget, _ data: DataMatrix) {
    (self.target, self.data) = (target, data)
    let stated = target.stated.flatMap { class_ in
      target.classes.firstIndex { valuesEqual($0, class_) }
    }
    let one = target.classes.firstIndex { $0.asNumber == 1 }
    // Of classes that only have an order, the later one is positive.
    positive = stated ?? one ?? (target.classes.count == 2 ? 1 : -1)
  }

  /// 1 for the positive class and 0 for the other.
  var labels: [Double] { target.codes.map { Int($0) == positive ? 1 : 0 } }

  /// The class that a score speaks for, as it was given.
  func answer(_ score: Double) -> Value { target.value(code(score)) }

  /// The place of the class that a score speaks for.
  func code(_ score: Double) -> Double {
    guard target.classes.count == 2 else { return 0 }
    return Double(score > 0 ? positive : 1 - positive)
  }

  /// `classes`, `predictions` and `accuracy`, for the scores of the data.
  func record(_ scores: [Double]) -> [(String, Value)] {
    [
      ("classes", .list(target.classes)), ("predictions", .list(scores.map(answer))),
      ("accuracy", .number(target.accuracy(scores.map(code)))),
    ]
  }

  /// `predict(x)` and `decision(x)`.
  func methods(_ scores: @escaping EngineAnswers) -> [ModelMethod] {
    [
      .ofExamples("predict", like: data) { call, matrix throws(EvaluationFailure) in
        try call.engine { budget throws(EngineError) in try scores(matrix, &budget) }.map(answer)
      },
      .ofExamples("decision", like: data) { call, matrix throws(EvaluationFailure) in
        try call.engine { budget throws(EngineError) in try scores(matrix, &budget) }
          .map { .number($0) }
      },
    ]
  }

  static let positive = ParameterEntry(
    "positive", "class", "the class with positive scores, where there are two",
    default: "the dataset's, or 1, or the later one")

  static let fields = [
    FieldEntry("classes", "the classes in ascending order"),
    FieldEntry("predictions", "the predicted class of each example of the data"),
    FieldEntry("accuracy", "the share of the data that is predicted right"),
    FieldEntry("predict(x)", "the class of new examples, as the classes were given"),
    FieldEntry("decision(x)", "the score of new examples: above 0 for the positive class"),
  ]
}
