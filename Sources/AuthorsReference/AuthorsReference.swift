import Explanations
import Expressions
import Lessons
import SourceText

/// The authors' reference as a course of its own: lessons of Markdown, made from the registries, to
/// be read, checked and published as every lesson is. So an example cannot show what does not work,
/// and a new kind, widget or function has its entry without another edit.
///
/// - Parameter written: the files that people write: `course.yaml`, pages of prose in `guide/`, and
///   examples, which are lessons without front matter: `blocks/KIND.md` and `widgets/TYPE.md`.
public func authorsReference(_ written: MemoryFileSystem) -> MemoryFileSystem {
  var files = written
  for (place, kind) in BlockKind.all.enumerated() {
    let path = "blocks/\(kind.name).md"
    files.add(blockPage(kind, example: written.text(path), order: place + 1), at: path)
  }
  for (place, type) in WidgetType.all.enumerated() {
    let path = "widgets/\(type.name).md"
    files.add(widgetPage(type, example: written.text(path), order: place + 1), at: path)
  }
  files.add(filesPage(), at: "guide/files.md")
  for (place, topic) in FunctionTopic.all.enumerated() {
    files.add(functionsPage(topic, order: place + 2), at: topic.path)
  }
  files.add(functionList(), at: "functions/all.md")
  files.add(codesPage(), at: "codes/codes.md")
  return files
}

/// What every generated page begins with.
struct PageHead {
  var title: String
  var id: String
  var level: String
  var order: Int
  var summary: String

  var text: String {
    """
    ---
    title: \(quoted(title))
    id: \(id)
    level: \(level)
    order: \(order)
    summary: \(quoted(markdown(summary)))
    ---


    """
  }
}

/// YAML's single quotes: only they themselves are written in another way.
private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

/// Plain text as Markdown that shows it as it is. A backslash would not do: `\[` opens a formula.
func markdown(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    if "\\`*_[]<&$".unicodeScalars.contains(scalar) {
      result += "&#\(scalar.value);"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}

/// The example as an author writes it, and below what it becomes.
func liveExample(_ text: String) -> String {
  if text.isEmpty { return "" }
  return """
    ## An example

    You write:

    ~~~~markdown
    \(text)~~~~

    It becomes:

    \(text)

    """
}

extension MemoryFileSystem {
  fileprivate func text(_ path: String) -> String {
    contents[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
  fileprivate mutating func add(_ text: String, at path: String) {
    contents[path] = Array(text.utf8)
  }
}
