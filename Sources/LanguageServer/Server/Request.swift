import Publishing
import SourceText

/// A request and the document that it met.
struct Request: Sendable {
  let session: Session
  let params: JSONValue
  let document: OpenDocument?
  let cancellation: Cancellation

  init(session: Session, params: JSONValue, cancellation: Cancellation) {
    self.session = session
    self.params = params
    self.cancellation = cancellation
    document = params.at("textDocument.uri")?.string.flatMap { session.documents[$0] }
  }

  /// What a feature answers, if anybody still waits for it and it is still true.
  func result(of feature: Feature) -> Result<JSONValue, ResponseError> {
    if cancellation.isCancelled { return .failure(.cancelled) }
    do throws(ResponseError) {
      let value = try feature.answer(self)
      if cancellation.isCancelled { return .failure(.cancelled) }
      return isStale ? .failure(.contentModified) : .success(value)
    } catch {
      return .failure(error)
    }
  }

  /// Whether the text has changed; it may have been read anew meanwhile.
  private var isStale: Bool {
    guard let document else { return false }
    return session.documents[document.uri]?.text.bytes != document.text.bytes
  }

  /// The document that the request names; features answer nothing for one that is not open.
  func openDocument() throws(ResponseError) -> OpenDocument {
    guard let document else { throw .invalidParams("this document is not open") }
    return document
  }
}

/// What a request's method does.
struct Feature: Sendable {
  let method: String
  /// What of the server's capabilities tells of it; nothing where another feature's does.
  let capabilities: JSONValue
  let answer: @Sendable (Request) throws(ResponseError) -> JSONValue

  init(
    _ method: String, offers capabilities: JSONValue = [:],
    _ answer: @escaping @Sendable (Request) throws(ResponseError) -> JSONValue
  ) {
    self.method = method
    self.capabilities = capabilities
    self.answer = answer
  }

  /// Every feature by its method. Adding one is adding a file in `Features` and a line here.
  static let all: [String: Feature] = Dictionary(
    uniqueKeysWithValues: [
      .text, .documentDiagnostics, .workspaceDiagnostics, .hover, .completion, .completionResolve,
      .signatureHelp, .inlayHints, .codeActions, .definition, .references, .highlights,
      .prepareRename, .rename, .willRenameFiles, .documentSymbols, .workspaceSymbols,
      .foldingRanges, .selectionRanges, .semanticTokens, .semanticTokensDelta,
      .semanticTokensRange, .codeLenses, .executeCommand, .documentLinks, .formatting,
      .rangeFormatting, .onTypeFormatting, .linkedEditing,
    ].map { (feature: Feature) in (feature.method, feature) })
}
