import Expressions
import Lessons

extension BlockChecker {
  mutating func check(_ block: DatasetBlock, id: String) {
    guard let dataset = block.dataset else { return }
    outcome.value = .dataset(dataset)
    scope.bound.append((id, .value(.dataset(dataset))))
    if let generated = block.generated, options.seeds > 0 {
      let again = Reseeded(generated.seed...generated.seed) { trial in
        generated.dataset(generated.seed &+ UInt64(trial)).map { .dataset($0) }
      }
      outcome.reseeded = again
      reseeded[id] = again
    }
    for claim in block.expectations { hold(claim, as: .expectation) }
    for signal in block.signals { check(signal, of: dataset, id: id) }
  }
}
