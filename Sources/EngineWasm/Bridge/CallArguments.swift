import Engine

// How operations read their arguments.

extension Call {
  @inline(never)
  func optionalNumber(_ argument: Argument) -> Double? {
    guard let slot = slot(argument, .scalar) else { return nil }
    return Double(bitPattern: slot.content)
  }

  @inline(never)
  func number(_ argument: Argument) -> Double { optionalNumber(argument) ?? .nan }

  @inline(never)
  func optionalInteger(_ argument: Argument) throws(EngineError) -> Int? {
    guard let value = optionalNumber(argument) else { return nil }
    return try Call.whole(value, argument)
  }

  @inline(never)
  func integer(_ argument: Argument) throws(EngineError) -> Int {
    try Call.whole(number(argument), argument)
  }

  @inline(never)
  func flag(_ argument: Argument) -> Bool { optionalNumber(argument) == 1 }

  @inline(never)
  func optionalSeed() -> UInt64? { slot(.seed, .seed)?.content }

  @inline(never)
  func seed() throws(EngineError) -> UInt64 {
    guard let seed = optionalSeed() else { throw .empty(.seed) }
    return seed
  }

  /// The case of a word: an enumeration's raw values are the places of the signature's words.
  func choice<Choice: RawRepresentable<Int32>>(
    _ argument: Argument
  ) throws(EngineError) -> Choice {
    guard let choice = Choice(rawValue: Int32(try integer(argument))) else {
      throw .outOfRange(argument)
    }
    return choice
  }

  @inline(never)
  func optionalList(_ argument: Argument) -> [Double]? {
    guard let slot = slot(argument, .list) else { return nil }
    return numbers(slot)
  }

  @inline(never)
  func list(_ argument: Argument) -> [Double] { optionalList(argument) ?? [] }

  @inline(never)
  func optionalIntegers(_ argument: Argument) throws(EngineError) -> [Int]? {
    guard let values = optionalList(argument) else { return nil }
    return try Call.whole(values[...], argument)
  }

  @inline(never)
  func integers(_ argument: Argument) throws(EngineError) -> [Int] {
    try Call.whole(list(argument)[...], argument)
  }

  @inline(never)
  func optionalMatrix(_ argument: Argument) throws(EngineError) -> Matrix? {
    guard let slot = slot(argument, .matrix) else { return nil }
    return try Matrix(rows: slot.first, columns: slot.second, values: numbers(slot))
  }

  @inline(never)
  func matrix(_ argument: Argument) throws(EngineError) -> Matrix {
    guard let matrix = try optionalMatrix(argument) else { throw .empty(argument) }
    return matrix
  }

  @inline(never)
  func optionalLists(_ argument: Argument) throws(EngineError) -> [[Int]]? {
    guard let slot = slot(argument, .lists) else { return nil }
    let all = numbers(slot)
    guard slot.first >= 0, slot.first <= all.count else { throw .outOfRange(argument) }
    var (lists, next): ([[Int]], Int) = ([], slot.first)
    for length in try Call.whole(all[..<slot.first], argument) {
      guard length >= 0, length <= all.count - next else { throw .outOfRange(argument) }
      lists.append(try Call.whole(all[next..<next + length], argument))
      next += length
    }
    return lists
  }

  /// The rows of `x`, if there are any to be asked about; asking takes `work` steps a row.
  @inline(never)
  func query(work: Int = 1) throws(EngineError) -> Matrix? {
    guard let query = try optionalMatrix(.query) else { return nil }
    try budget.spend(query.rows, times: max(work, query.columns))
    return query
  }

  /// Whole numbers have 32 bits on both platforms.
  private static func whole(_ value: Double, _ argument: Argument) throws(EngineError) -> Int {
    guard value.isFinite else { throw .notFinite(argument) }
    guard let whole = Int32(exactly: value) else { throw .outOfRange(argument) }
    return Int(whole)
  }

  @inline(never)
  private static func whole(
    _ values: ArraySlice<Double>, _ argument: Argument
  ) throws(EngineError) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(values.count)
    for value in values { result.append(try whole(value, argument)) }
    return result
  }
}
