/// How much a diagnostic weighs: an error stops publishing.
public enum Severity: String, Sendable, Hashable {
  case error
  case warning
  case info
}

/// The stable name of one kind of problem, such as `DW0301`.
///
/// Each module declares its own as static members in an extension, in one file, with the page that
/// explains it as the doc comment. A code once published keeps its meaning.
public struct DiagnosticCode: Sendable, Hashable {
  public let name: String
  public let severity: Severity

  public init(_ name: String, _ severity: Severity = .error) {
    self.name = name
    self.severity = severity
  }
}

/// A place in a file of the project.
public struct Location: Sendable, Hashable {
  public var file: String
  public var range: ByteRange

  public init(file: String, range: ByteRange) {
    self.file = file
    self.range = range
  }
}

/// One change of a file: the bytes of `location` become `text`.
public struct TextEdit: Sendable, Hashable {
  public var location: Location
  public var text: String

  public init(_ location: Location, _ text: String) {
    self.location = location
    self.text = text
  }
}

/// A change that an editor may offer; a safe one keeps what the author meant.
public struct Fix: Sendable, Hashable {
  public var title: String
  public var isSafe: Bool
  public var edits: [TextEdit]

  public init(_ title: String, isSafe: Bool, edits: [TextEdit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// A sentence beside a diagnostic, with a place where there is one.
public struct Note: Sendable, Hashable {
  public var message: String
  public var location: Location?

  public init(_ message: String, at location: Location? = nil) {
    self.message = message
    self.location = location
  }
}

/// What is wrong, at exactly which bytes, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  public var code: DiagnosticCode
  public var severity: Severity
  public var message: String
  public var location: Location
  public var notes: [Note]
  public var fixes: [Fix]

  public init(
    _ code: DiagnosticCode, _ message: String, at location: Location, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.location = location
    self.notes = notes
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// The same about another text: each of its places where `place` says that it has gone.
  public func moved(_ place: (Location) -> Location) -> Diagnostic {
    var moved = self
    moved.location = place(location)
    for index in notes.indices { moved.notes[index].location = notes[index].location.map(place) }
    for (index, fix) in fixes.enumerated() {
      moved.fixes[index].edits = fix.edits.map { TextEdit(place($0.location), $0.text) }
    }
    return moved
  }
}
