import Expressions
import LessonSyntax
import SourceText

/// Cells as written, column by column, all columns of one length.
struct DataTable {
  struct Cell {
    var text: String
    /// Quoted cells are text, whatever they hold.
    var isQuoted: Bool
    var location: Location
  }
  var columns: [[Cell]]
  /// False where rows were left out because they do not fit the columns.
  var isWhole = true
}

/// Types the cells by their columns' roles and checks them; nil where any cell is wrong.
func makeDataset(
  _ declarations: [ColumnDeclaration], _ table: DataTable, name: String, home: Location,
  _ problems: Problems
) -> Dataset? {
  guard !declarations.isEmpty else { return nil }
  guard let first = table.columns.first, !first.isEmpty else {
    if table.isWhole {
      problems.report(.emptyDataset, "a dataset needs at least one row", at: home)
    }
    return nil
  }
  var columns: [Dataset.Column] = []
  var positive: Value?
  for (declaration, cells) in zip(declarations, table.columns) {
    guard let values = typed(cells, declaration, problems) else { continue }
    columns.append(
      Dataset.Column(
        name: declaration.name.value, label: declaration.label ?? declaration.name.value,
        role: declaration.role, values: values))
    guard table.isWhole else { continue }
    warnOfSameness(declaration, values, problems)
    if let stated = declaration.positive {
      positive = positiveClass(stated, declaration, values, problems)
    }
  }
  guard table.isWhole, columns.count == declarations.count else { return nil }
  problems.warnOfCopies(columns, declarations)
  return Dataset(name: name, columns: columns, positive: positive)
}

private func typed(
  _ cells: [DataTable.Cell], _ column: ColumnDeclaration, _ problems: Problems
) -> Dataset.Column.Values? {
  let isMissing = { (cell: DataTable.Cell) in
    cell.text.isEmpty || (!cell.isQuoted && ["null", "~"].contains(cell.text))
  }
  for cell in cells where isMissing(cell) {
    problems.report(
      .cellMissing, "column '\(column.name.value)' has no value here", at: cell.location)
  }
  var isWhole = !cells.contains(where: isMissing)
  let numbers = cells.map { $0.isQuoted ? nil : number($0.text) }
  let mustBeNumbers = column.role == .feature || column.role == .target
  if mustBeNumbers || numbers.allSatisfy({ $0 != nil }) {
    for (cell, number) in zip(cells, numbers) where !isMissing(cell) {
      if let number, number.isFinite { continue }
      isWhole = false
      reportCell(cell, column, isNumber: number != nil, problems)
    }
    return isWhole ? .numbers(numbers.compactMap { $0 }) : nil
  }
  guard isWhole else { return nil }
  let truths = cells.map { $0.isQuoted ? nil : ["true": true, "false": false][$0.text] }
  if truths.allSatisfy({ $0 != nil }) { return .booleans(truths.compactMap { $0 }) }
  return .texts(cells.map(\.text))
}

private func reportCell(
  _ cell: DataTable.Cell, _ column: ColumnDeclaration, isNumber: Bool, _ problems: Problems
) {
  let name = column.name.value
  if isNumber {
    problems.report(
      .cellMissing, "column '\(name)' needs a finite number, not \(cell.text)", at: cell.location)
  } else {
    problems.report(
      .cellType,
      "column '\(name)' is a \(column.role.rawValue) and needs a number, not '\(cell.text)'",
      at: cell.location)
  }
}

/// A number as YAML's core schema and CSV files write one; NaN and infinities count, to be refused.
private func number(_ text: String) -> Double? {
  switch text.lowercased() {
  case ".nan", "nan": return .nan
  case ".inf", "+.inf", "inf", "+inf", "infinity": return .infinity
  case "-.inf", "-inf", "-infinity": return -.infinity
  default:
    guard let first = text.utf8.first, first < 0x3A, !text.lowercased().contains("x") else {
      return nil
    }
    return Double(text)
  }
}

private func warnOfSameness(
  _ column: ColumnDeclaration, _ values: Dataset.Column.Values, _ problems: Problems
) {
  let isConstant =
    switch values {
    case .numbers(let numbers): numbers.allSatisfy { $0 == numbers[0] }
    case .texts(let texts): texts.allSatisfy { $0 == texts[0] }
    case .booleans(let truths): truths.allSatisfy { $0 == truths[0] }
    }
  guard isConstant else { return }
  switch column.role {
  case .label:
    problems.report(
      .oneClass, "every row has the same '\(column.name.value)'; there must be two classes",
      at: column.name.location)
  case .feature where values.count > 1:
    problems.report(
      .constantFeature, "'\(column.name.value)' has the same value in every row",
      at: column.name.location)
  default: break
  }
}

private func positiveClass(
  _ stated: Located<String>, _ column: ColumnDeclaration, _ values: Dataset.Column.Values,
  _ problems: Problems
) -> Value? {
  let found: Value? =
    switch values {
    case .texts(let texts): texts.contains(stated.value) ? .text(stated.value) : nil
    case .numbers(let numbers):
      number(stated.value).flatMap { numbers.contains($0) ? .number($0) : nil }
    case .booleans(let truths):
      ["true": true, "false": false][stated.value].flatMap {
        truths.contains($0) ? .boolean($0) : nil
      }
    }
  if found == nil {
    problems.report(
      .unknownWord, "no row of '\(column.name.value)' is '\(stated.value)'", at: stated.location)
  }
  return found
}
