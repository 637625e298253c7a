import Explanations

/// Every diagnostic code with its page, at the code as an anchor: `codes.html#dw0540`.
func codesPage() -> String {
  let head = PageHead(
    title: "Diagnostics", id: "codes", level: "codes", order: 1,
    summary: "What each code means, why it matters, and how to mend it.")
  let families = Dictionary(grouping: Explanation.all) { String($0.code.prefix(4)) }
  return head.text
    + families.keys.sorted().map { family in
      "## \(familyNames[family] ?? family)\n\n"
        + (families[family] ?? []).map(entry).joined(separator: "\n")
    }.joined(separator: "\n")
}

private func entry(_ explanation: Explanation) -> String {
  """
  ### \(explanation.code)

  **\(inert(explanation.title))** (\(explanation.severity))

  \(inert(explanation.body))

  """
}

/// A page shows computed spans; here they must not compute. Two blanks, of which Markdown drops one,
/// keep the brace from the beginning of its span.
private func inert(_ page: String) -> String {
  page.replacing(/`({[^`]*)`/) { "`  \($0.output.1)  `" }
}

/// What the codes of a hundred have in common; another hundred stands under its number.
private let familyNames = [
  "DW01": "Files and Markdown", "DW02": "YAML", "DW03": "Expressions", "DW04": "Blocks and courses",
  "DW05": "What the engine found", "DW07": "Typesetting",
]
