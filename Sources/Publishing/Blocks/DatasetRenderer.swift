import Expressions
import Lessons
import SourceText

extension PageContext {
  mutating func dataset(_ block: DatasetBlock, id: String, at location: Location?) -> String {
    guard let dataset = block.dataset, block.display != .none else { return "" }
    let title = block.title?.value ?? id
    let isScatter = block.display == .scatter
    var context: [String: Any] = [
      "id": id, "title": title, "isScatter": isScatter, "isTable": !isScatter,
      "summary": dataset.summary(theme.words), "tableHeader": dataset.tableHeader,
      "tableRows": dataset.tableRows,
    ]
    if isScatter {
      let still = picture(scatterPicture(of: dataset, title: title, theme.words), at: location)
      stills[id] = still
      context["still"] = still
      context["config"] = scatterConfig(of: dataset, title: title).scriptText
    }
    return theme.render("blocks/dataset", context)
  }
}

/// The request for a dataset's scatter plot.
public func scatterPicture(of dataset: Dataset, title: String) -> TypesetRequest {
  scatterPicture(of: dataset, title: title, nil)
}

private func scatterPicture(
  of dataset: Dataset, title: String, _ words: Words?
) -> TypesetRequest {
  let input = scatterConfig(of: dataset, title: title).adding("width", 640).adding("height", 460)
  return .picture(
    module: "js/pictures/dataset.picture.js",
    input: (words?.widgets.map { input.adding("words", $0) } ?? input).text())
}

private func scatterConfig(of dataset: Dataset, title: String) -> JSONValue {
  let axes = dataset.scatterAxes
  return [
    "title": .string(title), "columns": .array(dataset.columns.map(\.json)),
    "x": .string(axes.x), "y": axes.y.map { .string($0) } ?? .null,
  ]
}

extension Dataset {
  /// What a scatter plot shows: the first feature against the numeric target, or the first two
  /// features.
  var scatterAxes: (x: String, y: String?) {
    let numeric = features.map(\.name)
    let x = numeric.first ?? columns.first?.name ?? ""
    if let target, target.role == .target { return (x, target.name) }
    return (x, numeric.dropFirst().first)
  }

  var tableHeader: [[String: Any]] { columns.map { ["text": $0.label, "isWords": $0.isWords] } }

  var tableRows: [[String: Any]] {
    let columns = columns.map { (texts: $0.cellTexts, isWords: $0.isWords) }
    return (0..<count).map { row in
      ["cells": columns.map { ["text": $0.texts[row], "isWords": $0.isWords] }]
    }
  }

  /// One sentence in place of the picture: `24 rows; bill from 8.73 to 55.93, tip from 1.07 to 12.32`.
  func summary(_ words: Words) -> String {
    let parts = columns.map { column in
      switch column.values {
      case .numbers(let values) where column.role != .label:
        let low = values.min() ?? 0
        let high = values.max() ?? 0
        return words(
          "dataset.range",
          [
            "column": column.label, "lowest": dressed(inProse(low)),
            "highest": dressed(inProse(high)),
          ])
      default:
        var seen: [String] = []
        for value in column.values.list where !seen.contains(cellText(value)) {
          seen.append(cellText(value))
        }
        return words(
          "dataset.values",
          ["column": column.label, "values": seen.prefix(6).joined(separator: ", ")])
      }
    }
    return words.counted("dataset.summary", count, ["columns": parts.joined(separator: ", ")])
  }
}

private func cellText(_ value: Value) -> String {
  switch value {
  case .number(let number): dressed(inProse(number))
  case .text(let text): text
  default: writtenText(value)
  }
}

extension Dataset.Column {
  /// Whether it holds anything but numbers, which line up by their units.
  fileprivate var isWords: Bool {
    values.list.contains { if case .number = $0 { false } else { true } }
  }

  /// Numbers have as many decimals as the longest of them, so that points stand below points.
  fileprivate var cellTexts: [String] {
    guard case .numbers(let numbers) = values, let decimals = sharedDecimals(numbers) else {
      return values.list.map(cellText)
    }
    return numbers.map { decimal($0, decimals) }
  }

  var json: JSONValue {
    [
      "name": .string(name), "label": .string(label), "role": .string(role.rawValue),
      "values": .array(values.list.map(\.json)),
    ]
  }
}
