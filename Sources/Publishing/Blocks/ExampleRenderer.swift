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
    let count = outcome.claims.count + outcome.spans.count
    return theme.render(
      "blocks/example",
      [
        "id": id, "title": block.title?.value ?? id, "lead": "", "steps": steps,
        "isAsserted": count == 0,
        "punch": count == 0
          ? theme.words("example.asserted") : theme.words.counted("example.figures", count),
      ])
  }
}
