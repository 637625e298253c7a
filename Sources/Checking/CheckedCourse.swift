import Expressions
import Lessons
import SourceText

/// A course with every claim held against the engine.
public struct CheckedCourse: Sendable {
  public var course: Course
  /// By lesson id; the home page's too.
  public var lessons: [String: CheckedLesson]
  /// Everything found wrong, by file and place.
  public var diagnostics: [Diagnostic]
  public var summary: Summary

  /// A course of which some lessons are checked, without the sum of it.
  public init(_ course: Course, lessons: [String: CheckedLesson]) {
    self.init(course: course, lessons: lessons, diagnostics: [], summary: Summary())
  }

  init(
    course: Course, lessons: [String: CheckedLesson], diagnostics: [Diagnostic], summary: Summary
  ) {
    self.course = course
    self.lessons = lessons
    self.diagnostics = diagnostics
    self.summary = summary
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

public struct CheckedLesson: Sendable {
  /// By block id.
  public var blocks: [String: BlockOutcome] = [:]
  /// What was computed for the lesson's own text.
  public var text = BlockOutcome()
  /// What is wrong with its links, images, citations and headings.
  var links: [Diagnostic] = []
  /// Its blocks that depend on themselves.
  var circles: [Diagnostic] = []
  /// What was found before, where it was not checked again.
  var earlier: LessonFindings?

  /// All that checking found wrong.
  public var diagnostics: [Diagnostic] {
    if let earlier { return earlier.diagnostics }
    return text.diagnostics + blocks.values.flatMap(\.diagnostics) + links + circles
  }

  /// One of which nothing was checked.
  public init() {}

  /// The text computed for the span at `offset` of the lesson's file; nil where it failed.
  public func computed(at offset: Int, in block: String?) -> String? {
    (block.flatMap { blocks[$0] } ?? text).spans[offset]
  }
}

/// What checking one block, or a lesson's own text, found.
public struct BlockOutcome: Sendable {
  /// What the block's id stands for; nil where it is unknown.
  public var value: Value?
  public var diagnostics: [Diagnostic] = []
  public var claims: [Claim] = []
  /// The computed text of each `{eval}` and `\eval`, by its offset in the file.
  public var spans: [Int: String] = [:]
  public var answer: Answer?
  /// What vouches for the place of each card of a sort, in order.
  public var cards: [Answer.Basis] = []
  public var game: GameOutcome?
  /// What the block's id stands for with other seeds; nil where it depends on none.
  var reseeded: Reseeded?
  /// Tells this outcome from all others; 0 for that of a block in a circle.
  var stamp = 0
  var basis = OutcomeBasis()
  /// Every claim that was held against the engine, for mutation.
  var held: [HeldClaim] = []
}

/// A claim as it was read, and the code it earns where it is false.
struct HeldClaim: Sendable {
  var expression: ParsedExpression
  var kind: Claim.Kind
  var code: DiagnosticCode
}

/// A claim and what the engine says of it.
public struct Claim: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case expectation, check, step, prose, goal, evidence, slip, signal
  }
  public var kind: Kind
  /// The claim as the author wrote it.
  public var text: String
  /// What came out, such as `0.18`.
  public var computed: String
  public var holds: Bool
}

/// A question's key, and what vouches for it.
public struct Answer: Sendable, Hashable {
  public enum Basis: String, Sendable, CaseIterable {
    case computed, evidenced, cited, asserted
  }
  public enum Key: Sendable, Hashable {
    /// Which choices are right, in order.
    case choices([Bool])
    /// The right number, and how far off still counts, both absolute.
    case number(Double, within: Double)
  }
  public var key: Key
  public var basis: Basis
}

/// Counts over a course.
public struct Summary: Sendable, Hashable {
  public var lessons = 0
  public var answers: [Answer.Basis: Int] = [:]
  public var claims = 0
  public var errors = 0
  public var warnings = 0

  public init(lessons: Int = 0) { self.lessons = lessons }
}

extension CheckedCourse {
  /// Adds what a later step found, typesetting for one.
  public mutating func add(_ more: [Diagnostic]) {
    diagnostics = sorted(diagnostics + more)
    summary.errors = diagnostics.count { $0.severity == .error }
    summary.warnings = diagnostics.count { $0.severity == .warning }
  }
}
