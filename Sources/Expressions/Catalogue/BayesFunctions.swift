import Engine

/// Classifiers that follow from the classes' distributions.
enum BayesFunctions {
  static let all: [FunctionEntry] = [naiveBayes]

  private static let naiveBayes = FunctionEntry(
    "naive_bayes", group: "Classification",
    "Gaussian naive Bayes: takes each feature, within each class, for an independent normal "
      + "variable, and answers with the most probable class. To each variance 1e-9 of the "
      + "greatest feature's variance is added, so that none is 0.",
    parameters: [RegressionFunctions.x, Classifier.classTarget, Classifier.positive],
    result: "a model",
    fields: [
      FieldEntry("priors", "each class's share of the examples"),
      FieldEntry("means", "each class's mean of each feature"),
      FieldEntry("variances", "each class's population variance of each feature"),
    ] + Classifier.fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.classTarget())
    let model = try call.engine { budget throws(EngineError) in
      try NaiveBayes(data.matrix, target.codes, budget: &budget)
    }
    let work = 4 * model.classes.count * (data.matrix.columns + 10)
    let classifier = Classifier(target: target, data: data) { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try model.predict(x)
    } probabilities: { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try model.probabilities(x)
    }
    let record = try classifier.record(
      [
        ("priors", .numbers(model.priors)),
        ("means", .rows(of: model.means, isPlain: data.isPlain)),
        ("variances", .rows(of: model.variances, isPlain: data.isPlain)),
      ], call)
    return .model(Model("naive_bayes", record, methods: classifier.methods))
  }
}
