import Engine

// How operations answer: with one value, or with the fields of a record, in any order.
// Not inlined, for the module's size.

extension Call {
  @inline(never)
  func answer(_ value: Double) {
    answer.tag(.number)
    answer.word(value.bitPattern)
  }

  @inline(never)
  func answer(_ values: [Double]) {
    answer.tag(.list, values.count)
    answer.raw(values)
  }

  @inline(never)
  func answer(_ values: [Int]) { answer.put(values) }

  @inline(never)
  func answer(_ matrix: Matrix) {
    answer.tag(.matrix, matrix.rows)
    answer.word(UInt64(matrix.columns))
    answer.raw(matrix.values)
  }
}

extension Call {
  @inline(never)
  func put(_ name: StaticString, _ value: Double) {
    self.name(name)
    answer(value)
  }

  @inline(never)
  func put(_ name: StaticString, _ value: Int) { put(name, Double(value)) }

  @inline(never)
  func put(_ name: StaticString, _ value: Bool) {
    self.name(name)
    answer.tag(.flag, value ? 1 : 0)
  }

  @inline(never)
  func put(_ name: StaticString, _ text: StaticString) {
    self.name(name)
    answer.tag(.text)
    answer.address(text)
  }

  /// Nothing is an answer too.
  @inline(never)
  func put(_ name: StaticString, _ value: Double?) {
    if let value { return put(name, value) }
    self.name(name)
    answer.tag(.none)
  }

  @inline(never)
  func put(_ name: StaticString, _ values: [Double]) {
    self.name(name)
    answer(values)
  }

  @inline(never)
  func put(_ name: StaticString, _ values: [Int]) {
    self.name(name)
    answer(values)
  }

  @inline(never)
  func put(_ name: StaticString, _ matrix: Matrix) {
    self.name(name)
    answer(matrix)
  }

  @inline(never)
  func put(_ name: StaticString, _ lists: [[Int]]) {
    self.name(name)
    answer.tag(.records, lists.count)
    for list in lists { answer(list) }
  }

  /// A list of records, one for each number below `count`.
  @inline(never)
  func put(_ name: StaticString, count: Int, _ fields: (Int) -> Void) {
    self.name(name)
    answer.tag(.records, count)
    for index in 0..<count {
      answer.tag(.record)
      fields(index)
      answer.word(0)
    }
  }
}
