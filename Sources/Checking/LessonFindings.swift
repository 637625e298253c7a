import Lessons
import SourceText

/// What is left of a lesson's check once its pages are made: enough to report on it again.
public struct LessonFindings: Sendable, Hashable {
  public var diagnostics: [Diagnostic] = []
  public var claims = 0
  public var answers: [Answer.Basis: Int] = [:]

  public init(
    diagnostics: [Diagnostic] = [], claims: Int = 0, answers: [Answer.Basis: Int] = [:]
  ) {
    self.diagnostics = diagnostics
    self.claims = claims
    self.answers = answers
  }
}

extension CheckedLesson {
  public var findings: LessonFindings {
    if let earlier { return earlier }
    var findings = LessonFindings(diagnostics: diagnostics)
    for outcome in Array(blocks.values) + [text] {
      findings.claims += outcome.claims.count
      for basis in outcome.cards + [outcome.answer?.basis].compactMap(\.self) {
        findings.answers[basis, default: 0] += 1
      }
    }
    return findings
  }

  /// The same with what is wrong with the lesson on its own.
  public func findings(with lesson: Lesson) -> LessonFindings {
    var findings = findings
    findings.diagnostics += lesson.diagnostics
    return findings
  }

  /// A lesson that need not be checked again.
  public init(earlier: LessonFindings) { self.earlier = earlier }
}
