import Checking
import Publishing
import SourceText

/// Diagnostics and summary as the JSON that the language's section 5 describes.
func jsonReport(
  _ diagnostics: [Diagnostic], _ summary: Summary, files: some FileSystem
) -> String {
  var places = Places(files: files)
  var list: [JSONValue] = []
  for diagnostic in diagnostics { list.append(places.json(diagnostic)) }
  let answers = Answer.Basis.allCases.map { basis in
    (basis.rawValue, JSONValue.number(Double(summary.answers[basis] ?? 0)))
  }
  let json: JSONValue = [
    "diagnostics": .array(list),
    "summary": [
      "lessons": .number(Double(summary.lessons)),
      "answers": .object(Dictionary(uniqueKeysWithValues: answers)),
      "claims": .number(Double(summary.claims)), "errors": .number(Double(summary.errors)),
      "warnings": .number(Double(summary.warnings)),
    ],
  ]
  return json.text(pretty: true)
}

/// Turns offsets into lines and columns, reading each file once.
struct Places<Files: FileSystem> {
  let files: Files
  private var sources: [String: SourceFile] = [:]

  init(files: Files) { self.files = files }

  mutating func json(_ diagnostic: Diagnostic) -> JSONValue {
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
    if sources[path] == nil, let bytes = try? files.read(path) {
      sources[path] = SourceFile(path: path, bytes: bytes)
    }
    let (line, column) = sources[path]?.position(at: offset) ?? (1, 1)
    return [
      "line": .number(Double(line)), "column": .number(Double(column)),
      "offset": .number(Double(offset)),
    ]
  }
}
