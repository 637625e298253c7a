import Checking
import Expressions
import Lessons

/// `Bring the mean squared error to within 5% of the best any line can do.`
///
/// What else it asks for follows: `…, with the variance above 8.`
func goalSentence(
  _ game: GameOutcome, _ type: WidgetType, written: String, _ words: Words
) -> String {
  guard let term = game.terms.first, let best = game.bestMetrics[term.metric],
    let metric = type.metrics.first(where: { $0.name == term.metric }),
    [.less, .atMost, .greater, .atLeast].contains(term.relation)
  else { return written }
  let rest = game.terms.dropFirst().compactMap { condition($0, type, words) }
  guard rest.count == game.terms.count - 1 else { return written }
  let with =
    rest.isEmpty
    ? ""
    : words("bench.goalWith", ["conditions": rest.joined(separator: words("bench.goalAnd"))])
  let label = words.widget(metric.label)
  let share = abs(term.bound / best - 1)
  if written.contains("best"), best > 0, share < 1 {
    let percent = (try? format(.number(100 * share), as: nil)) ?? ""
    guard percent != "0" else {
      return words(
        "bench.goalBest",
        ["metric": label, "best": words.widget(metric.best), "with": with])
    }
    return words(
      "bench.goalShare",
      ["metric": label, "percent": percent, "best": words.widget(metric.best), "with": with])
  }
  let bound = (try? format(.number(term.bound), as: nil)) ?? ""
  return words(
    metric.isLowGood ? "bench.goalDown" : "bench.goalUp",
    ["metric": label, "bound": bound, "with": with])
}

/// `the number of columns used at 3 or fewer`
private func condition(_ term: GoalTerm, _ type: WidgetType, _ words: Words) -> String? {
  guard let metric = type.metrics.first(where: { $0.name == term.metric }),
    let bound = try? format(.number(term.bound), as: nil),
    let key = conditionKey(term.relation, isCount: metric.isWhole)
  else { return nil }
  return words(key, ["metric": words.widget(metric.label), "bound": bound])
}

private func conditionKey(_ relation: ComparisonOperator, isCount: Bool) -> String? {
  switch relation {
  case .less: "bench.below"
  case .atMost: isCount ? "bench.atMostCount" : "bench.atMost"
  case .greater: "bench.above"
  case .atLeast: isCount ? "bench.atLeastCount" : "bench.atLeast"
  case .equal: "bench.equal"
  default: nil
  }
}
