import Checking
import Publishing
import SourceText

/// The survivors, the columns that nothing depends on, and the score, with places as those of
/// findings.
public func mutationJSON(_ report: MutationReport, files: some FileSystem) -> String {
  var places = Places(files)
  var survivors: [JSONValue] = []
  for survivor in report.survivors {
    var fields = places.range(survivor.mutant.location)
    fields["kind"] = .string(survivor.mutant.kind.rawValue)
    fields["original"] = .string(survivor.mutant.original)
    fields["replacement"] = .string(survivor.mutant.replacement)
    fields["reason"] = .string(survivor.reason)
    survivors.append(.object(fields))
  }
  var unused: [JSONValue] = []
  for column in report.unused {
    var fields = places.range(column.location)
    fields["dataset"] = .string(column.dataset)
    fields["column"] = .string(column.column)
    fields["cells"] = .number(Double(column.cells))
    unused.append(.object(fields))
  }
  let summary = report.summary
  let json: JSONValue = [
    "survivors": .array(survivors), "unused": .array(unused),
    "summary": [
      "mutants": .number(Double(summary.mutants)), "killed": .number(Double(summary.killed)),
      "score": .number(summary.score),
    ],
  ]
  return json.text(pretty: true) + "\n"
}

extension TextReport {
  /// What is broken nowhere, and the score.
  public func summary(_ report: MutationReport) -> String {
    let columns = report.unused.map { column in
      "no claim depends on column '\(column.column)' of \(column.dataset): its \(column.cells) cells "
        + "are not broken"
    }
    let summary = report.summary
    // Rounded down, so that 100 % means all.
    let share = (summary.score * 1000).rounded(.down) / 10
    let score = "\(summary.killed) of \(summary.mutants) mutants killed: \(share) %"
    return (columns + [score]).joined(separator: "\n")
  }
}
