import Checking
import LessonSyntax
import Lessons

extension PageContext {
  mutating func table(_ block: TableBlock, id: String, _ outcome: BlockOutcome) -> String {
    let figures = block.columns.indices.map { column in
      block.rows.allSatisfy { isFigure($0[column], outcome) }
    }
    let header = block.columns.indices.map { column -> [String: Any] in
      ["html": blocks(block.columns[column].nodes, isTight: true), "isFigure": figures[column]]
    }
    var rows: [[String: Any]] = []
    for row in block.rows {
      let cells = row.indices.map { column -> [String: Any] in
        // Words in front name their row.
        [
          "html": blocks(row[column].nodes, isTight: true), "isFigure": figures[column],
          "isHeading": column == 0 && !figures[0],
        ]
      }
      rows.append(["cells": cells])
    }
    return theme.render(
      "blocks/figures",
      [
        "id": id, "title": block.title?.value ?? "", "hasTitle": block.title != nil,
        "label": block.title?.value
          ?? block.columns.map { $0.nodes.map(\.plainText).joined() }
          .joined(separator: ", "),
        "header": header, "rows": rows,
      ])
  }

  /// Whether a cell is nothing but a number, written or computed; such columns are set flush right.
  private func isFigure(_ cell: MarkdownText, _ outcome: BlockOutcome) -> Bool {
    guard cell.nodes.count == 1, case .paragraph = cell.nodes[0].kind else {
      return cell.nodes.isEmpty
    }
    var text = ""
    for node in cell.nodes[0].children {
      switch node.kind {
      case .text(let words): text += words
      case .computed: text += outcome.spans[node.location.range.lowerBound] ?? ""
      default: return false
      }
    }
    let digits = text.filter { !",%−$€ ".contains($0) }
    return Double(digits) != nil || ["", "-", "–", "—"].contains(digits)
  }
}
