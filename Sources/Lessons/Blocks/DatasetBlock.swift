import Expressions
import LessonSyntax
import SourceText

/// A table of examples: columns with roles, and rows.
public struct DatasetBlock: Sendable {
  public enum Display: String, Sendable { case table, scatter, none }
  public var title: Located<String>?
  /// The data; nil where it could not be read whole.
  public var dataset: Dataset?
  public var display: Display
  public var expectations: [ParsedExpression]
  /// The columns as declared.
  public var columnNames: [Located<String>] = []
  /// What its columns claim about themselves.
  public var signals: [SignalClaim] = []
  /// Where each cell is written, column by column; empty where the rows are generated.
  public var cells: [[Location]] = []
  public var generated: GeneratedRows?
  /// The path of the data file; nil where the rows come from elsewhere.
  public var csv: Located<String>?

  public var dataFile: String? { csv?.value }
}

/// `signal: true|false`: whether a feature says something about the target.
public struct SignalClaim: Sendable {
  public var column: String
  public var isSignal: Located<Bool>
}

/// How to draw a dataset's rows again.
public struct GeneratedRows: Sendable {
  public var seed: UInt64
  /// The dataset that the generator makes from another seed; nil where it makes none.
  public var dataset: @Sendable (_ seed: UInt64) -> Dataset?
}

/// A column as declared.
struct ColumnDeclaration: Sendable {
  var name: Located<String>
  var label: String?
  var role: Dataset.Column.Role
  var positive: Located<String>?
  /// What the column is generated from; nil also where it could not be read.
  var from: ParsedExpression?
  var hasFrom = false
  var signal: Located<Bool>?
}

extension BlockKind {
  static let dataset = BlockKind(
    name: "dataset", summary: "A table of examples: its columns have roles, its rows are checked.",
    shape: Shape(
      "a dataset",
      [
        FieldDescriptor("title", .text, "What the page calls it."),
        FieldDescriptor(
          "columns", .mapping, required: true, of: datasetColumn, named: true,
          "The columns and their roles."),
        FieldDescriptor("rows", .list, "The rows, each a list of cells."),
        FieldDescriptor("csv", .text, "A CSV file of the project, with a header."),
        FieldDescriptor(
          "generate", .mapping, of: generator, "How the rows are generated: n, seed, a shape."),
        FieldDescriptor("show", .word(["table", "scatter", "none"]), "How the page shows it."),
        FieldDescriptor("expect", .expressions, "Expressions that must hold."),
        .thisSeed,
      ]),
    decode: { reader, files in
      let columns = reader.columns()
      var table: DataTable?
      let sources = ["rows", "csv", "generate"].filter(reader.has)
      switch sources {
      case ["rows"]: table = reader.inlineTable(columns)
      case ["csv"]: table = reader.csvTable(columns, files)
      case ["generate"]: table = reader.generatedTable(columns)
      case [] where ["rows", "csv", "generate"].contains(where: reader.isMeant): break
      default:
        reader.problems.report(
          .chooseOneField, "a dataset has one of 'rows:', 'csv:' and 'generate:'",
          at: sources.dropFirst().first.flatMap(reader.keyLocation) ?? reader.home)
      }
      reader.refuseFrom(columns)
      reader.checkRoles(columns)
      let dataset = table.flatMap {
        makeDataset(columns, $0, name: reader.id, home: reader.home, reader.problems)
      }
      var block = DatasetBlock(
        title: reader.text("title"), dataset: dataset,
        display: reader.word("show").flatMap { .init(rawValue: $0.value) } ?? .table,
        expectations: reader.expressions("expect"))
      block.columnNames = columns.map(\.name)
      block.signals = columns.compactMap { column in
        column.signal.map { SignalClaim(column: column.name.value, isSignal: $0) }
      }
      reader.refuseSignals(columns)
      if sources.contains("csv") { block.csv = reader.text("csv") }
      if sources == ["generate"] {
        block.generated = reader.generatedRows(columns)
      } else {
        block.cells = table?.columns.map { $0.map(\.location) } ?? []
      }
      return .dataset(block)
    })

  static let datasetColumn = Shape(
    "a column",
    [
      FieldDescriptor("label", .text, "What axes and tables call it, with its unit."),
      FieldDescriptor(
        "role", .word(["feature", "target", "label", "id"]), "What it is for; default feature."),
      FieldDescriptor("positive", .text, "Of a label: the positive class."),
      FieldDescriptor(
        "signal", .boolean,
        "Of a feature: whether it says something about the target; five-fold cross-validation with "
          + "the column and with it shuffled 200 times must agree."),
      FieldDescriptor(
        "from", .expression, "With 'generate:', what each value is, over the columns before it."),
    ])
}

