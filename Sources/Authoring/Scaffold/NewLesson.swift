import Lessons
import SourceText

/// A lesson that checks clean, at the end of a level of a course.
///
/// It goes where the other lessons of its level are, and ten beyond the last of them in order.
public func newLesson(
  id: String, title: String?, level: String?, in course: Course
) throws(NameProblem) -> NewFile {
  guard isLessonID(id) else {
    let near = lessonID(from: id)
    throw NameProblem(
      message: "'\(id)' is not an id: lower-case words and digits joined by '-'"
        + (near.isEmpty ? "" : ", such as '\(near)'"))
  }
  if let other = course.lessons.first(where: { $0.id == id }) {
    throw NameProblem(message: "the lesson \(other.path) already has the id '\(id)'")
  }
  let level = try chosenLevel(level, in: course)
  let peers = course.lessons.filter { $0.front.level?.value == level }
  let last = peers.map(\.front.order).max() ?? 0
  let order = last.isFinite && abs(last) < 1e9 ? (Int(last.rounded(.down)) / 10 + 1) * 10 : 10
  let folder = peers.last.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") }
  let parts = [folder ?? level, "\(id).md"].filter { !$0.isEmpty }
  let path = parts.joined(separator: "/")
  if course.files.contains(path) { throw NameProblem(message: "there is already a file \(path)") }
  return NewFile(
    path: path,
    text: lessonText(
      title: try checkedTitle(title ?? sentence(id)), id: id, level: level, order: order))
}

private func chosenLevel(_ level: String?, in course: Course) throws(NameProblem) -> String {
  let levels = course.settings.levels.map(\.id)
  guard let level else {
    guard let first = levels.first else {
      throw NameProblem(message: "course.yaml lists no level that the lesson could belong to")
    }
    return first
  }
  if levels.contains(level) { return level }
  let near = nearestName(to: level, among: levels)
  throw NameProblem(
    message: "the course has no level '\(level)'"
      + (near.map { "; did you mean '\($0)'?" }
        ?? "; its levels are \(levels.joined(separator: ", "))"))
}

private func isLessonID(_ id: String) -> Bool {
  let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    !part.isEmpty
      && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
}

/// The nearest id to what somebody typed.
private func lessonID(from text: String) -> String {
  text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
}

func lessonText(title: String, id: String, level: String, order: Int) -> String {
  """
  ---
  title: \(yamlText(title))
  id: \(yamlText(id))
  level: \(yamlText(level))
  order: \(order)
  summary: One sentence for cards, search and link previews.
  objectives:
    - What the reader will be able to do
  takeaway: The one sentence to remember.
  ---

  # \(markdownText(title))

  Begin with a question that the reader cares about. Here is some data to ask it of.

  ```workshop
  dataset: readings
  title: Five readings
  columns:
    time: { label: time (h), role: feature }
    height: { label: height (cm), role: target }
  rows:
    - [1, 3]
    - [2, 5]
    - [3, 7]
    - [4, 9]
    - [5, 11]
  ```

  ```workshop
  model: line
  fit: linear_regression
  on: readings
  expect:
    - line.w == 2
    - line.b == 1
  ```

  The line climbs by `{eval} line.w` each hour, from $b = \\eval{line.b}$. Numbers in the prose are
  computed like these, and stay right when the data changes.

  ```workshop
  quiz: after_six_hours
  ask: What height does the line predict after 6 hours?
  number:
    value: line.predict(6)
    answer: 13
    unit: cm
  hints: [Multiply first.]
  ```

  """
}

/// A title as Markdown: what would mean something there is escaped.
private func markdownText(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    if "\\`*_{}[]<>#$&!".contains(character) { result.append("\\") }
    result.append(character)
  }
}
