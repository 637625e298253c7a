/// A table of named columns, each with a part to play.
public struct Dataset: Sendable {
  public struct Column: Sendable {
    public enum Role: String, Sendable { case feature, target, label, id }
    public enum Values: Sendable, Equatable {
      case numbers([Double])
      case texts([String])
      case booleans([Bool])
    }
    public var name: String
    /// What a reader sees, with the unit: `size (m²)`.
    public var label: String
    public var role: Role
    public var values: Values

    public init(name: String, label: String, role: Role, values: Values) {
      self.name = name
      self.label = label
      self.role = role
      self.values = values
    }
  }

  public var name: String
  /// All of one length.
  public var columns: [Column]
  /// The label that counts as positive, where the dataset names one.
  public var positive: Value?

  public init(name: String, columns: [Column], positive: Value? = nil) {
    self.name = name
    self.columns = columns
    self.positive = positive
  }

  public var count: Int { columns.first?.values.count ?? 0 }
  public var features: [Column] { columns.filter { $0.role == .feature } }
  /// The target or label column.
  public var target: Column? { columns.first { $0.role == .target || $0.role == .label } }

  /// The names that no column may take, since they mean something else of a dataset.
  public static let fieldNames = ["features", "target", "feature_names", "target_name"]
  public static let methodNames = ["only", "without", "where"]
  public static var reservedNames: [String] { fieldNames + methodNames }

  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// One row by column name.
  public func row(_ index: Int) -> Record {
    Record(columns.map { ($0.name, $0.values[index]) })
  }

  /// The rows at `indices`, in that order.
  public func rows(at indices: [Int]) -> Dataset {
    var copy = self
    for index in columns.indices {
      copy.columns[index].values = columns[index].values.picked(indices)
    }
    return copy
  }

  /// The same with only the features that `keep` accepts.
  func keepingFeatures(_ keep: (String) -> Bool) -> Dataset {
    var copy = self
    copy.columns.removeAll { $0.role == .feature && !keep($0.name) }
    return copy
  }
}

extension Dataset.Column.Values {
  public var count: Int {
    switch self {
    case .numbers(let all): all.count
    case .texts(let all): all.count
    case .booleans(let all): all.count
    }
  }

  public subscript(index: Int) -> Value {
    switch self {
    case .numbers(let all): .number(all[index])
    case .texts(let all): .text(all[index])
    case .booleans(let all): .boolean(all[index])
    }
  }

  public var list: [Value] { (0..<count).map { self[$0] } }

  fileprivate func picked(_ indices: [Int]) -> Self {
    switch self {
    case .numbers(let all): .numbers(indices.map { all[$0] })
    case .texts(let all): .texts(indices.map { all[$0] })
    case .booleans(let all): .booleans(indices.map { all[$0] })
    }
  }
}
