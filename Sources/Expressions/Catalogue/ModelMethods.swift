import Engine

extension ModelMethod {
  /// A method that answers about examples: of one its answer, of many a list of theirs.
  ///
  /// - Parameter data: what the model was fitted on, which decides what one example looks like.
  static func ofExamples(
    _ name: String, like data: DataMatrix,
    _ answers: @escaping @Sendable (FunctionCall, Matrix) throws(EvaluationFailure) -> [Value]
  ) -> ModelMethod {
    let (isPlain, columns) = (data.isPlain, data.matrix.columns)
    return ModelMethod(name, [RegressionFunctions.query]) { call throws(EvaluationFailure) in
      let (matrix, isOne) = try call.query("x", isPlain: isPlain, columns: columns)
      let values = try answers(call, matrix)
      if isOne, let value = values.first { return value }
      try call.evaluation.charge(cells: values.count, call.range)
      return .list(values)
    }
  }
}

/// What the engine answers about each row, charged to a budget.
typealias EngineAnswers = @Sendable (Matrix, inout Budget) throws(EngineError) -> [Double]

extension ModelMethod {
  /// `predict(x)` of a model whose predictions are numbers.
  static func predictNumbers(
    like data: DataMatrix, _ answers: @escaping EngineAnswers
  ) -> ModelMethod {
    ofExamples("predict", like: data) { call, matrix throws(EvaluationFailure) in
      let values = try call.engine { budget throws(EngineError) in try answers(matrix, &budget) }
      return values.map { .number($0) }
    }
  }
}

/// What all classifiers tell of themselves: `classes`, `predictions`, `accuracy`, `predict(x)` and
/// `predict_proba(x)`.
struct Classifier: Sendable {
  let target: ClassTarget
  let data: DataMatrix
  /// The code of each row's class.
  let predict: EngineAnswers
  /// Rows × classes.
  let probabilities: @Sendable (Matrix, inout Budget) throws(EngineError) -> Matrix

  static let positive = ParameterEntry(
    "positive", "class", "the class that predict_proba speaks of, where there are two",
    default: "the dataset's, or 1")

  static let classTarget = ParameterEntry(
    "y", "list of classes", "the class of each example: numbers, texts or truth values")

  static let fields = [
    FieldEntry("classes", "the classes in ascending order"),
    FieldEntry("predictions", "the predicted class of each example of the data"),
    FieldEntry("accuracy", "the share of the data that is predicted right"),
    FieldEntry("predict(x)", "the class of new examples, as the classes were given"),
    FieldEntry(
      "predict_proba(x)",
      "the probability of the positive class; beyond two classes, of each in the order of classes"),
  ]

  /// The fields, with the model's own in front.
  func record(
    _ own: [(String, Value)], _ call: FunctionCall
  ) throws(EvaluationFailure) -> Record {
    let matrix = data.matrix
    let codes = try call.engine { budget throws(EngineError) in try predict(matrix, &budget) }
    try call.evaluation.charge(cells: codes.count + target.classes.count, call.range)
    return Record(
      own + [
        ("classes", .list(target.classes)), ("predictions", .list(target.values(codes))),
        ("accuracy", .number(target.accuracy(codes))),
      ])
  }

  var methods: [ModelMethod] {
    let (target, predict, probabilities) = (target, predict, probabilities)
    return [
      .ofExamples("predict", like: data) { call, matrix throws(EvaluationFailure) in
        target.values(
          try call.engine { budget throws(EngineError) in try predict(matrix, &budget) })
      },
      .ofExamples("predict_proba", like: data) { call, matrix throws(EvaluationFailure) in
        let shares = try call.engine { budget throws(EngineError) in
          try probabilities(matrix, &budget)
        }
        return try target.probabilities(shares, call)
      },
    ]
  }
}

extension FunctionCall {
  /// The names of the features, where `X` is a dataset.
  var featureNames: [String]? {
    guard case .dataset(let data)? = argument("X")?.value else { return nil }
    return data.features.map { $0.name }
  }

  /// The seed of what is drawn; there is no default, since a result must not depend on chance that
  /// its author does not see.
  func seed() throws(EvaluationFailure) -> UInt64 {
    let written = UInt64(try wholeNumber("seed", in: 0...Int.max))
    return evaluation.budget.seeds.seed(for: written)
  }

  /// Places in a list of `count`, from 0.
  func places(
    _ items: [Value], below count: Int, _ name: String
  ) throws(EvaluationFailure) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(items.count)
    for item in items {
      guard let place = item.asWholeNumber, (0..<count).contains(place) else {
        throw problem(
          .unsuitableArgument,
          "\(name) of \(function) counts examples from 0 to \(count - 1), and one is "
            + writtenText(item), at: name)
      }
      places.append(place)
    }
    return places
  }
}
