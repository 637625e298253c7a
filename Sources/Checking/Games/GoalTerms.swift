import Expressions
import Lessons
import SourceText

/// One comparison of a goal.
public struct GoalTerm: Sendable, Hashable {
  public var metric: String
  public var relation: ComparisonOperator
  public var bound: Double

  public func holds(for metrics: [String: Double]) -> Bool {
    guard let value = metrics[metric], !value.isNaN else { return false }
    let isEqual = valuesEqual(.number(value), .number(bound))
    switch relation {
    case .less: return value < bound && !isEqual
    case .atMost: return value < bound || isEqual
    case .greater: return value > bound && !isEqual
    case .atLeast: return value > bound || isEqual
    case .equal: return isEqual
    default: return false
    }
  }

  /// By how much a value misses the bound, as a share of it; 0 where it does not.
  func shortfall(of value: Double) -> Double {
    if value.isNaN { return .infinity }
    if holds(for: [metric: value]) { return 0 }
    return abs(value - bound) / max(abs(bound), 1e-9) + 1e-12
  }
}

extension BlockChecker {
  /// Reads a goal: comparisons with a metric on the left, joined by `and`; `best` is the metric's
  /// best. Nil where it is something else, which is then reported.
  mutating func goalTerms(
    _ goal: ParsedExpression, _ type: WidgetType, best: [String: Double]
  ) -> [GoalTerm]? {
    var waiting = [goal.root]
    var terms: [GoalTerm] = []
    while let node = waiting.popLast() {
      switch node.kind {
      case .junction(isAnd: true, let left, let right):
        waiting += [right, left]
      case .comparison(let left, let links):
        guard case .name(let metric) = left.kind else { return badGoal(node, in: goal, type) }
        guard type.metrics.contains(where: { $0.name == metric }) else {
          return unknownMetric(metric, left, in: goal, type)
        }
        guard links.count == 1, let link = links.first,
          [.less, .atMost, .greater, .atLeast, .equal].contains(link.comparison)
        else { return badGoal(node, in: goal, type) }
        var inner = self
        inner.scope.bound.append(("best", best[metric].map { .value(.number($0)) } ?? .unknown))
        let value = inner.value(of: goal.part(link.right))
        outcome.diagnostics = inner.outcome.diagnostics
        guard let value else { return nil }
        guard let bound = value.asNumber, bound.isFinite else {
          return badGoal(link.right, in: goal, type)
        }
        terms.append(GoalTerm(metric: metric, relation: link.comparison, bound: bound))
      default: return badGoal(node, in: goal, type)
      }
    }
    return terms
  }

  private mutating func unknownMetric(
    _ name: String, _ node: ExpressionNode, in goal: ParsedExpression, _ type: WidgetType
  ) -> [GoalTerm]? {
    let metrics = type.metrics.map(\.name)
    let place = Location(file: goal.text.file, range: goal.text.source(node.range))
    let near = nearestName(to: name, among: metrics)
    report(
      .goalShape,
      "\(type.name) has no metric '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: place,
      notes: near == nil ? [Note("its metrics: \(metrics.joined(separator: ", "))")] : [],
      fixes: near.map { [.replace(place, by: $0)] } ?? [])
    return nil
  }

  private mutating func badGoal(
    _ node: ExpressionNode, in goal: ParsedExpression, _ type: WidgetType
  ) -> [GoalTerm]? {
    report(
      .goalShape, "a goal compares a metric with a number, as in 'mse <= 1.05 * best'",
      at: Location(file: goal.text.file, range: goal.text.source(node.range)),
      notes: [
        Note("the metrics of \(type.name): \(type.metrics.map(\.name).joined(separator: ", "))")
      ])
    return nil
  }
}
