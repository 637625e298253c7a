import LessonSyntax
import SourceText

/// Lines that an editor may show as one.
public struct FoldingRange: Sendable, Hashable {
  public enum Kind: String, Sendable { case heading, block, field, text }
  /// From the line that stays, from 0, to the last that goes.
  public var lines: ClosedRange<Int>
  public var kind: Kind
}

/// What may be folded: what stands below a heading, front matter, blocks and their longer fields,
/// and paragraphs and lists of several lines.
public func foldingRanges(in document: EditorDocument) -> [FoldingRange] {
  var ranges = document.headingFolds
  var sections: [Section] = []
  if let front = document.frontMatterSection {
    sections.append(front)
    ranges.append(.init(lines: front.lines.lowerBound - 1...front.lines.upperBound, kind: .block))
  }
  for node in document.lesson.tree.blocks {
    node.visit { node in
      let kind: FoldingRange.Kind? =
        switch node.kind {
        case .workshop, .codeBlock, .math(_, isDisplay: true): .block
        case .list, .blockQuote, .paragraph: .text
        default: nil
        }
      if let kind {
        ranges.append(.init(lines: document.lines(of: node.location.range), kind: kind))
      }
      if case .workshop = node.kind { sections += document.sections(of: node.location.range) }
    }
  }
  for section in sections { ranges += document.fieldFolds(in: section) }
  var seen: Set<ClosedRange<Int>> = []
  let last = document.file.lines.starts.count - 1
  return ranges.compactMap { range in
    var range = range
    range.lines = min(range.lines.lowerBound, last)...min(range.lines.upperBound, last)
    return range.lines.count > 1 && seen.insert(range.lines).inserted ? range : nil
  }.sorted {
    ($0.lines.lowerBound, -$0.lines.upperBound) < ($1.lines.lowerBound, -$1.lines.upperBound)
  }
}

extension EditorDocument {
  func lines(of range: ByteRange) -> ClosedRange<Int> {
    let first = file.lines.line(at: range.lowerBound)
    return first...max(first, file.lines.line(at: max(range.upperBound - 1, range.lowerBound)))
  }

  /// From each heading to the last line of text before the next that is as high.
  fileprivate var headingFolds: [FoldingRange] {
    let headings = lesson.headings
    return headings.enumerated().map { index, heading in
      let next = headings[(index + 1)...].first { $0.level <= heading.level }
      let first = file.lines.line(at: heading.offset)
      var last = next.map { file.lines.line(at: $0.offset) - 1 } ?? file.lines.starts.count - 1
      while last > first, text(ofLine: last).isEmpty { last -= 1 }
      return FoldingRange(lines: first...max(first, last), kind: .heading)
    }
  }

  fileprivate func fieldFolds(in section: Section) -> [FoldingRange] {
    let outline = YAMLOutline(self, section)
    return outline.entries.compactMap { entry in
      let inner = outline.extent(of: entry.path) ?? entry.value
      let whole = entry.key.lowerBound..<max(entry.value.upperBound, inner.upperBound)
      let lines = lines(of: whole)
      return lines.count > 1 ? FoldingRange(lines: lines, kind: .field) : nil
    }
  }
}
