import LessonSyntax
import Lessons
import SourceText

/// A lesson in its canonical layout.
public struct FormattedLesson: Sendable {
  public var bytes: [UInt8]
  /// Why the front matter or a block was left as it is: what is wrong with its YAML.
  public var problems: [Diagnostic]
}

/// Lays out the front matter and the `workshop` blocks of a lesson: fields in the order of their
/// descriptors, one way of quoting and indenting. Comments stay, prose stays byte for byte, and what
/// cannot be read is left alone. The result means the same, and formatting it again changes nothing.
public func formatLesson(path: String, bytes raw: [UInt8]) -> FormattedLesson {
  let found = SourceFile(path: path, bytes: raw)
  let isText = found.flaws.allSatisfy { flaw in
    switch flaw.kind {
    case .byteOrderMark, .carriageReturn: true
    case .invalidUTF8, .controlCharacter: false
    }
  }
  guard isText else {
    // Writing the file would replace the bytes at fault by something else.
    let problems = parseLesson(found).diagnostics.filter {
      $0.location.range == found.flaws[0].range
    }
    return FormattedLesson(bytes: raw, problems: problems)
  }
  let file = SourceFile(path: path, bytes: plainText(raw))
  let (pieces, problems) = layout(of: file)
  var result: [UInt8] = []
  var position = 0
  for piece in pieces {
    result += file.bytes[position..<piece.range.lowerBound] + piece.bytes
    position = piece.range.upperBound
  }
  return FormattedLesson(bytes: result + file.bytes[position...], problems: problems)
}

/// The same as edits, one for each section that changes.
public func formatEdits(path: String, bytes: [UInt8]) -> [TextEdit] {
  let edit = { (range: ByteRange, bytes: [UInt8]) in
    TextEdit(Location(file: path, range: range), String(decoding: bytes, as: UTF8.self))
  }
  let file = SourceFile(path: path, bytes: bytes)
  guard file.flaws.isEmpty else {
    let formatted = formatLesson(path: path, bytes: bytes).bytes
    return formatted == bytes ? [] : [edit(0..<bytes.count, formatted)]
  }
  return layout(of: file).pieces.filter { !file.bytes[$0.range].elementsEqual($0.bytes) }
    .map { edit($0.range, $0.bytes) }
}

/// The sections of a file in order, each in its canonical layout, and why some are left as they are.
private func layout(
  of file: SourceFile
) -> (pieces: [(range: ByteRange, bytes: [UInt8])], problems: [Diagnostic]) {
  let tree = parseLesson(file)
  var sections = workshopSections(of: tree)
  if let front = frontMatterSection(of: tree) { sections.insert(front, at: 0) }
  var pieces: [(range: ByteRange, bytes: [UInt8])] = []
  var problems: [Diagnostic] = []
  for section in sections.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
    let errors = tree.diagnostics.filter {
      $0.severity == .error && section.around.contains($0.location.range.lowerBound)
    }
    if errors.isEmpty,
      let lines = formatYAML(section.text, as: section.kind, column: section.column)
    {
      pieces.append((section.range, lines.flatMap { section.line($0) }))
    } else {
      problems += errors
    }
  }
  return (pieces, problems)
}

/// Without byte order mark, every line ended by a line feed.
private func plainText(_ raw: [UInt8]) -> [UInt8] {
  let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw.dropFirst(3) : raw[...]
  guard bytes.contains(0x0D) else { return Array(bytes) }
  var result: [UInt8] = []
  var wasReturn = false
  for byte in bytes {
    if byte == 0x0D {
      result.append(0x0A)
    } else if byte != 0x0A || !wasReturn {
      result.append(byte)
    }
    wasReturn = byte == 0x0D
  }
  return result
}
