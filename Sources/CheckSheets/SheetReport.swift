/// What came out of a check sheet.
public struct SheetReport: Sendable {
  /// How many claims the page counts; some of them only the compiler can check.
  public var total = 0
  /// By row, in the order of the sheet: how many things were checked, and how many of them hold.
  public var rows: [(row: String, checked: Int, held: Int)] = []
  /// What does not hold, and why.
  public var failures: [(row: String, claim: String, explanation: String)] = []

  public var checked: Int { rows.reduce(0) { $0 + $1.checked } }
  public var held: Int { rows.reduce(0) { $0 + $1.held } }

  /// The report as lines of fields between tabs: `total`, `row` and `failure`.
  public var text: String {
    var lines = ["total\t\(total)"]
    lines += rows.map { "row\t\($0.row)\t\($0.checked)\t\($0.held)" }
    lines += failures.map {
      "failure\t\($0.row)\t\(onOneLine($0.claim))\t\(onOneLine($0.explanation))"
    }
    return lines.joined(separator: "\n")
  }
}
