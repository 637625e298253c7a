import Publishing

/// The answer to `initialize`: what this server can do, as its features tell.
func initializeResult(encoding: PositionEncoding, version: String) -> JSONValue {
  var capabilities: [String: JSONValue] = [
    "positionEncoding": .string(encoding.rawValue),
    "textDocumentSync": ["openClose": true, "change": 2],
  ]
  for feature in Feature.all.values {
    capabilities.merge(feature.capabilities.object ?? [:]) { $1 }
  }
  return [
    "serverInfo": ["name": "workshop", "version": .string(version)],
    "capabilities": .object(capabilities),
  ]
}
