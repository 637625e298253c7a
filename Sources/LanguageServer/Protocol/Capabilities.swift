import Publishing

/// The answer to `initialize`: what this server can do.
func initializeResult(encoding: PositionEncoding, version: String) -> JSONValue {
  [
    "serverInfo": ["name": "workshop", "version": .string(version)],
    "capabilities": [
      "positionEncoding": .string(encoding.rawValue),
      "textDocumentSync": ["openClose": true, "change": 2],
      "diagnosticProvider": [
        "identifier": "workshop", "interFileDependencies": true, "workspaceDiagnostics": true,
      ],
    ],
  ]
}
