import Expressions
import Lessons

extension BlockChecker {
  mutating func check(_ block: DatasetBlock, id: String) {
    guard let dataset = block.dataset else { return }
    outcome.value = .dataset(dataset)
    scope.bound.append((id, .value(.dataset(dataset))))
    for claim in block.expectations { hold(claim, as: .expectation) }
  }
}
