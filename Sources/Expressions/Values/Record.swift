/// Names with values, in the order they were given.
public struct Record: Sendable {
  public private(set) var names: [String]
  public private(set) var values: [Value]
  /// Names of fields that something went wrong with, which has been reported: what reads one of them
  /// is unknown itself.
  public var unknown: Set<String> = []

  public init() {
    names = []
    values = []
  }

  /// Names that are all different, each with the value at its place.
  init(names: [String], values: [Value]) {
    self.names = names
    self.values = values
  }

  /// A later value replaces an earlier one of the same name, in the earlier one's place.
  public init(_ items: [(String, Value)]) {
    self.init()
    for (name, value) in items { self[name] = value }
  }

  public subscript(name: String) -> Value? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      guard let newValue else {
        if let index = names.firstIndex(of: name) {
          names.remove(at: index)
          values.remove(at: index)
        }
        return
      }
      if let index = names.firstIndex(of: name) {
        values[index] = newValue
      } else {
        names.append(name)
        values.append(newValue)
      }
    }
  }
}
