import LessonSyntax
import Lessons
import SourceText

/// Lines of a lesson that hold YAML: its front matter, or the inside of a fence.
struct YAMLSection {
  /// What the mapping is, which decides the order of its keys.
  enum Kind {
    case frontMatter
    case block
  }
  var kind: Kind
  /// Its lines in the file, whole.
  var range: ByteRange
  /// With the fence around it: an error in here is an error of the section.
  var around: ByteRange
  /// Its text, without what quotes and lists put before each line.
  var text: [UInt8]
  /// What they put there.
  var prefix: [UInt8]

  var column: Int { prefix.count }

  func line(_ text: String) -> [UInt8] {
    var line = prefix + Array(text.utf8)
    // An empty line needs no blanks; those behind a text may be part of it.
    while text.isEmpty, line.last == UInt8(ascii: " ") { line.removeLast() }
    return line + [UInt8(ascii: "\n")]
  }
}

/// The lines between the `---`; nil where there are none, or they cannot be read.
func frontMatterSection(of tree: LessonTree) -> YAMLSection? {
  let file = tree.file
  guard tree.frontMatter != nil, let opener = file.firstRule(from: 0),
    let closer = file.firstRule(from: opener + 1)
  else { return nil }
  let range = file.lines.starts[opener + 1]..<file.lines.starts[closer]
  return YAMLSection(
    kind: .frontMatter, range: range, around: range, text: Array(file.bytes[range]), prefix: [])
}

/// The insides of all fences that are closed and whose every line carries the same prefix.
func workshopSections(of tree: LessonTree) -> [YAMLSection] {
  var sections: [YAMLSection] = []
  for node in tree.blocks {
    node.visit { node in
      guard case .workshop(.some) = node.kind else { return }
      if let section = section(of: node.location.range, in: tree.file) { sections.append(section) }
    }
  }
  return sections
}

private func section(of fence: ByteRange, in file: SourceFile) -> YAMLSection? {
  let first = file.lines.line(at: fence.lowerBound)
  let last = file.lines.line(at: max(fence.upperBound - 1, fence.lowerBound))
  let opening = file.bytes[file.lines.starts[first]..<fence.lowerBound]
  guard !opening.contains(UInt8(ascii: "\t")) else { return nil }
  // A list's marker stands on the first line only.
  let prefix = opening.map { $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
  let mark = file.bytes[fence.lowerBound]
  let closing = stripped(prefix, from: file.bytes[file.lines.starts[last]..<fence.upperBound])
  guard last > first, let closing = closing?.drop(while: { $0 == UInt8(ascii: " ") }),
    closing.count >= 3, closing.allSatisfy({ $0 == mark })
  else { return nil }
  var text: [UInt8] = []
  for line in first + 1..<last {
    guard let content = stripped(prefix, from: file.bytes[file.lines.range(ofLine: line)]) else {
      return nil
    }
    text += content
  }
  let range = file.lines.starts[first + 1]..<file.lines.starts[last]
  return YAMLSection(kind: .block, range: range, around: fence, text: text, prefix: prefix)
}

/// A line behind its prefix; an empty line may lack the prefix's blanks. Nil where it is another.
private func stripped(_ prefix: [UInt8], from line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  if line.starts(with: prefix) { return line.dropFirst(prefix.count) }
  var short = prefix[...]
  while short.last == UInt8(ascii: " ") { short.removeLast() }
  guard line.starts(with: short) else { return nil }
  let rest = line.dropFirst(short.count)
  return rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    ? rest.filter { $0 == UInt8(ascii: "\n") }[...] : nil
}

extension SourceFile {
  /// The first line from `line` on that is `---`.
  fileprivate func firstRule(from line: Int) -> Int? {
    (line..<max(lines.starts.count, line)).first { index in
      var range = lines.range(ofLine: index)
      while let last = range.last, [0x0A, 0x0D, 0x20, 0x09].contains(bytes[last]) {
        range = range.lowerBound..<last
      }
      return range.count == 3 && bytes[range].allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }
}
