import Checking
import Lessons
import SourceText

/// A line above a block that an author may click.
public struct CodeLens: Sendable, Hashable {
  public enum Command: Sendable, Hashable {
    /// Checks the block again, and says what came out.
    case check(lesson: String, block: String)
    /// Shows the page where the block stands.
    case preview(lesson: String, block: String)
  }
  public var range: ByteRange
  public var title: String
  /// Nil where it only tells.
  public var command: Command?
}

/// Above each block: check it, preview it, and how much of it is verified.
public func codeLenses(in document: EditorDocument) -> [CodeLens] {
  document.lesson.blocks.flatMap { block -> [CodeLens] in
    let id = block.id.value
    let range = document.line(at: block.location.range.lowerBound)
    var lenses: [CodeLens] = []
    if block.isChecked {
      lenses.append(
        CodeLens(
          range: range, title: "check", command: .check(lesson: document.lesson.id, block: id)))
    }
    if block.isSeen {
      lenses.append(
        CodeLens(
          range: range, title: "preview", command: .preview(lesson: document.lesson.id, block: id)))
    }
    if let words = document.verdicts?.blocks[id]?.verifiedWords {
      lenses.append(CodeLens(range: range, title: words, command: nil))
    }
    return lenses
  }
}

extension Block {
  fileprivate var isChecked: Bool {
    switch content {
    case .code, .broken, .challenge: false
    default: true
    }
  }

  /// Whether a page shows it.
  fileprivate var isSeen: Bool {
    switch content {
    case .check, .model, .broken: false
    case .dataset(let dataset): dataset.display != .none
    default: true
    }
  }
}

extension BlockOutcome {
  /// `verified 3 of 4`: its claims that hold, and its answers that something vouches for.
  fileprivate var verifiedWords: String? {
    let answers = cards + (answer.map { [$0.basis] } ?? [])
    let total = claims.count + answers.count
    guard total > 0 else { return nil }
    let verified = claims.count(where: \.holds) + answers.count { $0 != .asserted }
    return "verified \(verified) of \(total)"
  }
}
