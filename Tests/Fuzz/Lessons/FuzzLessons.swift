import Foundation
import LessonSyntax
import Lessons
import SourceText

/// libFuzzer's entry: reads the bytes as a lesson and ends the process where a range is wrong.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLesson(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let file = SourceFile(
    path: "lesson.md", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let tree = parseLesson(file)
  var checker = TreeChecker(file: file)
  checker.check(tree)
  let lesson = readLesson(file, settings: CourseSettings(), files: MemoryFileSystem())
  for diagnostic in lesson.diagnostics { checker.check(diagnostic) }
  // What the safe fixes leave must be readable too.
  let fixed = checker.fixed(tree.diagnostics)
  if fixed != file.bytes { _ = parseLesson(SourceFile(path: file.path, bytes: fixed)) }
  return 0
}

/// Holds a lesson's tree and diagnostics against what every reader of them relies on.
private struct TreeChecker {
  let file: SourceFile

  mutating func check(_ tree: LessonTree) {
    if let node = tree.frontMatter { check(node) }
    for node in tree.blocks { check(node, inside: 0..<file.bytes.count) }
    for diagnostic in tree.diagnostics { check(diagnostic) }
    let starts = tree.diagnostics.map(\.location.range.lowerBound)
    require(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "diagnostics out of order")
  }

  func check(_ diagnostic: Diagnostic) {
    let called = diagnostic.code.name
    check(diagnostic.location.range, called)
    require(!diagnostic.message.isEmpty, "\(called) says nothing")
    for note in diagnostic.notes {
      if let place = note.location { check(place.range, "a note of \(called)") }
    }
    for fix in diagnostic.fixes {
      let edits = sorted(fix.edits)
      for edit in edits { check(edit.location.range, "a fix of \(called)") }
      for (edit, next) in zip(edits, edits.dropFirst()) {
        require(
          edit.location.range.upperBound <= next.location.range.lowerBound,
          "edits of \(called) overlap")
      }
    }
  }

  /// The file with every safe fix made that does not meet one made before.
  func fixed(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var bytes = file.bytes
    var end = bytes.count + 1
    let edits = diagnostics.flatMap(\.fixes).filter(\.isSafe).flatMap(\.edits)
    for edit in sorted(edits).reversed() where edit.location.range.upperBound < end {
      bytes.replaceSubrange(edit.location.range, with: Array(edit.text.utf8))
      end = edit.location.range.lowerBound
    }
    return bytes
  }

  private func sorted(_ edits: [TextEdit]) -> [TextEdit] {
    edits.sorted { $0.location.range.lowerBound < $1.location.range.lowerBound }
  }

  private func check(_ node: MarkdownNode, inside parent: ByteRange) {
    let range = node.location.range
    check(range, "a node")
    require(
      parent.lowerBound <= range.lowerBound && range.upperBound <= parent.upperBound,
      "\(range) lies outside its parent \(parent): \(node.kind)")
    switch node.kind {
    case .workshop(let block?): check(block)
    case .math(let tex, _): check(tex)
    case .codeBlock(let code): check(code.text)
    case .computed(let span):
      check(span.expression)
      if let format = span.format { check(format) }
    case .citation(let citations):
      for citation in citations { check(citation.location.range, "a citation") }
    default: break
    }
    for child in node.children { check(child, inside: range) }
  }

  private func check(_ node: YAMLNode) {
    check(node.location.range, "a YAML node")
    check(node.slice)
    if let scalar = node.scalar { check(scalar.value) }
    for item in node.items ?? [] { check(item) }
    for pair in node.pairs ?? [] {
      check(pair.key)
      check(pair.value)
    }
  }

  private func check(_ text: MappedText) {
    check(text.sourceRange, "a text")
    require(
      text.segments.reduce(0) { $0 + $1.count } == text.bytes.count, "a text with a gap")
  }

  /// In the file, and cutting no character in two.
  private func check(_ range: ByteRange, _ called: String) {
    let bytes = file.bytes
    require(
      range.lowerBound >= 0 && range.upperBound <= bytes.count,
      "\(called) at \(range) lies outside the file")
    for bound in [range.lowerBound, range.upperBound] where bound < bytes.count {
      require(bytes[bound] & 0xC0 != 0x80, "\(called) at \(range) cuts a character")
    }
  }

  private func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
  }
}
