import LessonSyntax
import SourceText

/// Questions of this lesson and of others, answered in one scored run.
public struct ChallengeBlock: Sendable {
  /// How many must be right.
  public enum Pass: Sendable, Hashable {
    case count(Int)
    /// A share of the questions, rounded up.
    case share(Double)
  }
  public var title: Located<String>?
  public var intro: MarkdownText?
  public var quizzes: [QuizName]
  public var pass: Located<Pass>?
  /// The name of what is earned.
  public var badge: Located<String>?

  /// How many questions must be right; all, unless it says otherwise.
  public var mustBeRight: Int { pass?.value.count(of: quizzes.count) ?? quizzes.count }
}

/// A question by its id, with its lesson's name before a dot where that is another lesson.
public struct QuizName: Sendable, Hashable {
  public var lesson: Located<String>?
  public var quiz: Located<String>
  public var location: Location
}

extension BlockKind {
  static let challenge = BlockKind(
    name: "challenge", summary: "Questions of this and other lessons, in one scored run.",
    shape: Shape(
      "a challenge",
      [
        FieldDescriptor("title", .text, required: true, "What the page calls it."),
        FieldDescriptor(
          "intro", .markdown, "What the reader should know before the first question."),
        FieldDescriptor(
          "quizzes", .list, required: true,
          "The questions: ids of this lesson's, or 'lesson_id.quiz' of another's."),
        FieldDescriptor(
          "pass", .text, "How many must be right: a number, or a share as '80%'; default all."),
        FieldDescriptor("badge", .text, "What is earned by passing."),
      ]),
    decode: { reader, _ in
      .challenge(
        ChallengeBlock(
          title: reader.text("title"), intro: reader.markdown("intro"),
          quizzes: reader.quizNames(), pass: reader.pass(), badge: reader.text("badge")))
    })
}

extension FieldReader {
  fileprivate func quizNames() -> [QuizName] {
    guard let items = items("quizzes") else { return [] }
    if items.isEmpty, let place = keyLocation("quizzes") {
      problems.report(.emptyList, "'quizzes' lists nothing", at: place)
    }
    var seen: [String: Location] = [:]
    return items.compactMap { item in
      guard let scalar = item.scalar, !scalar.value.isEmpty else {
        problems.report(
          .wrongFieldType, "'quizzes' lists ids, not \(item.kindName)", at: item.location)
        return nil
      }
      let text = scalar.value.text
      if let first = seen[text] {
        problems.report(
          .repeatedQuiz, "'\(text)' is asked twice", at: item.location,
          notes: [Note("the first", at: first)])
        return nil
      }
      seen[text] = item.location
      return QuizName(scalar.value, at: item.location)
    }
  }

  fileprivate func pass() -> Located<ChallengeBlock.Pass>? {
    guard let found = text("pass") else { return nil }
    if found.value.hasSuffix("%"), let percent = Double(found.value.dropLast()),
      percent > 0, percent <= 100
    {
      return Located(.share(percent / 100), at: found.location)
    }
    if let count = Int(found.value), count > 0 { return Located(.count(count), at: found.location) }
    problems.report(
      .notANumber, "'pass' takes a number of questions, or a share such as '80%'",
      at: found.location)
    return nil
  }
}

extension QuizName {
  /// What stands before the last dot is the lesson.
  fileprivate init(_ text: MappedText, at location: Location) {
    let dot = text.bytes.lastIndex(of: UInt8(ascii: "."))
    let part = { (range: ByteRange) in
      let slice = text.slice(range)
      return Located(
        slice.text, at: Location(file: text.file, range: text.source(range)))
    }
    lesson = dot.map { part(0..<$0) }
    quiz = part((dot.map { $0 + 1 } ?? 0)..<text.bytes.count)
    self.location = location
  }
}

extension ChallengeBlock.Pass {
  /// How many of `total` questions must be right.
  public func count(of total: Int) -> Int {
    switch self {
    case .count(let count): count
    // A whole number of questions must not be missed by a rounding of the share.
    case .share(let share): Int((share * Double(total) - 1e-9).rounded(.up))
    }
  }
}

extension Course {
  /// The lesson and the block that a challenge of `lesson` means by a name; nil where there is none.
  public func resolve(_ name: QuizName, from lesson: Lesson) -> (lesson: Lesson, block: Block)? {
    let home = name.lesson.map { self.lesson(name: $0.value) } ?? lesson
    return home.flatMap { lesson in lesson.block(name.quiz.value).map { (lesson, $0) } }
  }
}
