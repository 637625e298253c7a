import Engine

/// What became of a case.
public enum Verdict: Sendable {
  case passed
  case failed([String])
  /// The engine lacks the operation, or the kind of model, of this name.
  case notOffered(String)

  public var isPassed: Bool {
    if case .passed = self { true } else { false }
  }
}

extension ReferenceCase {
  /// Runs the case against the engine, and compares.
  public func judge() -> Verdict {
    guard let operation = Operation.all[op] else { return .notOffered(op) }
    let result: Fields
    do {
      result = try operation.run(self)
    } catch let error as EngineError {
      guard let name = operation.errorName(error) else {
        return .failed(["error: \(error.message)"])
      }
      result = ["error": .text(name)]
    } catch let error as NotOffered {
      return .notOffered("\(op) of \(error.name)")
    } catch let error as BadInput {
      return .failed(["input \(error.name): \(error.wanted) is needed, not \(input(error.name))"])
    } catch {
      return .failed(["error: \(error)"])
    }
    let differences = differences(result, leavingOut: operation.leavingOut)
    return differences.isEmpty ? .passed : .failed(differences.map(\.description))
  }
}
