import Engine

/// Parts of data to fit on and to test on.
enum ResamplingFunctions {
  static let all: [FunctionEntry] = [split, kfold, crossValidation]

  private static let split = FunctionEntry(
    "split", group: "Evaluation",
    "Sets examples apart for testing: the last ⌈test · n⌉, of a random order where a seed is given.",
    parameters: [
      ParameterEntry("data", "dataset or list", "the examples"),
      ParameterEntry("test", "number", "the share to test on, between 0 and 1", default: "0.25"),
      ParameterEntry(
        "seed", "whole number", "shuffles the examples before the split", isOptional: true),
    ], result: "a record",
    fields: [
      FieldEntry("train", "the examples to fit on: a dataset, or a list"),
      FieldEntry("test", "the examples to test on"),
      FieldEntry("train_rows", "their places in the data, from 0"),
      FieldEntry("test_rows", "their places in the data, from 0"),
    ]
  ) { call throws(EvaluationFailure) in
    let count: Int
    let part: ([Int]) -> Value
    switch try call.value("data") {
    case .dataset(let data):
      count = data.count
      part = { .dataset(data.rows(at: $0)) }
      try call.evaluation.charge(cells: data.count * data.columns.count, call.range)
    case .list(let items):
      count = items.count
      part = { indices in .list(indices.map { items[$0] }) }
      try call.evaluation.charge(
        cells: Value.list(items).elementCount(upTo: call.evaluation.budget.cells), call.range)
    default: throw call.wrongType("data", "a dataset or a list")
    }
    let parts = try rows(of: count, call)
    return .model(
      Model(
        "split",
        Record([
          ("train", part(parts.train)), ("test", part(parts.test)),
          ("train_rows", .wholeNumbers(parts.train)), ("test_rows", .wholeNumbers(parts.test)),
        ])))
  }

  /// The rows that `test=` and `seed=` set apart.
  static func rows(
    of count: Int, _ call: FunctionCall
  ) throws(EvaluationFailure) -> (train: [Int], test: [Int]) {
    let fraction = try call.number("test", default: 0.25)
    let seed = call.has("seed") ? try call.seed() : nil
    try call.evaluation.charge(cells: 2 * count, call.range)
    let split = try call.engine { _ throws(EngineError) in
      guard let seed else { return try Split(n: count, test: fraction) }
      return try Split(n: count, test: fraction, seed: seed)
    }
    return (split.train, split.test)
  }

  private static let kfold = FunctionEntry(
    "kfold", group: "Evaluation",
    "The k parts of cross-validation: contiguous runs of the rows 0 to n − 1, the first n mod k of "
      + "them one longer. Each is the test set once.",
    parameters: [
      ParameterEntry("n", "whole number", "the number of rows"),
      ParameterEntry("k", "whole number", "the number of folds, at least 2"),
    ], result: "a record",
    fields: [FieldEntry("folds", "for each fold train and test, its rows from 0")]
  ) { call throws(EvaluationFailure) in
    let folds = try folds(call.wholeNumber("n", in: 0...1_000_000_000), call)
    let records = folds.map { fold in
      Value.record(
        Record([("train", .wholeNumbers(fold.train)), ("test", .wholeNumbers(fold.test))]))
    }
    return .model(Model("kfold", Record([("folds", .list(records))])))
  }

  /// The rows of each of `k=` folds.
  static func folds(
    _ n: Int, _ call: FunctionCall
  ) throws(EvaluationFailure) -> [(train: [Int], test: [Int])] {
    let k = try call.wholeNumber(
      "k", in: 2...1_000_000_000, default: call.function == "kfold" ? nil : 5)
    let folds = try call.engine { budget throws(EngineError) in
      try budget.store(min(k, n), times: n)
      return try KFold(n: n, k: k)
    }
    return folds.folds.indices.map { (folds.train($0), Array(folds.folds[$0])) }
  }

  private static let crossValidation = FunctionEntry(
    "cross_val", group: "Evaluation",
    "k-fold cross-validation: each fold is predicted by a model that was fitted on the others, and "
      + "scored: by the mean squared error, or the accuracy for classes, or metric=.",
    parameters: ScoredRecipe.data + [
      ParameterEntry("k", "whole number", "the number of folds, at least 2", default: "5"),
      ScoredRecipe.metric,
    ], result: "a record",
    fields: [
      FieldEntry("scores", "the score of each fold"),
      FieldEntry("mean", "the mean of the scores"),
      FieldEntry("std", "the population standard deviation of the scores"),
      FieldEntry("folds", "for each fold train and test, its rows from 0"),
      FieldEntry(
        "predictions", "for each example, the prediction of the model that had not seen it"),
    ], data: .recipeAndData
  ) { call throws(EvaluationFailure) in
    let scored = try ScoredRecipe(call)
    let parts = try folds(scored.examples.count, call)
    var (scores, predictions, records): ([Double], [Value], [Value]) = ([], [], [])
    for part in parts {
      let model = try scored.fit(part.train)
      let answers = try scored.predictions(of: model, for: part.test)
      scores.append(try scored.score(answers, part.test, of: model))
      predictions += answers
      records.append(
        .record(Record([("train", .wholeNumbers(part.train)), ("test", .wholeNumbers(part.test))])))
    }
    let (mean, deviation) = try call.engine { _ throws(EngineError) in
      (try Statistics.mean(scores), try Statistics.standardDeviation(scores))
    }
    return .model(
      Model(
        "cross_val",
        Record([
          ("scores", .numbers(scores)), ("mean", .number(mean)), ("std", .number(deviation)),
          ("folds", .list(records)), ("predictions", .list(predictions)),
        ])))
  }
}
