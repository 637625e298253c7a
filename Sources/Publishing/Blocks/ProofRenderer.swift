import Checking
import Lessons

extension PageContext {
  mutating func proof(_ block: ProofBlock, id: String, _ outcome: BlockOutcome) -> String {
    var steps: [[String: Any]] = []
    for step in block.steps {
      let say = blocks(step.say?.nodes ?? [])
      let formula = step.math.map { math($0, isDisplay: true) } ?? ""
      steps.append([
        "say": say, "math": formula, "isChecked": !step.claims.isEmpty,
        "checks": step.claims.map { ["text": $0.text.text] },
        "cites": step.cites.isEmpty ? "" : cite(step.cites),
      ])
    }
    let checked = block.steps.count { !$0.claims.isEmpty }
    return theme.render(
      "blocks/proof",
      [
        "id": id, "title": block.title?.value ?? theme.words("proof.kind"),
        "claim": blocks(block.claim?.nodes ?? []),
        "cites": block.cites.isEmpty ? "" : cite(block.cites), "steps": steps,
        "isAsserted": checked == 0,
        "punch": checked == 0
          ? theme.words("proof.asserted")
          : theme.words("proof.checked", ["checked": "\(checked)", "count": "\(steps.count)"]),
      ])
  }
}
