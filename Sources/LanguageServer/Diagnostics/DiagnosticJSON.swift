import Checking
import Publishing
import SourceText

/// Writes diagnostics as the protocol has them.
struct DiagnosticWriter: Sendable {
  let positions: Positions
  /// The address and text of another file of the project.
  let otherFile: @Sendable (String) -> (uri: String, positions: Positions)?
  /// The address of the page that explains a code.
  let explanation: @Sendable (DiagnosticCode) -> String?

  func json(_ diagnostics: [Diagnostic]) -> [JSONValue] { diagnostics.map(json) }

  private func json(_ diagnostic: Diagnostic) -> JSONValue {
    var message = diagnostic.message
    var related: [JSONValue] = []
    for note in diagnostic.notes {
      if let place = note.location.flatMap(json) {
        related.append(["location": place, "message": .string(note.message)])
      } else {
        message += "\n" + note.message
      }
    }
    return .fields([
      "range": positions.json(diagnostic.location.range),
      "severity": JSONValue(diagnostic.severity.protocolNumber),
      "code": .string(diagnostic.code.name),
      "codeDescription": explanation(diagnostic.code).map { ["href": .string($0)] },
      "source": "workshop",
      "message": .string(message),
      "tags": isOfUnused(diagnostic.code) ? [1] : nil,
      "relatedInformation": related.isEmpty ? nil : .array(related),
    ])
  }

  private func json(_ location: Location) -> JSONValue? {
    guard let (uri, positions) = otherFile(location.file) else { return nil }
    return ["uri": .string(uri), "range": positions.json(location.range)]
  }
}

extension Severity {
  fileprivate var protocolNumber: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}

/// What editors show faded.
private func isOfUnused(_ code: DiagnosticCode) -> Bool {
  code == .unusedReference || code == .unusedDataFile
}
