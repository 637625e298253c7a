import Lessons

extension BlockChecker {
  mutating func check(_ block: TableBlock) {
    bind(block.bindings)
    nameBindings()
    for cell in block.columns + block.rows.flatMap({ $0 }) { checkSpans(cell.nodes) }
  }
}
