import Checking
import Lessons

extension PageContext {
  mutating func challenge(_ block: ChallengeBlock, id: String) -> String {
    needs(sheet: "challenge")
    var questions: [[String: Any]] = []
    for name in block.quizzes {
      let number = questions.count + 1
      guard let question = asked(name, id: "\(id)-\(number)") else { continue }
      questions.append(question.merging(["ordinal": "\(number)"]) { _, new in new })
    }
    return theme.render(
      "blocks/challenge",
      [
        "id": id, "title": block.title?.value ?? id, "questions": questions,
        "intro": blocks(block.intro?.nodes ?? []), "count": "\(questions.count)",
        "pass": "\(block.mustBeRight)", "isAll": block.mustBeRight == questions.count,
        "badge": block.badge?.value ?? "", "hasBadge": block.badge != nil,
        "site": course.course.settings.title,
      ])
  }

  /// A question as its own lesson asks it, on this page. What it cites is cited here.
  private mutating func asked(_ name: QuizName, id: String) -> [String: Any]? {
    guard let found = course.course.resolve(name, from: lesson),
      case .quiz(let quiz) = found.block.content, let checked = course.lessons[found.lesson.id],
      let outcome = checked.blocks[found.block.id.value]
    else { return nil }
    var inner = PageContext(
      lesson: found.lesson, checked: checked, course: course, theme: theme, root: root,
      parts: parts, folder: folder)
    inner.slots = slots
    inner.cited = cited
    inner.block = found.block.id.value
    var question = inner.quizContext(quiz, id: id, outcome)
    slots = inner.slots
    cited = inner.cited
    assets += inner.assets
    question["key"] = "\(found.lesson.id).\(found.block.id.value)"
    question["from"] = found.lesson.front.title.value
    question["href"] = address(of: found.lesson) + "#" + found.block.id.value
    return question
  }
}
