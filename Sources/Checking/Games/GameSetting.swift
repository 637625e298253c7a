import Expressions
import Lessons
import SourceText

/// What a game is made of: the block, and its data as the type takes it.
struct GameSetting {
  let block: WidgetBlock
  let type: WidgetType
  /// Nil where the type takes none.
  let columns: WidgetColumns?
  /// Where `data:` stands, or else the block's id.
  let place: Location

  /// Everything in `with:`, given or standard.
  var arguments: [String: WidgetArguments.Argument] {
    var all: [String: WidgetArguments.Argument] = [:]
    for parameter in type.parameters { all[parameter.name] = block.arguments[parameter.name] }
    return all
  }

  /// The type's control of this id, at what `with:` says of it or what suits the data.
  func control(
    _ id: String, start: Double, _ natural: @autoclosure () -> ControlRange
  ) -> GameControl? {
    guard let control = type.controls.first(where: { $0.id == id }) else { return nil }
    if case .range(let low, let high, let step) = block.arguments[id] {
      let range = ControlRange(id: id, lowest: low, highest: high, step: step)
      return GameControl(control, range, start: min(max(start, low), high))
    }
    return GameControl(control, natural(), start: start)
  }
}

/// The columns that a widget reads.
struct WidgetColumns: Sendable {
  var dataset: Dataset
  /// By axis: `x`, `y`, `label`.
  var names: [String: String]
  var x: [Double] = []
  /// Of a cloud the target.
  var y: [Double] = []
  /// Each row's class, by its place in `classes`.
  var labels: [Int] = []
  /// In order of appearance, the positive one last where there are two.
  var classes: [String] = []

  /// Whether each row is of the positive class.
  var positives: [Bool] { labels.map { $0 == 1 } }
}

extension BlockChecker {
  /// Reads what the widget takes; nil where it is not there, which has then been reported.
  mutating func gameSetting(
    _ block: WidgetBlock, _ type: WidgetType, at id: Location
  ) -> GameSetting? {
    guard type.data != .none else {
      return GameSetting(block: block, type: type, columns: nil, place: id)
    }
    guard let data = block.data else {
      report(.missingField, "a \(type.name) needs 'data:'", at: id)
      return nil
    }
    guard let value = value(of: data) else { return nil }
    let place = Location(file: data.text.file, range: data.text.sourceRange)
    guard case .dataset(let dataset) = value else {
      report(.notADataset, "'data' takes a dataset, and this is \(value.kindName)", at: place)
      return nil
    }
    var reader = ColumnReader(block: block, type: type, dataset: dataset, place: place)
    let columns = reader.read()
    outcome.diagnostics += reader.problems
    return columns.map { GameSetting(block: block, type: type, columns: $0, place: place) }
  }
}

/// Finds the columns of a dataset that a type of widget takes.
private struct ColumnReader {
  let block: WidgetBlock
  let type: WidgetType
  let dataset: Dataset
  let place: Location
  var problems: [Diagnostic] = []

  mutating func read() -> WidgetColumns? {
    var columns = WidgetColumns(dataset: dataset, names: [:])
    let features = dataset.features
    let isRead =
      switch type.data {
      case .none: true
      case .table: takeTable()
      case .cloud:
        take("x", features.first, &columns, \.x) && take("y", dataset.target, &columns, \.y)
      case .points: takePoints(&columns)
      case .classes(let isBinary):
        takePoints(&columns) && takeLabel(&columns, isBinary: isBinary)
      case .scores:
        take("x", features.first, &columns, \.x) && takeLabel(&columns, isBinary: true)
      }
    return isRead ? columns : nil
  }

  private mutating func takePoints(_ columns: inout WidgetColumns) -> Bool {
    let features = dataset.features
    return take("x", features.first, &columns, \.x)
      && take("y", features.dropFirst().first, &columns, \.y)
  }

  private mutating func takeTable() -> Bool {
    let isNumeric = dataset.features.allSatisfy {
      if case .numbers = $0.values { true } else { false }
    }
    guard isNumeric, !dataset.features.isEmpty, dataset.count >= 2, let target = dataset.target,
      target.role == .target, case .numbers = target.values
    else { return refuse() }
    return true
  }

  /// The column of an axis: the one named in `axes:`, or else the usual one.
  private mutating func take(
    _ axis: String, _ usual: Dataset.Column?, _ columns: inout WidgetColumns,
    _ path: WritableKeyPath<WidgetColumns, [Double]>
  ) -> Bool {
    var column = usual
    if let name = block.axes[axis] {
      column = dataset.column(name.value)
      if column == nil {
        let near = nearestName(to: name.value, among: dataset.columns.map(\.name))
        report(
          "the dataset has no column '\(name.value)'"
            + (near.map { "; did you mean '\($0)'?" } ?? ""),
          at: name.location, fixes: near.map { [replacing(name.location, by: $0)] } ?? [])
        return false
      }
    }
    guard let column, case .numbers(let values) = column.values, values.count >= 2 else {
      return refuse()
    }
    columns.names[axis] = column.name
    columns[keyPath: path] = values
    return true
  }

  private func replacing(_ location: Location, by name: String) -> Fix {
    Fix("replace by '\(name)'", isSafe: false, edits: [TextEdit(location, name)])
  }

  private mutating func takeLabel(_ columns: inout WidgetColumns, isBinary: Bool) -> Bool {
    guard let column = dataset.target, column.role == .label else { return refuse() }
    let texts = column.values.list.map { text(of: $0) }
    var classes: [String] = []
    for text in texts where !classes.contains(text) { classes.append(text) }
    if isBinary && classes.count != 2 { return refuse() }
    if classes.count == 2, isPositive(classes[0], not: classes[1]) { classes.reverse() }
    columns.names["label"] = column.name
    columns.classes = classes
    columns.labels = texts.map { classes.firstIndex(of: $0) ?? 0 }
    return true
  }

  private func isPositive(_ name: String, not other: String) -> Bool {
    if let positive = dataset.positive { return text(of: positive) == name }
    return ["1", "true"].contains(name) && !["1", "true"].contains(other)
  }

  private func text(of value: Value) -> String {
    if case .text(let text) = value { text } else { shortText(value) }
  }

  private mutating func refuse() -> Bool {
    report(
      "\(type.name) cannot use this dataset", at: place, notes: [Note(type.data.summary)])
    return false
  }

  private mutating func report(
    _ message: String, at location: Location, notes: [Note] = [], fixes: [Fix] = []
  ) {
    problems.append(Diagnostic(.widgetData, message, at: location, notes: notes, fixes: fixes))
  }
}
