import Lessons

extension BlockChecker {
  mutating func check(_ block: ProofBlock) {
    bind(block.bindings)
    nameBindings()
    checkSpans(block.claim?.nodes ?? [])
    for step in block.steps {
      for claim in step.claims { hold(claim, as: .step) }
      checkSpans(step.say?.nodes ?? [])
      if let math = step.math { checkFormula(math) }
    }
  }
}
