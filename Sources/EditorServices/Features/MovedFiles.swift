import LessonSyntax
import Lessons
import SourceText

/// The edits, by file as it is called before the move, that keep links, images and the files of blocks
/// leading where they did when files or folders get new paths.
public func editsForMovedFiles(
  _ moved: [String: String], in course: Course, files: any FileSystem
) -> [String: [TextEdit]] {
  let moves = Moves(moved)
  guard !moves.isEmpty else { return [:] }
  let pages = (course.home.map { [$0] } ?? []) + course.lessons
  var edits: [String: [TextEdit]] = [:]
  for page in pages {
    let document = EditorDocument(
      path: page.path, lesson: page, course: course, checked: nil, files: files)
    let found = moves.edits(in: document.full(page), of: course)
    if !found.isEmpty { edits[page.path] = found }
  }
  return edits
}

/// Which paths become which.
private struct Moves {
  private let moved: [String: String]

  init(_ moved: [String: String]) { self.moved = moved.filter { $0.key != $0.value } }

  var isEmpty: Bool { moved.isEmpty }

  /// The path of a file afterwards; a folder takes along what is in it.
  func path(of file: String) -> String {
    if let new = moved[file] { return new }
    for (old, new) in moved where file.hasPrefix(old + "/") {
      return new + file.dropFirst(old.count)
    }
    return file
  }

  func edits(in page: Lesson, of course: Course) -> [TextEdit] {
    let file = page.tree.file
    var edits: [TextEdit] = []
    for node in page.allMarkdown {
      node.visit { node in
        guard let destination = node.destination, let text = relinked(destination, on: page.path)
        else { return }
        if let range = file.destination(of: node) {
          edits.append(TextEdit(Location(file: page.path, range: range), text))
        }
      }
    }
    edits += definitions(in: page)
    for block in page.blocks { edits += paths(in: block) }
    return edits + ids(in: page, course)
  }

  /// A link's address afterwards; nil where it stays as it is.
  private func relinked(_ destination: String, on page: String) -> String? {
    guard let target = LinkTarget(destination, from: page), !destination.hasPrefix("#"),
      !destination.isEmpty
    else { return nil }
    let (newTarget, newPage) = (path(of: target.path), path(of: page))
    if newTarget == target.path, newPage == page { return nil }
    let text =
      relativePath(to: newTarget, from: newPage) + (target.anchor.map { "#\($0)" } ?? "")
    return text == destination ? nil : text
  }

  /// The addresses of `[label]: address` lines.
  private func definitions(in page: Lesson) -> [TextEdit] {
    let file = page.tree.file
    return (0..<file.lines.starts.count).compactMap { number in
      let line = file.lines.range(ofLine: number)
      guard let first = line.first(where: { file.bytes[$0] != 0x20 }), first - line.lowerBound < 4,
        file.bytes[first] == UInt8(ascii: "["),
        let close = file.bytes[first..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
        close + 1 < line.upperBound, file.bytes[close + 1] == UInt8(ascii: ":"),
        let range = file.address(from: close + 2, to: line.upperBound),
        let text = relinked(file.text(range), on: page.path)
      else { return nil }
      return TextEdit(Location(file: page.path, range: range), text)
    }
  }

  /// The data and the code that a block reads; their paths begin at the project's folder.
  private func paths(in block: Block) -> [TextEdit] {
    switch block.content {
    case .dataset(let dataset): dataset.csv.map { edit($0) } ?? []
    case .code(let code): code.file.map { edit($0) } ?? []
    default: []
    }
  }

  private func edit(_ written: Located<String>) -> [TextEdit] {
    let new = path(of: written.value)
    return new == written.value ? [] : [TextEdit(written.location, new)]
  }

  /// The ids of lessons that are called as their files are.
  private func ids(in page: Lesson, _ course: Course) -> [TextEdit] {
    page.occurrences(in: course).compactMap { occurrence -> TextEdit? in
      guard case .lesson(let id) = occurrence.symbol, !occurrence.isDefinition,
        let lesson = course.lesson(id: id), lesson.front.id.location.range.isEmpty,
        let stem = path(of: lesson.path).split(separator: "/").last?.dropLast(".md".count),
        stem != id
      else { return nil }
      let isRequired = page.front.requires.contains { $0.location == occurrence.location }
      return TextEdit(
        occurrence.location, isRequired ? String(stem) : String(stem).replacing("-", with: "_"))
    }
  }
}
