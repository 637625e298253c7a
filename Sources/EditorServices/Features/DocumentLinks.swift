import LessonSyntax
import Lessons
import SourceText

/// A piece of a lesson that leads elsewhere.
public struct DocumentLink: Sendable, Hashable {
  public enum Target: Sendable, Hashable {
    case address(String)
    /// A file of the project, and where in it.
    case file(Location)
  }
  public var range: ByteRange
  public var target: Target
}

/// Links and images of the text, and the files that blocks read, where there is something to open.
public func documentLinks(in document: EditorDocument) -> [DocumentLink] {
  var links: [DocumentLink] = []
  for node in document.lesson.allMarkdown {
    node.visit { node in
      guard let destination = node.destination else { return }
      let range = document.file.destination(of: node) ?? node.location.range
      if let target = document.target(of: destination) {
        links.append(.init(range: range, target: target))
      }
    }
  }
  for section in document.sections where section.kind == .block {
    let outline = YAMLOutline(document, section)
    for key in ["csv", "file"] {
      guard let entry = outline.entry(key) else { continue }
      let path = outline.text(entry.value).trimmingQuotes()
      guard document.course.files.contains(path) else { continue }
      links.append(.init(range: entry.value, target: .file(Location(file: path, range: .at(0)))))
    }
  }
  return links.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

extension EditorDocument {
  fileprivate func target(of destination: String) -> DocumentLink.Target? {
    guard let link = LinkTarget(destination, from: path) else {
      return destination.contains("://") || destination.hasPrefix("mailto:")
        ? .address(destination) : nil
    }
    if let place = definition(of: link.symbol) { return .file(place) }
    return course.files.contains(link.path) ? .file(Location(file: link.path, range: .at(0))) : nil
  }
}

extension MarkdownNode {
  /// Where a link or an image leads.
  var destination: String? {
    switch kind {
    case .link(let destination, _): destination
    case .image(let source, _): source
    default: nil
    }
  }
}

extension SourceFile {
  /// The bytes between the brackets of `[…](…)` that are the address; nil where the link is written
  /// in another way.
  func destination(of node: MarkdownNode) -> ByteRange? {
    let whole = node.location.range.clamped(to: 0..<bytes.count)
    let from = node.children.last?.location.range.upperBound ?? whole.lowerBound
    guard from < whole.upperBound else { return nil }
    let opener = bytes[from..<whole.upperBound].indices.first {
      bytes[$0] == UInt8(ascii: "]") && $0 + 1 < whole.upperBound
        && bytes[$0 + 1] == UInt8(ascii: "(")
    }
    guard let opener else { return nil }
    return address(from: opener + 2, to: whole.upperBound)
  }

  /// An address that may stand between `<` and `>`, up to a blank or the closing bracket.
  func address(from start: Int, to end: Int) -> ByteRange? {
    guard let first = bytes[start..<end].firstIndex(where: { $0 > 0x20 }) else { return nil }
    if bytes[first] == UInt8(ascii: "<") {
      let close = bytes[first..<end].firstIndex(of: UInt8(ascii: ">"))
      return close.map { first + 1..<$0 }
    }
    var depth = 0
    for index in first..<end {
      let byte = bytes[index]
      if byte <= 0x20 { return first..<index }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { return first..<index }
        depth -= 1
      }
    }
    return first..<end
  }
}
