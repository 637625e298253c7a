/// Labels, and each one's place among the distinct labels in ascending order.
public struct ClassLabels: Equatable, Sendable {
  /// The classes, ascending.
  public let values: [Double]
  /// Each label's index in ``values``.
  public let indices: [Int32]

  /// The classes that occur.
  ///
  /// - Throws: `empty`, `notFinite`.
  public init(_ labels: [Double]) throws(EngineError) {
    try Check.sample(labels, .y)
    if let small = ClassLabels(small: labels) {
      self = small
      return
    }
    let order = ColumnOrder(labels)
    var indices = [Int32](repeating: 0, count: labels.count)
    for entry in order.entries { indices[entry.row] = Int32(truncatingIfNeeded: entry.rank) }
    values = order.values
    self.indices = indices
  }

  /// Whole numbers from 0 to 255, which need no sorting; nil for others.
  private init?(small labels: [Double]) {
    var occurs = [Bool](repeating: false, count: 256)
    for label in labels {
      guard label >= 0, label < 256 else { return nil }
      let number = Int(label)
      guard Double(number) == label else { return nil }
      occurs[number] = true
    }
    var places = [Int32](repeating: 0, count: 256)
    var values: [Double] = []
    for number in occurs.indices where occurs[number] {
      places[number] = Int32(truncatingIfNeeded: values.count)
      values.append(Double(number))
    }
    var indices = [Int32](repeating: 0, count: labels.count)
    for index in labels.indices { indices[index] = places[Int(labels[index])] }
    self.values = values
    self.indices = indices
  }

  /// Labels from given classes, of which some may not occur; as they come if there are none.
  ///
  /// - Throws: `empty`, `notFinite`, `outOfRange` if the classes do not ascend or a label is not
  ///   one of them.
  public init(_ labels: [Double], classes: [Double]?) throws(EngineError) {
    guard let classes else {
      self = try ClassLabels(labels)
      return
    }
    try Check.sample(classes, .classes)
    for index in classes.indices.dropFirst() where classes[index - 1] >= classes[index] {
      throw .outOfRange(.classes)
    }
    let occurring = try ClassLabels(labels)
    var places: [Int32] = []
    var place = 0
    for value in occurring.values {
      while place < classes.count, classes[place] < value { place += 1 }
      guard place < classes.count, classes[place] == value else { throw .outOfRange(.y) }
      places.append(Int32(truncatingIfNeeded: place))
    }
    values = classes
    indices = occurring.indices.map { places[Int($0)] }
  }
}
