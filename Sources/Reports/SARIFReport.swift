import Explanations
import Foundation
import Publishing
import SourceText

/// Findings as a SARIF 2.1.0 log (OASIS), whose columns count Unicode code points.
public func sarifReport(_ findings: Findings, version: String) -> String {
  let codes = Set(findings.diagnostics.map(\.code.name))
  let rules = Explanation.all.filter { codes.contains($0.code) }
  let index = Dictionary(
    uniqueKeysWithValues: rules.enumerated().map { ($0.element.code, $0.offset) })
  var writer = SARIFWriter(places: Places(findings.files), folder: findings.folder)
  var results: [JSONValue] = []
  for diagnostic in findings.diagnostics {
    results.append(writer.result(diagnostic, rule: index[diagnostic.code.name]))
  }
  let log: JSONValue = [
    "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      [
        "columnKind": "unicodeCodePoints",
        "tool": [
          "driver": [
            "name": "workshop", "fullName": "Data Workshop", "version": .string(version),
            "rules": .array(rules.map(rule)),
          ]
        ],
        "results": .array(results),
      ]
    ],
  ]
  return log.text(pretty: true) + "\n"
}

private func rule(_ explanation: Explanation) -> JSONValue {
  let title = explanation.title
  return [
    "id": .string(explanation.code), "name": .string(explanation.name.capitalisedFirst),
    "shortDescription": ["text": .string(title)],
    "fullDescription": ["text": .string(title)],
    "help": ["text": .string(explanation.page), "markdown": .string(explanation.page)],
    "defaultConfiguration": ["level": .string(level(explanation.severity))],
  ]
}

private func level(_ severity: String) -> String { severity == "info" ? "note" : severity }

private struct SARIFWriter {
  var places: Places
  let folder: String

  mutating func result(_ diagnostic: Diagnostic, rule: Int?) -> JSONValue {
    // A note without a place is part of the message; one with a place is a related location.
    let message =
      [diagnostic.message] + diagnostic.notes.filter { $0.location == nil }.map(\.message)
    var fields: [String: JSONValue] = [
      "ruleId": .string(diagnostic.code.name),
      "level": .string(level(diagnostic.severity.rawValue)),
      "message": ["text": .string(message.joined(separator: "\n"))],
      "locations": [["physicalLocation": physical(diagnostic.location)]],
    ]
    if let rule { fields["ruleIndex"] = .number(Double(rule)) }
    var related: [JSONValue] = []
    for note in diagnostic.notes {
      guard let location = note.location else { continue }
      related.append([
        "id": .number(Double(related.count + 1)), "message": ["text": .string(note.message)],
        "physicalLocation": physical(location),
      ])
    }
    if !related.isEmpty { fields["relatedLocations"] = .array(related) }
    var fixes: [JSONValue] = []
    for fix in diagnostic.fixes { fixes.append(self.fix(fix)) }
    if !fixes.isEmpty { fields["fixes"] = .array(fixes) }
    return .object(fields)
  }

  private mutating func fix(_ fix: Fix) -> JSONValue {
    var changes: [JSONValue] = []
    for (file, edits) in Dictionary(grouping: fix.edits, by: \.location.file).sorted(by: {
      $0.key < $1.key
    }) {
      var replacements: [JSONValue] = []
      for edit in edits {
        replacements.append([
          "deletedRegion": region(edit.location),
          "insertedContent": ["text": .string(edit.text)],
        ])
      }
      changes.append([
        "artifactLocation": artifact(file), "replacements": .array(replacements),
      ])
    }
    return [
      "description": ["text": .string(fix.title)], "artifactChanges": .array(changes),
      "properties": ["safe": .bool(fix.isSafe)],
    ]
  }

  private mutating func physical(_ location: Location) -> JSONValue {
    ["artifactLocation": artifact(location.file), "region": region(location)]
  }

  private func artifact(_ file: String) -> JSONValue {
    let path = folder + file
    let allowed = CharacterSet(charactersIn: "/-._~").union(.asciiAlphanumerics)
    let uri = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return ["uri": .string(uri)]
  }

  private mutating func region(_ location: Location) -> JSONValue {
    let (start, end) = places.span(location)
    return [
      "startLine": .number(Double(start.line)), "startColumn": .number(Double(start.column)),
      "endLine": .number(Double(end.line)), "endColumn": .number(Double(end.column)),
      "byteOffset": .number(Double(location.range.lowerBound)),
      "byteLength": .number(Double(location.range.count)),
    ]
  }
}

extension CharacterSet {
  fileprivate static let asciiAlphanumerics = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
}

extension String {
  /// SARIF's rule names are in Pascal case.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
