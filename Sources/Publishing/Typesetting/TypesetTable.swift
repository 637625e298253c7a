/// Something that only the typesetter can make.
public enum TypesetRequest: Sendable, Hashable {
  /// TeX to HTML and MathML.
  case math(tex: String, isDisplay: Bool)
  /// Code to coloured HTML.
  case code(language: String, text: String)
  /// A widget's numbers to its picture; `input` is JSON text.
  case picture(module: String, input: String)
}

public enum TypesetResult: Sendable, Hashable {
  case html(String)
  /// What is wrong, and the bytes of the TeX at fault where they are known.
  case failed(message: String, position: Int?, length: Int?)
}

/// What has been typeset so far, and what a page asked for in vain.
///
/// Publishing is a pure function: a page that needs something not in the table is rendered with a
/// gap and the request noted; the caller has the requests typeset and renders again.
struct TypesetTable {
  let results: [TypesetRequest: TypesetResult]
  private(set) var missing: [TypesetRequest] = []

  init(_ results: [TypesetRequest: TypesetResult]) { self.results = results }

  mutating func look(_ request: TypesetRequest) -> TypesetResult {
    if let result = results[request] { return result }
    missing.append(request)
    return .html("")
  }
}
