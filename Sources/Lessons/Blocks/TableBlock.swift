import Expressions
import LessonSyntax
import SourceText

/// A table of words and computed values.
public struct TableBlock: Sendable {
  public var title: Located<String>?
  public var bindings: [LetBinding]
  public var columns: [MarkdownText]
  /// Each of as many cells as there are columns.
  public var rows: [[MarkdownText]]
}

extension BlockKind {
  static let table = BlockKind(
    name: "table", summary: "A table; its cells are Markdown and may hold computed values.",
    shape: Shape(
      "a table",
      [
        FieldDescriptor("title", .text, "What stands above it."),
        FieldDescriptor("let", .bindings, "Names for this block, each from the lines before it."),
        FieldDescriptor("columns", .list, required: true, "The columns' headings."),
        FieldDescriptor("rows", .list, required: true, "The rows, each a list of cells."),
        .thisSeed,
      ]),
    decode: { reader, _ in
      let columns = reader.markdowns("columns")
      if columns.isEmpty, reader.node("columns")?.items != nil {
        reader.problems.report(
          .emptyList, "'columns' lists nothing", at: reader.keyLocation("columns") ?? reader.home)
      }
      let isWhole = columns.count == reader.node("columns")?.items?.count
      return .table(
        TableBlock(
          title: reader.text("title"), bindings: reader.bindings("let"), columns: columns,
          rows: reader.cells(columns: isWhole ? columns.count : 0)
            .filter { $0.count == columns.count }))
    })
}

extension FieldReader {
  fileprivate func cells(columns: Int) -> [[MarkdownText]] {
    guard let rows = items("rows") else { return [] }
    if rows.isEmpty, let place = keyLocation("rows") {
      problems.report(.emptyList, "'rows' lists nothing", at: place)
    }
    return rows.compactMap { row in
      guard let cells = row.items else {
        problems.report(
          .wrongFieldType, "a row is a list of cells, not \(row.kindName)", at: row.location)
        return nil
      }
      // Without headings, there is no telling how long a row should be.
      guard cells.count == columns || columns == 0 else {
        problems.report(
          .rowLength,
          "this row has \(count(cells.count, "cell")), but there are \(count(columns, "column"))",
          at: row.location)
        return nil
      }
      return cells.compactMap { cell in
        if let scalar = cell.scalar { return markdownText(scalar, problems) }
        problems.report(
          .cellType, "a cell is a text, not \(cell.kindName)", at: cell.location)
        return nil
      }
    }
  }
}

extension TableBlock {
  var parts: [BlockPart] {
    bindings.parts + (columns + rows.flatMap { $0 }).map { .markdown($0) }
  }
}
