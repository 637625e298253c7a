/// A file to be written, by its path from the folder that is scaffolded.
public struct NewFile: Sendable, Hashable {
  public var path: String
  public var text: String
}

/// Why a name cannot be used, in words for the person who chose it.
public struct NameProblem: Error, Sendable, Hashable {
  public var message: String
}

/// The files of a small course that checks clean and builds: settings, a home page and a lesson whose
/// numbers are computed.
///
/// - Parameter name: the course's folder, from which its title is made where none is given.
public func newCourse(name: String, title: String?) throws(NameProblem) -> [NewFile] {
  guard let first = name.unicodeScalars.first, first != ".", first != "_" else {
    throw NameProblem(message: "'\(name)' is no name for a course: its folder would be left out")
  }
  guard name.unicodeScalars.allSatisfy(isNameScalar) else {
    throw NameProblem(
      message: "'\(name)' is no name for a course: letters, digits, spaces, '.', '-' and '_' only")
  }
  let title = try checkedTitle(title ?? sentence(name))
  return [
    NewFile(path: "course.yaml", text: settings(title)),
    NewFile(path: "index.md", text: homePage(title)),
    NewFile(
      path: "beginner/first-lesson.md",
      text: lessonText(title: "The first lesson", id: "first-lesson", level: "beginner", order: 10)),
    NewFile(path: ".gitattributes", text: "* text=auto eol=lf\n"),
    NewFile(path: ".gitignore", text: "_site/\n"),
  ]
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    || " .-_".unicodeScalars.contains(scalar)
}

/// A title is one line that says something.
func checkedTitle(_ title: String) throws(NameProblem) -> String {
  let isBlank = title.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  guard !isBlank, title.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
    throw NameProblem(message: "a title is one line of text")
  }
  return title
}

/// `fit-the-line` as a title: `Fit the line`.
func sentence(_ name: String) -> String {
  let words = name.split { " -_".contains($0) }.joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}

private func settings(_ title: String) -> String {
  """
  workshop: 1
  title: \(yamlText(title))
  language: en
  html: deny
  levels:
    - id: beginner
      title: Beginner
      summary: First steps, in words and pictures.
    - id: intermediate
      title: Intermediate
      summary: The same ideas, with their mathematics.

  """
}

private func homePage(_ title: String) -> String {
  """
  ---
  title: \(yamlText(title))
  summary: What this course is about, in one sentence.
  ---

  Welcome. Say here whom the course is for, and what readers will be able to do at its end.

  """
}

/// A text as a YAML value.
func yamlText(_ text: String) -> String { written(text, isPlainWanted: true, inFlow: false) }
