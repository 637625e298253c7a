import LessonSyntax
import SourceText

/// The ranges around an offset, each inside the next: what an editor selects step by step.
public func selectionRanges(at offset: Int, in document: EditorDocument) -> [Range<Int>] {
  let offset = document.clamped(offset)
  var ranges: [ByteRange] = [document.word(at: offset), 0..<document.bytes.count]
  if let site = document.site(at: offset) {
    let text = site.expression.text
    ranges += site.expression.nodes(at: offset).map { text.source($0.range) }
    ranges.append(text.sourceRange)
  }
  if let section = document.section(at: offset) {
    ranges += document.yamlRanges(at: offset, in: section)
  }
  for heading in document.headingRanges where heading.holdsOrTouches(offset) {
    ranges.append(heading)
  }
  for node in document.lesson.tree.blocks { node.gather(around: offset, into: &ranges) }
  if let block = document.block(at: offset) {
    for text in block.markdown { text.nodes.forEach { $0.gather(around: offset, into: &ranges) } }
  }
  return nested(ranges.filter { $0.holdsOrTouches(offset) })
}

/// From the smallest, those that hold all before them.
private func nested(_ ranges: [ByteRange]) -> [ByteRange] {
  var chain: [ByteRange] = []
  for range in ranges.sorted(by: { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }) {
    guard let last = chain.last else {
      chain.append(range)
      continue
    }
    if range != last, range.lowerBound <= last.lowerBound, range.upperBound >= last.upperBound {
      chain.append(range)
    }
  }
  return chain
}

extension MarkdownNode {
  fileprivate func gather(around offset: Int, into ranges: inout [ByteRange]) {
    guard location.range.holdsOrTouches(offset) else { return }
    ranges.append(location.range)
    for child in children { child.gather(around: offset, into: &ranges) }
  }
}

extension EditorDocument {
  /// The values, the entries and the mappings around an offset.
  fileprivate func yamlRanges(at offset: Int, in section: Section) -> [ByteRange] {
    let outline = YAMLOutline(self, section)
    let first = file.lines.range(ofLine: section.lines.lowerBound - 1).upperBound
    let last =
      section.lines.isEmpty
      ? first : file.lines.range(ofLine: section.lines.upperBound - 1).upperBound
    var ranges = [first..<max(first, last)]
    for entry in outline.entries {
      let inner = outline.extent(of: entry.path)
      let end = max(entry.value.upperBound, inner?.upperBound ?? 0)
      ranges += [entry.value, entry.key.lowerBound..<max(end, entry.key.upperBound)]
      if let inner { ranges.append(inner) }
    }
    return ranges
  }

  /// From each heading to the next that is as high.
  fileprivate var headingRanges: [ByteRange] {
    let headings = lesson.headings
    return headings.enumerated().map { index, heading in
      let next = headings[(index + 1)...].first { $0.level <= heading.level }
      return heading.offset..<(next?.offset ?? bytes.count)
    }
  }
}
