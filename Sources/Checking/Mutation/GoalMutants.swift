import Expressions
import Lessons
import SourceText

/// The ways to break a game's goal: a bound moved past the best in reach, and, where the goal is one
/// comparison, its opposite, which the start meets.
struct GoalMutants {
  let widget: WidgetBlock
  let place: (lesson: String, block: String)

  var all: [Mutant] {
    guard let goal = widget.goal, let type = widget.type else { return [] }
    let links = comparisons(goal.root)
    var edits = links.compactMap { metric, link -> ClaimEdit? in
      guard let metric = type.metrics.first(where: { $0.name == metric }) else { return nil }
      let isUpper = [.less, .atMost].contains(link.comparison)
      let isLower = [.greater, .atLeast].contains(link.comparison)
      guard metric.isLowGood ? isUpper : isLower else { return nil }
      let sign = metric.isLowGood ? "-" : "+"
      return ClaimEdit(
        kind: .goal, range: link.right.range,
        replacement: "best \(sign) 0.01*abs(best) \(sign) 1e-6")
    }
    if links.count == 1 { edits += claimEdits(goal).filter { $0.kind == .comparison } }
    return edits.compactMap { edit in
      guard let changed = goal.applying(edit) else { return nil }
      return Mutant(
        kind: .goal, location: goal.text.location(edit.range), original: goal.source(edit.range),
        replacement: edit.replacement, lesson: place.lesson, block: place.block,
        change: .goal(changed))
    }
  }

  private func comparisons(_ node: ExpressionNode) -> [(metric: String, link: ComparisonLink)] {
    switch node.kind {
    case .junction(isAnd: true, let left, let right): comparisons(left) + comparisons(right)
    case .comparison(let first, let links):
      if case .name(let metric) = first.kind { links.map { (metric, $0) } } else { [] }
    default: []
    }
  }
}
