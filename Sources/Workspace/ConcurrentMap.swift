import Foundation

extension Array where Element: Sendable {
  /// The results in the order of the elements, computed on all cores.
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard cores > 1, count > 1 else { return map(transform) }
    let work = SharedWork(self, transform)
    let others = (1..<Swift.min(cores, count)).map { _ in Meanwhile { work.run() } }
    work.run()
    for other in others { other.value }
    return work.results
  }
}

/// Elements that several threads take in turn, a few at a time.
private final class SharedWork<Element: Sendable, Result: Sendable>: @unchecked Sendable {
  private let elements: [Element]
  private let transform: @Sendable (Element) -> Result
  private let lock = NSLock()
  private var next = 0
  private var parts: [(start: Int, results: [Result])] = []

  init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
    self.elements = elements
    self.transform = transform
  }

  func run() {
    while let range = take() {
      let results = elements[range].map(transform)
      lock.withLock { parts.append((range.lowerBound, results)) }
    }
  }

  private func take() -> Range<Int>? {
    lock.withLock {
      guard next < elements.count else { return nil }
      let start = next
      next = Swift.min(elements.count, start + Swift.max(1, elements.count / 256))
      return start..<next
    }
  }

  var results: [Result] {
    lock.withLock { parts.sorted { $0.start < $1.start }.flatMap(\.results) }
  }
}
