import Publishing

extension Feature {
  static let documentDiagnostics = Feature(
    "textDocument/diagnostic",
    offers: [
      "diagnosticProvider": [
        "identifier": "workshop", "interFileDependencies": true, "workspaceDiagnostics": true,
      ]
    ]
  ) { request throws(ResponseError) in
    let document = try request.openDocument()
    return request.session.diagnostics.report(
      document.uri, since: request.params["previousResultId"]?.string)
  }

  static let workspaceDiagnostics = Feature("workspace/diagnostic") {
    request throws(ResponseError) in
    var known: [String: String] = [:]
    for entry in request.params["previousResultIds"]?.array ?? [] {
      if let uri = entry["uri"]?.string { known[uri] = entry["value"]?.string }
    }
    return ["items": .array(request.session.diagnostics.reports(since: known))]
  }
}
