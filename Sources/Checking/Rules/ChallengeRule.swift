import Lessons
import SourceText

extension DiagnosticCode {
  /// A challenge asks a question that is not there.
  ///
  /// A question of the same lesson goes by its id, one of another lesson by that lesson's id, with
  /// `_` for `-`, a dot, and its own.
  ///
  /// - Wrong: `quizzes: [k-means.final_inertia]`
  /// - Right: `quizzes: [k_means.the_final_inertia]`
  public static let unknownQuiz = DiagnosticCode("DW0560")

  /// A challenge asks for more right answers than it has questions.
  ///
  /// Nobody could pass it.
  ///
  /// - Wrong: `pass: 3` over `quizzes: [a, b]`
  /// - Right: `pass: 2` over `quizzes: [a, b]`
  public static let passOutOfReach = DiagnosticCode("DW0561")
}

extension BlockChecker {
  mutating func check(_ block: ChallengeBlock) {
    checkSpans(block.intro?.nodes ?? [])
    outcome.value = boundRecord()
    let lesson = scope.lesson.lesson
    let course = scope.lesson.course
    for name in block.quizzes { check(name, of: lesson, in: course) }
    guard let pass = block.pass, !block.quizzes.isEmpty,
      pass.value.count(of: block.quizzes.count) > block.quizzes.count
    else { return }
    report(
      .passOutOfReach,
      "the challenge has \(block.quizzes.count == 1 ? "one question" : "\(block.quizzes.count) questions")",
      at: pass.location)
  }

  private mutating func check(_ name: QuizName, of lesson: Lesson, in course: Course) {
    if let found = course.resolve(name, from: lesson) {
      switch found.block.content {
      case .quiz, .broken: break
      default: report(.unknownQuiz, "'\(name.quiz.value)' is no quiz", at: name.quiz.location)
      }
      return
    }
    if let wanted = name.lesson, course.lesson(name: wanted.value) == nil {
      suggest(
        "no lesson is called '\(wanted.value)' here", nearest: wanted,
        among: course.lessons.map(\.name))
      return
    }
    let home = name.lesson.flatMap { course.lesson(name: $0.value) }
    let quizzes = (home ?? lesson).blocks.filter {
      if case .quiz = $0.content { true } else { false }
    }
    let place = home.map { "the lesson '\($0.id)'" } ?? "this lesson"
    suggest(
      "\(place) has no quiz '\(name.quiz.value)'", nearest: name.quiz,
      among: quizzes.map(\.id.value))
  }

  private mutating func suggest(
    _ message: String, nearest name: Located<String>, among names: [String]
  ) {
    let near = nearestName(to: name.value, among: names)
    report(
      .unknownQuiz, message + (near.map { "; did you mean '\($0)'?" } ?? ""), at: name.location,
      fixes: near.map {
        [
          Fix(
            "replace by '\($0)'", isSafe: false, edits: [TextEdit(name.location, $0)])
        ]
      } ?? [])
  }
}
