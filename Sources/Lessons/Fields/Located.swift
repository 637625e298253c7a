import LessonSyntax
import SourceText

/// A value and where it is written.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var location: Location

  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A field's Markdown: its source and what it parses to.
public struct MarkdownText: Sendable, Hashable {
  public var source: MappedText
  public var nodes: [MarkdownNode]

  public var location: Location { Location(file: source.file, range: source.sourceRange) }
}

/// Where diagnostics gather while a file is decoded.
final class Problems {
  private(set) var diagnostics: [Diagnostic] = []

  func report(
    _ code: DiagnosticCode, _ message: String, at location: Location, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    diagnostics.append(Diagnostic(code, message, at: location, notes: notes, fixes: fixes))
  }

  func add(_ more: [Diagnostic]) { diagnostics += more }
}
