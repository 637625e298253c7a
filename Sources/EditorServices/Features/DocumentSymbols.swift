import Lessons
import SourceText

/// An entry of a document's outline.
public struct DocumentSymbol: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case lesson, heading, block, dataset, model, question, widget, name
  }
  public var name: String
  public var detail: String
  public var kind: Kind
  /// All that belongs to it.
  public var range: ByteRange
  /// What names it, inside `range`.
  public var selection: ByteRange
  public var children: [DocumentSymbol]
}

/// The lesson's headings, one inside the other, each with its blocks, and they with their names.
public func documentSymbols(in document: EditorDocument) -> [DocumentSymbol] {
  var builder = SymbolBuilder(end: document.bytes.count)
  let headings = document.lesson.headings.map { heading in
    (heading.offset, heading.level, document.symbol(of: heading))
  }
  let blocks = document.lesson.blocks.map { block in
    (block.location.range.lowerBound, Int.max, document.symbol(of: block))
  }
  for (_, level, symbol) in (headings + blocks).sorted(by: { $0.0 < $1.0 }) {
    builder.add(symbol, level: level)
  }
  return builder.finished()
}

/// Nests symbols by their level as they come.
private struct SymbolBuilder {
  let end: Int
  private var roots: [DocumentSymbol] = []
  private var open: [(level: Int, symbol: DocumentSymbol)] = []

  init(end: Int) { self.end = end }

  mutating func add(_ symbol: DocumentSymbol, level: Int) {
    close(to: level, at: symbol.range.lowerBound)
    open.append((level, symbol))
  }

  mutating func finished() -> [DocumentSymbol] {
    close(to: 0, at: end)
    return roots
  }

  private mutating func close(to level: Int, at offset: Int) {
    while let last = open.last, last.level >= level {
      open.removeLast()
      var symbol = last.symbol
      // A heading reaches to the next of its kind; a block has its own end.
      if last.level < .max {
        symbol.range = symbol.range.lowerBound..<max(offset, symbol.range.upperBound)
      }
      if open.isEmpty {
        roots.append(symbol)
      } else {
        open[open.count - 1].symbol.children.append(symbol)
      }
    }
  }
}

extension EditorDocument {
  fileprivate func symbol(of heading: HeadingID) -> DocumentSymbol {
    let range = lesson.definition(of: heading).location.range
    return DocumentSymbol(
      name: heading.text.isEmpty ? heading.id : heading.text, detail: "", kind: .heading,
      range: range, selection: range, children: [])
  }

  fileprivate func symbol(of block: Block) -> DocumentSymbol {
    let names = block.bindings.compactMap { binding -> DocumentSymbol? in
      let name = binding.name.location.range
      let end = binding.expression?.text.sourceRange.upperBound ?? name.upperBound
      return DocumentSymbol(
        name: binding.name.value, detail: "", kind: .name,
        range: name.lowerBound..<max(end, name.upperBound),
        selection: name, children: [])
    }
    let kind: DocumentSymbol.Kind =
      switch block.content {
      case .dataset: .dataset
      case .model: .model
      case .quiz, .sort, .challenge: .question
      case .widget: .widget
      default: .block
      }
    return DocumentSymbol(
      name: block.id.value, detail: block.kindName ?? "", kind: kind, range: block.location.range,
      selection: block.id.location.range.clamped(to: block.location.range), children: names)
  }
}
