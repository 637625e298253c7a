import Expressions
import LessonSyntax
import SourceText

/// The most rows that a dataset may be generated with.
private let mostRows = 10_000

extension BlockKind {
  static let generator = Shape(
    "a generator",
    [
      FieldDescriptor(
        "shape", .word(GeneratedShape.names),
        "What the examples look like; without it every column has a 'from:'."),
      FieldDescriptor("n", .number, required: true, "How many rows, 1 to 10,000."),
      FieldDescriptor("seed", .number, required: true, "Starts the random generator."),
      FieldDescriptor("noise", .number, "The standard deviation of the noise; default 0."),
      FieldDescriptor(
        "groups", .number, "How many blobs, or arms of the spiral; default 2."),
    ])
}

extension FieldReader {
  /// How to draw the rows again; nil where the generator is broken.
  func generatedRows(_ columns: [ColumnDeclaration]) -> GeneratedRows? {
    guard let node = node("generate"), let text = node["seed"]?.text, let number = Double(text),
      let seed = UInt64(exactly: number)
    else { return nil }
    let (id, home) = (id, home)
    return GeneratedRows(seed: seed) { seed in
      let problems = Problems()
      guard let options = FieldReader(node, BlockKind.generator, home: home, problems),
        let table = options.table(of: columns, seed: seed)
      else { return nil }
      return makeDataset(columns, table, name: id, home: home, problems)
    }
  }

  /// The rows that `generate:` makes.
  func generatedTable(_ columns: [ColumnDeclaration]) -> DataTable? {
    guard let node = node("generate") else { return nil }
    return FieldReader(node, BlockKind.generator, home: keyLocation("generate"), problems)?
      .table(of: columns)
  }

  /// The rows that the options make, from another seed where one is given.
  private func table(of columns: [ColumnDeclaration], seed other: UInt64? = nil) -> DataTable? {
    let (n, seed) = (integer("n"), integer("seed"))
    guard let n, let seed else { return nil }
    guard (1...mostRows).contains(n.value), seed.value >= 0 else {
      let isRows = !(1...mostRows).contains(n.value)
      problems.report(
        .generator, isRows ? "'n' is 1 to \(mostRows)" : "'seed' is at least 0",
        at: (isRows ? n : seed).location)
      return nil
    }
    let start = other ?? UInt64(seed.value)
    if has("shape") { return shapeTable(columns, n: n.value, seed: start) }
    for name in ["noise", "groups"] where has(name) {
      problems.report(
        .generator, "'\(name)' belongs to a shape; here each column's 'from:' says what it is",
        at: keyLocation(name) ?? home)
    }
    return expressionTable(columns, n: n.value, seed: start)
  }

  private func shapeTable(_ columns: [ColumnDeclaration], n: Int, seed: UInt64) -> DataTable? {
    guard let shape = word("shape") else { return nil }
    for column in columns {
      guard let from = column.from else { continue }
      problems.report(
        .generator, "the shape makes all columns, so '\(column.name.value)' takes no 'from:'",
        at: Location(file: from.text.file, range: from.text.sourceRange))
      return nil
    }
    let features = columns.filter { $0.role == .feature }
    let noise = has("noise") ? number("noise")?.value : 0
    let groups = has("groups") ? integer("groups")?.value : 2
    guard let noise, let groups else { return nil }
    let made: GeneratedShape
    do {
      made = try GeneratedShape(
        shape.value, n: n, noise: noise, features: features.count, groups: groups,
        seed: seed)
    } catch {
      problems.report(
        .generator, error.message, at: node(error.option)?.location ?? shape.location)
      return nil
    }
    guard fits(shape, made, columns) else { return nil }
    var next = 0
    return DataTable(
      columns: columns.map { column in
        switch column.role {
        case .feature:
          next += 1
          return cells(made.features[next - 1].map { .number($0) }, column)
        case .target, .label: return cells(made.target.map { .number($0) }, column)
        case .id: return cells((1...n).map { .number(Double($0)) }, column)
        }
      })
  }

  /// Whether the columns' roles are those of a shape.
  private func fits(
    _ shape: Located<String>, _ made: GeneratedShape, _ columns: [ColumnDeclaration]
  ) -> Bool {
    let found = columns.count { $0.role == .feature }
    guard made.features.count == found else {
      problems.report(
        .generator,
        "'\(shape.value)' has \(count(made.features.count, "feature")), and the columns have \(found)",
        at: shape.location)
      return false
    }
    let wanted: Dataset.Column.Role? =
      switch GeneratedShape.target(of: shape.value) {
      case .none: nil
      case .numbers: .target
      case .labels: .label
      }
    let targets = columns.filter { $0.role == .target || $0.role == .label }
    guard targets.map(\.role) == [wanted].compactMap(\.self) else {
      let words = wanted.map { "one \($0.rawValue) column" } ?? "no target or label column"
      problems.report(.generator, "'\(shape.value)' makes \(words)", at: shape.location)
      return false
    }
    return true
  }

  private func expressionTable(
    _ columns: [ColumnDeclaration], n: Int, seed: UInt64
  ) -> DataTable? {
    var generator = ColumnGenerator(rows: n, seed: seed)
    var budget = EvaluationBudget.standard
    var table = DataTable(columns: [])
    for column in columns {
      guard let from = column.from else {
        // One that could not be read has been reported.
        if !column.hasFrom {
          problems.report(
            .generator, "'\(column.name.value)' needs 'from:', or 'generate:' a shape",
            at: column.name.location)
        }
        return nil
      }
      do {
        let values = try generator.column(column.name.value, from: from, budget: &budget)
        guard isUsable(values, column, from) else { return nil }
        table.columns.append(cells(values, column))
      } catch {
        if case .problem(let problem) = error {
          problems.add([problem.diagnostic(in: from.text)])
        }
        return nil
      }
    }
    return table
  }

  /// Whether every value can be a cell; the first that cannot is reported at the expression.
  private func isUsable(
    _ values: [Value], _ column: ColumnDeclaration, _ from: ParsedExpression
  ) -> Bool {
    let mustBeNumber = column.role == .feature || column.role == .target
    for (row, value) in values.enumerated() {
      let isCell =
        switch value {
        case .number(let number): number.isFinite
        case .text(let text): !mustBeNumber && !text.isEmpty
        case .boolean: !mustBeNumber
        default: false
        }
      if isCell { continue }
      problems.report(
        .generator,
        "'\(column.name.value)' needs a \(mustBeNumber ? "finite number" : "number or a text"), and "
          + "row \(row + 1) is \(writtenText(value))",
        at: Location(file: from.text.file, range: from.text.sourceRange))
      return false
    }
    return true
  }

  private func cells(_ values: [Value], _ column: ColumnDeclaration) -> [DataTable.Cell] {
    values.map { value in
      let text =
        switch value {
        case .number(let number): "\(number)"
        case .text(let text): text
        case .boolean(let holds): "\(holds)"
        default: ""
        }
      var isText = false
      if case .text = value { isText = true }
      return DataTable.Cell(text: text, isQuoted: isText, location: column.name.location)
    }
  }
}
