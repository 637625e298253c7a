import SourceText

/// Functions that make one value of a list, or of several numbers.
enum ReductionFunctions {
  static let all: [FunctionEntry] = [
    fold("sum", "All values added up, from the first to the last.", empty: 0, +),
    fold("prod", "All values multiplied.", empty: 1, *),
    fold("min", "The smallest value.", empty: nil) { $1 < $0 || $1.isNaN ? $1 : $0 },
    fold("max", "The largest value.", empty: nil) { $1 > $0 || $1.isNaN ? $1 : $0 },
    quantifier("all", "Whether every element is true; of none it is true.", isAll: true),
    quantifier("any", "Whether at least one element is true; of none it is false.", isAll: false),
    monotone("decreasing", "Whether no value is above the one before it, by <=.") { $1 <= $0 },
    monotone("increasing", "Whether no value is below the one before it, by >=.") { $1 >= $0 },
  ]

  private static func fold(
    _ name: String, _ summary: String, empty: Double?,
    _ combine: @escaping @Sendable (Double, Double) -> Double
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Statistics", "\(summary) Takes a list or several numbers; true counts as 1.",
      parameters: [
        ParameterEntry("values", "list of numbers, or numbers", "the values", isVariadic: true)
      ], result: "a number"
    ) { call throws(EvaluationFailure) in
      let items = try call.flattened("values")
      try call.evaluation.charge(steps: items.count, call.range)
      var result = empty
      for (value, range) in items {
        guard let number = value.asNumber else {
          throw .at(range, .wrongType, "\(name) takes numbers, and one is \(value.kindName)")
        }
        result = result.map { combine($0, number) } ?? number
      }
      guard let result else {
        throw call.problem(.unsuitableArgument, "values is empty, in \(name)", at: "values")
      }
      return .number(result)
    }
  }

  private static func quantifier(_ name: String, _ summary: String, isAll: Bool) -> FunctionEntry {
    FunctionEntry(
      name, group: "Lists", summary,
      parameters: [ParameterEntry("values", "list of truth values", "the list")],
      result: "true or false"
    ) { call throws(EvaluationFailure) in
      var result = isAll
      for item in try call.items("values") {
        guard case .boolean(let holds) = item else {
          throw call.problem(
            .notATruthValue, "\(name) takes truth values, and one element is \(item.kindName)",
            at: "values")
        }
        result = isAll ? result && holds : result || holds
      }
      return .boolean(result)
    }
  }

  private static func monotone(
    _ name: String, _ summary: String,
    _ keepsOrder: @escaping @Sendable (Double, Double) -> Bool
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Lists", summary,
      parameters: [ParameterEntry("values", "list of numbers", "the list")],
      result: "true or false"
    ) { call throws(EvaluationFailure) in
      let values = try call.numbers("values")
      if values.contains(where: { $0.isNaN }) {
        call.evaluation.noteNaN(at: call.range(of: "values"))
      }
      return .boolean(
        zip(values, values.dropFirst()).allSatisfy { before, after in
          keepsOrder(before, after) || valuesEqual(.number(before), .number(after))
        })
    }
  }
}
