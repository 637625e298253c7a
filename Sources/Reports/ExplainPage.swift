import Explanations

/// Explain pages for a terminal.
public struct ExplainPage {
  private let painter: Painter

  public init(isColored: Bool) { painter = Painter(isColored: isColored) }

  /// Code and title on one line.
  public func line(_ explanation: Explanation) -> String {
    "\(painter.bold(explanation.code, tint(explanation)))  \(explanation.title)"
  }

  /// The whole page.
  public func text(_ explanation: Explanation) -> String {
    let name = painter.bold("\(explanation.severity)[\(explanation.code)]", tint(explanation))
    var text = "\(name)\(painter.bold(": " + explanation.title))\n\n"
    for line in explanation.body.split(separator: "\n", omittingEmptySubsequences: false) {
      text += colored(String(line)) + "\n"
    }
    return text
  }

  private func tint(_ explanation: Explanation) -> Painter.Tint {
    switch explanation.severity {
    case "error": .red
    case "warning": .yellow
    default: .blue
    }
  }

  private func colored(_ line: String) -> String {
    for (word, tint) in [("- Wrong:", Painter.Tint.red), ("- Right:", .green)]
    where line.hasPrefix(word) {
      return painter.bold(word, tint) + line.dropFirst(word.count)
    }
    return line
  }
}
