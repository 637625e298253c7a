import SourceText

/// What is wrong with an expression, at which bytes of its own text.
public struct ExpressionProblem: Error, Sendable {
  public var code: DiagnosticCode
  public var message: String
  /// Local to the expression's text.
  public var range: ByteRange
  public var notes: [String]
  public var fix: ProblemFix?

  public init(
    _ code: DiagnosticCode, _ message: String, _ range: ByteRange, notes: [String] = [],
    fix: ProblemFix? = nil
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.notes = notes
    self.fix = fix
  }

  /// The problem as a diagnostic at its place in the file that `text` came from.
  public func diagnostic(in text: MappedText) -> Diagnostic {
    let location = Location(file: text.file, range: text.source(range))
    var fixes: [Fix] = []
    if let fix {
      let edits = fix.edits.map {
        TextEdit(Location(file: text.file, range: text.source($0.range)), $0.text)
      }
      fixes.append(Fix(fix.title, isSafe: fix.isSafe, edits: edits))
    }
    return Diagnostic(
      code, message, at: location, notes: notes.map { Note($0) }, fixes: fixes)
  }
}

/// A change of an expression's own text.
public struct ProblemFix: Sendable {
  public struct Edit: Sendable {
    public var range: ByteRange
    public var text: String
  }
  public var title: String
  public var isSafe: Bool
  public var edits: [Edit]

  public init(_ title: String, isSafe: Bool, _ edits: [(ByteRange, String)]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits.map { Edit(range: $0.0, text: $0.1) }
  }
}

/// Why an expression has no value.
public enum EvaluationFailure: Error, Sendable {
  case problem(ExpressionProblem)
  /// A name of a broken block is in it: the block's own error says enough.
  case unknown

  static func at(
    _ range: ByteRange, _ code: DiagnosticCode, _ message: String, notes: [String] = [],
    fix: ProblemFix? = nil
  ) -> EvaluationFailure {
    .problem(ExpressionProblem(code, message, range, notes: notes, fix: fix))
  }
}

/// The fix that writes the nearest candidate, and the words for it.
func suggestion(
  for name: String, at range: ByteRange, among candidates: some Sequence<String>
) -> (words: String, fix: ProblemFix?) {
  suggestion(nearestName(to: name, among: candidates), at: range)
}

/// The fix that writes what was meant, and the words for it; nothing where that is not known.
func suggestion(_ meant: String?, at range: ByteRange) -> (words: String, fix: ProblemFix?) {
  guard let meant else { return ("", nil) }
  return (
    "; did you mean \(meant)?", ProblemFix("write \(meant)", isSafe: false, [(range, meant)])
  )
}
