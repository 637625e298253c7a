import Checking
import Lessons

extension PageContext {
  mutating func example(_ block: ExampleBlock, id: String, _ outcome: BlockOutcome) -> String {
    var steps: [[String: Any]] = []
    for step in block.steps {
      let say = blocks(step.say?.nodes ?? [])
      let formula = step.math.map { math($0, isDisplay: true) } ?? ""
      steps.append(["say": say, "math": formula])
    }
    let punch = [
      ("example.figures", outcome.spans.count), ("example.checks", outcome.claims.count),
    ].filter { $0.1 > 0 }.map { theme.words.counted($0.0, $0.1) }
    return theme.render(
      "blocks/example",
      [
        "id": id, "title": block.title?.value ?? id, "lead": "", "steps": steps,
        "isAsserted": punch.isEmpty,
        "punch": punch.isEmpty
          ? theme.words("example.asserted") : punch.joined(separator: " · "),
      ])
  }
}
