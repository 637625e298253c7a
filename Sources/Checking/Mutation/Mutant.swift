import Expressions
import Lessons
import SourceText

/// A course with one thing in it broken.
public struct Mutant: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A typed answer, or a number that a choice says the value is.
    case answer
    /// A number that a claim compares with.
    case number
    /// A comparison turned into its opposite, or a claim into its negation.
    case comparison
    /// Whether a choice is right.
    case truth
    /// A dataset's class, and any other of its cells.
    case label, cell
    case signal, goal
  }
  public let kind: Kind
  /// What is broken.
  public let location: Location
  /// As it is written.
  public let original: String
  /// What is put in its place.
  public let replacement: String
  /// Where it stands; the lesson's own text where there is no block.
  let lesson: String
  let block: String?
  let change: Change

  enum Change: Sendable {
    case claim(ParsedExpression, HeldClaim)
    case choices([QuizChoice])
    case number(NumberAnswer)
    case goal(ParsedExpression)
    case signal(SignalClaim)
    case dataset(Dataset)
  }

  /// What became of it.
  public enum Fate: Sendable, Hashable {
    case killed
    /// No error came up; the sentence says why that may be.
    case survived(String)
  }
}

/// What breaking a course one thing at a time has shown.
public struct MutationReport: Sendable {
  public struct Survivor: Sendable {
    public let mutant: Mutant
    public let reason: String
  }
  /// A dataset's column that no claim depends on; its cells are not broken.
  public struct UnusedColumn: Sendable, Hashable {
    public let dataset: String
    public let column: String
    public let cells: Int
    public let location: Location
  }
  public var summary: MutationSummary
  public var survivors: [Survivor]
  public var unused: [UnusedColumn]
}

public struct MutationSummary: Sendable, Hashable {
  public var mutants = 0
  public var killed = 0
  /// The share of mutants that a check notices; 1 where there is nothing to break.
  public var score: Double { mutants == 0 ? 1 : Double(killed) / Double(mutants) }
}

extension DiagnosticCode {
  /// Something was broken, and no check noticed.
  ///
  /// `workshop mutate` breaks one thing at a time, by as little as should matter, and checks again
  /// what depends on it. What survives is written in the lesson and verified by nothing. Add a claim
  /// that would fail, or take away what nobody needs.
  ///
  /// - Wrong: a column of numbers with `expect: len(houses.size) == 3` alone
  /// - Right: `expect: sum(houses.size) == 275` as well
  public static let survivingMutant = DiagnosticCode("DW0590", .warning)
}

extension MutationReport.Survivor {
  /// The survivor as something to show at its place.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .survivingMutant,
      "with \(mutant.replacement) in place of \(mutant.original) nothing fails",
      at: mutant.location, notes: [Note(reason)])
  }
}