extension FieldReader {
  fileprivate func columns() -> [ColumnDeclaration] {
    guard let node = node("columns") else { return [] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongFieldType, "'columns' takes a mapping of names, not \(node.kindName)",
        at: node.location)
      return []
    }
    return pairs.compactMap { pair in
      guard let key = pair.key.text else { return nil }
      let name = Located(key, at: pair.key.location)
      if Dataset.reservedNames.contains(key) {
        problems.report(
          .columnName, "'\(key)' is something every dataset already has", at: name.location)
      } else {
        problems.checkLetNameOfColumn(name)
      }
      if pair.value.scalar?.value.isEmpty ?? false {
        return ColumnDeclaration(name: name, label: nil, role: .feature, positive: nil)
      }
      guard
        let column = FieldReader(
          pair.value, BlockKind.datasetColumn, home: pair.key.location, problems)
      else { return nil }
      return ColumnDeclaration(
        name: name, label: column.text("label")?.value,
        role: column.word("role").flatMap { .init(rawValue: $0.value) } ?? .feature,
        positive: column.text("positive"), from: column.expression("from"),
        hasFrom: column.has("from"), signal: column.boolean("signal"))
    }
  }

  /// `from:` means nothing where the rows are given.
  fileprivate func refuseFrom(_ columns: [ColumnDeclaration]) {
    guard !has("generate") else { return }
    for column in columns {
      guard let from = column.from else { continue }
      problems.report(
        .generator, "'from:' goes with 'generate:', and this dataset has its rows",
        at: Location(file: from.text.file, range: from.text.sourceRange))
    }
  }

  /// A signal is one of a feature, about a target.
  fileprivate func refuseSignals(_ columns: [ColumnDeclaration]) {
    let hasTarget = columns.contains { $0.role == .target || $0.role == .label }
    for column in columns {
      guard let signal = column.signal, column.role != .feature || !hasTarget else { continue }
      problems.report(
        .signalOfNothing,
        column.role == .feature
          ? "'signal' is about a target or label column, and this dataset has none"
          : "'signal' goes with a feature, and '\(column.name.value)' is the \(column.role.rawValue)",
        at: signal.location)
    }
  }

  fileprivate func inlineTable(_ columns: [ColumnDeclaration]) -> DataTable? {
    guard let rows = items("rows") else { return nil }
    var table = DataTable(columns: columns.map { _ in [] })
    for row in rows {
      guard let cells = row.items else {
        problems.report(
          .wrongFieldType, "a row is a list of cells, not \(row.kindName)", at: row.location)
        table.isWhole = false
        continue
      }
      guard cells.count == columns.count else {
        table.isWhole = false
        // Where no column could be read, no row can be told to be too long.
        if columns.isEmpty { continue }
        problems.report(
          .rowLength,
          "this row has \(count(cells.count, "cell")), but there are \(count(columns.count, "column"))",
          at: row.location)
        continue
      }
      for (index, cell) in cells.enumerated() {
        guard let scalar = cell.scalar else {
          problems.report(
            .cellType, "a cell is a number or a text, not \(cell.kindName)", at: cell.location)
          table.isWhole = false
          continue
        }
        table.columns[index].append(
          DataTable.Cell(
            text: scalar.value.text, isQuoted: scalar.style != .plain, location: cell.location))
      }
    }
    return table
  }

  fileprivate func csvTable(_ columns: [ColumnDeclaration], _ files: some FileSystem) -> DataTable?
  {
    guard let path = text("csv") else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try files.read(path.value)
    } catch {
      problems.report(.dataFile, "\(path.value): \(error.words)", at: path.location)
      return nil
    }
    return readCSV(SourceFile(path: path.value, bytes: bytes), columns, problems)
  }
}

extension Problems {
  fileprivate func checkLetNameOfColumn(_ name: Located<String>) {
    let scalars = name.value.unicodeScalars
    let isWord = scalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    if isWord && !(scalars.first.map { ("0"..."9").contains($0) } ?? true) { return }
    report(
      .columnName, "'\(name.value)' is not a name: letters, digits and _ only, no digit first",
      at: name.location, notes: [Note("what readers see is its 'label:'")])
  }
}

/// `1 row`, `2 rows`.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

extension FileError {
  /// What messages say of it.
  public var words: String {
    switch self {
    case .missing: "there is no such file in the project"
    case .outside: "the path leads out of the project"
    case .isFolder: "this is a folder"
    case .tooLarge(let limit): "the file is larger than \(limit / 1_048_576) MB"
    case .unreadable(let why): "the file cannot be read: \(why)"
    }
  }
}
