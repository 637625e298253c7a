import Checking
import Publishing
import SourceText

/// Findings and summary as the JSON that the authors' reference describes: lines and columns from
/// 1, columns in Unicode scalars, offsets in UTF-8 bytes, files relative to the project.
public func jsonReport(_ findings: Findings) -> String {
  jsonValue(findings).text(pretty: true) + "\n"
}

/// The same, not yet as text.
public func jsonValue(_ findings: Findings) -> JSONValue {
  var places = Places(findings.files)
  var list: [JSONValue] = []
  for diagnostic in findings.diagnostics { list.append(places.json(diagnostic)) }
  let summary = findings.summary
  let answers = Answer.Basis.allCases.map { basis in
    (basis.rawValue, JSONValue.number(Double(summary.answers[basis] ?? 0)))
  }
  return [
    "diagnostics": .array(list),
    "summary": [
      "lessons": .number(Double(summary.lessons)),
      "answers": .object(Dictionary(uniqueKeysWithValues: answers)),
      "claims": .number(Double(summary.claims)), "errors": .number(Double(summary.errors)),
      "warnings": .number(Double(summary.warnings)),
    ],
  ]
}

extension Places {
  fileprivate mutating func json(_ diagnostic: Diagnostic) -> JSONValue {
    var fields = range(diagnostic.location)
    fields["code"] = .string(diagnostic.code.name)
    fields["severity"] = .string(diagnostic.severity.rawValue)
    fields["message"] = .string(diagnostic.message)
    var notes: [JSONValue] = []
    for note in diagnostic.notes {
      var fields = note.location.map { range($0) } ?? [:]
      fields["message"] = .string(note.message)
      notes.append(.object(fields))
    }
    fields["notes"] = .array(notes)
    var fixes: [JSONValue] = []
    for fix in diagnostic.fixes {
      var edits: [JSONValue] = []
      for edit in fix.edits {
        var fields = range(edit.location)
        fields["text"] = .string(edit.text)
        edits.append(.object(fields))
      }
      fixes.append([
        "title": .string(fix.title), "safe": .bool(fix.isSafe), "edits": .array(edits),
      ])
    }
    fields["fixes"] = .array(fixes)
    return .object(fields)
  }

  mutating func range(_ location: Location) -> [String: JSONValue] {
    [
      "file": .string(location.file), "start": place(location.file, location.range.lowerBound),
      "end": place(location.file, location.range.upperBound),
    ]
  }

  private mutating func place(_ path: String, _ offset: Int) -> JSONValue {
    let (line, column) = position(path, offset)
    return [
      "line": .number(Double(line)), "column": .number(Double(column)),
      "offset": .number(Double(offset)),
    ]
  }
}
