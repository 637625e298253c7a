import Expressions
import Lessons
import SourceText

/// The ways to break a dataset's cells: a class becomes another class, a number moves by half of its
/// column's range, staying inside it.
///
/// A smaller change of one number in many is what any claim about a fit should survive.
struct DatasetMutants {
  let block: DatasetBlock
  /// The columns that a claim depends on.
  let used: Set<String>
  let place: (lesson: String, block: String)

  var all: [Mutant] {
    guard let dataset = block.dataset, block.cells.count == dataset.columns.count else { return [] }
    return dataset.columns.indices.flatMap { index -> [Mutant] in
      let column = dataset.columns[index]
      guard used.contains(column.name) else { return [] }
      let isClass = column.role == .label
      let others = replacements(for: column, isClass: isClass)
      return others.enumerated().compactMap { row, other in
        guard let other else { return nil }
        var changed = dataset
        changed.columns[index].values = column.values.replacing(row, by: other)
        return Mutant(
          kind: isClass ? .label : .cell, location: block.cells[index][row],
          original: writtenText(column.values[row]), replacement: writtenText(other),
          lesson: place.lesson, block: place.block, change: .dataset(changed))
      }
    }
  }

  /// The columns whose cells no claim depends on.
  var unused: [MutationReport.UnusedColumn] {
    guard let dataset = block.dataset, block.cells.count == dataset.columns.count else { return [] }
    return dataset.columns.indices.compactMap { index in
      let column = dataset.columns[index]
      guard !used.contains(column.name), column.role != .id, let first = block.cells[index].first
      else { return nil }
      return .init(
        dataset: dataset.name, column: column.name, cells: block.cells[index].count, location: first
      )
    }
  }

  /// For each row the broken value; nil where the column has only one value.
  private func replacements(for column: Dataset.Column, isClass: Bool) -> [Value?] {
    switch column.values {
    case .numbers(let numbers) where !isClass: return moved(numbers).map { $0.map { .number($0) } }
    case .numbers(let numbers): return nextOne(numbers).map { $0.map { .number($0) } }
    case .texts(let texts): return nextOne(texts).map { $0.map { .text($0) } }
    case .booleans(let truths): return truths.map { .boolean(!$0) }
    }
  }

  private func moved(_ numbers: [Double]) -> [Double?] {
    guard let low = numbers.min(), let high = numbers.max(), low < high else {
      return numbers.map { _ in nil }
    }
    // With as many decimals as the column has, as an author would write it.
    let decimals = numbers.map { -(WrittenNumber(writtenText(.number($0)))?.lastDigit ?? 0) }.max()
    let scale = (0..<min(max(decimals ?? 0, 0), 15)).reduce(1.0) { value, _ in value * 10 }
    return numbers.map { number in
      let half = (high - low) / 2
      let target = number + half <= high ? number + half : number - half
      let written = (target * scale).rounded() / scale
      return written == number ? (number == high ? low : high) : written
    }
  }

  /// The value after each one's own, among the distinct values in order of appearance.
  private func nextOne<Item: Hashable>(_ values: [Item]) -> [Item?] {
    var distinct: [Item] = []
    var numbers: [Item: Int] = [:]
    for value in values where numbers[value] == nil {
      numbers[value] = distinct.count
      distinct.append(value)
    }
    return values.map { value in
      guard distinct.count > 1, let number = numbers[value] else { return nil }
      return distinct[(number + 1) % distinct.count]
    }
  }
}

extension Dataset.Column.Values {
  fileprivate func replacing(_ row: Int, by value: Value) -> Self {
    switch (self, value) {
    case (.numbers(var all), .number(let number)):
      all[row] = number
      return .numbers(all)
    case (.texts(var all), .text(let text)):
      all[row] = text
      return .texts(all)
    case (.booleans(var all), .boolean(let truth)):
      all[row] = truth
      return .booleans(all)
    default: return self
    }
  }
}
