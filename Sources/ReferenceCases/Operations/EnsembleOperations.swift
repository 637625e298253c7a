import Engine

/// The operations of ensembles of trees.
enum EnsembleOperations {
  static let table: [String: Operation] = [
    "bagging_fit": Operation(bagging),
    "majority_vote": Operation(majorityVote),
    "adaboost_fit": Operation(adaBoost),
    "adaboost_weight_update": Operation(weightUpdate),
    "gradient_boosting_fit": Operation(gradientBoosting),
  ]

  private static func optional(_ values: [Double?]) -> ReferenceValue {
    .list(values.map { $0.map { .number($0) } ?? .null })
  }

  @Sendable static func bagging(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (x, y, query) = (try item.matrix("X"), try item.numbers("y"), try item.query())
    let samples = try item.integerLists("bootstrap_indices")
    let sets = try item.integerLists("feature_subsets", isOptional: true)
    if item.isRegression {
      let trees = try RegressionEnsemble(
        x, y, samples: samples, featureSets: sets, options: item.treeOptions, budget: &budget)
      return [
        "tree_predictions": .matrix(try trees.treePredictions(query)),
        "predictions": .numbers(try trees.predict(query)),
        "prediction_variance_across_trees": .numbers(try trees.spread(query)),
        "oob_predictions": optional(trees.outOfBagPredictions),
        "oob_error": trees.outOfBagError.map { .number($0) } ?? .null,
      ]
    }
    let trees = try TreeEnsemble.bagging(
      x, y, samples: samples, featureSets: sets, options: item.treeOptions,
      classes: item.classes, budget: &budget)
    return [
      "tree_predictions": .matrix(try trees.treePredictions(query)),
      "votes": .matrix(try trees.votes(query)),
      "predictions": .numbers(try trees.predict(query)),
      "oob_predictions": optional(trees.outOfBagPredictions),
      "oob_error": trees.outOfBagAccuracy.map { .number(1 - $0) } ?? .null,
    ]
  }

  @Sendable static func majorityVote(_ item: ReferenceCase) throws -> Fields {
    let votes = try Votes.count(item.matrix("predictions"), classes: item.classes)
    return ["votes": .matrix(votes), "majority": .numbers(Votes.winners(votes))]
  }

  @Sendable static func adaBoost(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let criterion: AdaBoost.Criterion =
      item.input("stump_criterion").text == "weighted_gini" ? .weightedGini : .weightedError
    let boost: AdaBoost
    do {
      boost = try AdaBoost(
        Matrix(item.rows("X")), item.numbers("y"), rounds: item.integer("rounds"),
        criterion: criterion, budget: &budget)
    } catch let error as EngineError {
      guard error == .noWeakLearner(.x) else { throw error }
      return ["error": .text("no_weak_learner")]
    }
    let query = try item.query()
    let stumps = boost.stumps.map { stump in
      ReferenceValue.record([
        "feature": .number(stump.feature), "threshold": .number(stump.threshold),
        "polarity": .number(stump.polarity),
      ])
    }
    return [
      "stumps": .list(stumps), "weighted_errors": .numbers(boost.errors),
      "alphas": .numbers(boost.alphas), "samme_weights": .numbers(boost.alphas.map { 2 * $0 }),
      "staged_train_error": .numbers(boost.stagedErrors),
      "staged_exp_loss": .numbers(boost.stagedLosses), "error_bound": .numbers(boost.bounds),
      "final_weights": .numbers(boost.weights.row(boost.rounds)),
      "query_scores": .numbers(try boost.scores(query)),
      "query_predictions": .numbers(try boost.predict(query)),
      "rounds_used": .number(boost.rounds),
    ]
  }

  @Sendable static func weightUpdate(_ item: ReferenceCase) throws -> Fields {
    let update = try BoostWeights(
      item.numbers("weights"), y: item.numbers("y"),
      predictions: item.numbers("h"))
    return [
      "weighted_error": .number(update.error), "alpha": .number(update.alpha),
      "normaliser": .number(update.normaliser), "new_weights": .numbers(update.weights),
    ]
  }

  @Sendable static func gradientBoosting(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let query = try item.query()
    let boost = try GradientBoosting(
      item.matrix("X"), item.numbers("y"),
      options: .init(
        rounds: item.integer("rounds"), rate: item.number("learning_rate")),
      budget: &budget)
    let stumps = boost.trees.map { tree in
      ReferenceValue.record([
        "feature": .number(tree.splits[0].feature),
        "threshold": .number(tree.splits[0].threshold),
        "left_value": .number(tree.means[1]), "right_value": .number(tree.means[2]),
      ])
    }
    return [
      "init": .number(boost.start), "stumps": .list(stumps),
      "staged_train_mse": .numbers(boost.stagedLosses),
      "predictions": .numbers(try boost.predict(query)),
      "staged_predictions": .matrix(try boost.staged(query, budget: &budget)),
    ]
  }
}
