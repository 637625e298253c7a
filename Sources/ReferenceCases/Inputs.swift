/// An input of a case that is missing or is not what the operation takes.
struct BadInput: Error {
  let name: String
  /// What it should be.
  let wanted: String
}

/// The inputs of a case. What an operation needs, the file must give: nothing is guessed, and
/// nothing that is no number is left out of a list of numbers.
extension ReferenceCase {
  private func read<Result>(
    _ name: String, _ wanted: String, _ value: (ReferenceValue) -> Result?
  ) throws -> Result {
    guard let result = value(input(name)) else { throw BadInput(name: name, wanted: wanted) }
    return result
  }

  func number(_ name: String) throws -> Double { try read(name, "a number", \.number) }

  /// A number, or nil for null.
  func optionalNumber(_ name: String) throws -> Double? {
    input(name).isNull ? nil : try number(name)
  }

  func integer(_ name: String, default fallback: Int? = nil) throws -> Int {
    if let fallback, input(name).isNull { return fallback }
    return try read(name, "a whole number", \.integer)
  }

  /// A whole number that counts what is made for it.
  func integer(_ name: String, in limits: ClosedRange<Int>) throws -> Int {
    try read(name, "a whole number from \(limits.lowerBound) to \(limits.upperBound)") {
      $0.integer.flatMap { limits.contains($0) ? $0 : nil }
    }
  }

  func flag(_ name: String, default fallback: Bool) throws -> Bool {
    input(name).isNull ? fallback : try read(name, "true or false", \.bool)
  }

  func numbers(_ name: String) throws -> [Double] {
    try read(name, "a list of numbers") { $0.list(\.number) }
  }

  func integers(_ name: String) throws -> [Int] {
    try read(name, "a list of whole numbers") { $0.list(\.integer) }
  }

  func rows(_ name: String, isOptional: Bool = false) throws -> [[Double]] {
    if isOptional, input(name).isNull { return [] }
    return try read(name, "a list of lists of numbers") { $0.list { $0.list(\.number) } }
  }

  func integerLists(_ name: String, isOptional: Bool = false) throws -> [[Int]] {
    if isOptional, input(name).isNull { return [] }
    return try read(name, "a list of lists of whole numbers") { $0.list { $0.list(\.integer) } }
  }
}

extension ReferenceValue {
  /// The elements of a list, each as it must be; nil if one is not, or if this is no list.
  fileprivate func list<Element>(_ element: (ReferenceValue) -> Element?) -> [Element]? {
    guard case .list(let values) = self else { return nil }
    var result: [Element] = []
    for value in values {
      guard let item = element(value) else { return nil }
      result.append(item)
    }
    return result
  }
}
