/// The `==` rule.
///
/// Whole numbers below 2⁵³ are equal when they are the same. Otherwise two numbers are equal when
/// they differ by at most 10⁻⁹ of the largest magnitude on either side (of the whole list or record
/// they stand in), or by at most 10⁻⁹ where one is exactly 0. Lists are equal when they are as long
/// and every element is; a truth value equals 1 or 0. NaN equals nothing.
public func valuesEqual(_ a: Value, _ b: Value) -> Bool {
  if case .number(let x) = a, case .number(let y) = b {
    return numbersEqual(x, y, scale: max(finiteMagnitude(x), finiteMagnitude(y)))
  }
  return equal(a, b, scale: max(a.largestMagnitude, b.largestMagnitude))
}

func numbersEqual(_ x: Double, _ y: Double, scale: Double) -> Bool {
  if x == y { return true }
  guard x.isFinite, y.isFinite else { return false }
  if isSmallWhole(x), isSmallWhole(y) { return false }
  let difference = abs(x - y)
  if difference <= 1e-9 * scale { return true }
  return (x == 0 || y == 0) && difference <= 1e-9
}

private func isSmallWhole(_ number: Double) -> Bool {
  number == number.rounded(.towardZero) && abs(number) < 0x1p53
}

private func finiteMagnitude(_ number: Double) -> Double { number.isFinite ? abs(number) : 0 }

private func equal(_ a: Value, _ b: Value, scale: Double) -> Bool {
  if let x = a.asNumber, let y = b.asNumber { return numbersEqual(x, y, scale: scale) }
  switch (a, b) {
  case (.text(let x), .text(let y)): return x == y
  case (.none, .none): return true
  case (.list(let x), .list(let y)):
    return x.count == y.count && zip(x, y).allSatisfy { equal($0, $1, scale: scale) }
  case (.record(let x), .record(let y)):
    return recordsEqual(x, y, scale: scale)
  case (.model(let x), .model(let y)):
    return x.function == y.function && recordsEqual(x.fields, y.fields, scale: scale)
  case (.dataset(let x), .dataset(let y)):
    return x.columns.map { $0.name } == y.columns.map { $0.name }
      && zip(x.columns, y.columns).allSatisfy {
        equal(.list($0.values.list), .list($1.values.list), scale: scale)
      }
  default: return false
  }
}

private func recordsEqual(_ x: Record, _ y: Record, scale: Double) -> Bool {
  x.names.count == y.names.count
    && x.names.allSatisfy { name in
      guard let first = x[name], let second = y[name] else { return false }
      return equal(first, second, scale: scale)
    }
}

extension Value {
  /// The largest finite magnitude of the numbers in it.
  fileprivate var largestMagnitude: Double {
    switch self {
    case .number(let number): finiteMagnitude(number)
    case .boolean(let holds): holds ? 1 : 0
    case .list(let items): items.reduce(0) { max($0, $1.largestMagnitude) }
    case .record(let record): record.values.reduce(0) { max($0, $1.largestMagnitude) }
    case .model(let model): model.fields.values.reduce(0) { max($0, $1.largestMagnitude) }
    case .dataset(let data):
      data.columns.reduce(0) { max($0, Value.list($1.values.list).largestMagnitude) }
    case .text, .function, .none: 0
    }
  }
}
