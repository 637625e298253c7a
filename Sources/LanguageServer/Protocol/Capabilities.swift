import Publishing

/// The answer to `initialize`: what this server can do, as its features tell.
func initializeResult(encoding: PositionEncoding, version: String) -> JSONValue {
  var capabilities: [String: JSONValue] = [
    "positionEncoding": .string(encoding.rawValue),
    "textDocumentSync": ["openClose": true, "change": 2],
    "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
  ]
  for feature in Feature.all.values {
    capabilities.merge(feature.capabilities.object ?? [:], uniquingKeysWith: merged)
  }
  return [
    "serverInfo": ["name": "workshop", "version": .string(version)],
    "capabilities": .object(capabilities),
  ]
}

/// Two features may tell of parts of one capability.
private func merged(_ first: JSONValue, _ second: JSONValue) -> JSONValue {
  guard let first = first.object, let second = second.object else { return second }
  return .object(first.merging(second) { $1 })
}
