import SourceText

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

  public var isFailure: Bool { if case .failed = self { true } else { false } }

  /// Whether it failed without a place in the text that would be at fault.
  public var isUnexplained: Bool { if case .failed(_, nil, _) = self { true } else { false } }
}

extension TypesetRequest {
  /// What stands in a page for a result: where there is none, the source as it is.
  func html(for result: TypesetResult?) -> String {
    if case .html(let html)? = result, !html.isEmpty { return html }
    switch self {
    case .math(let tex, _): return "<code>\(escaped(tex))</code>"
    case .code(_, let text): return escaped(text)
    case .picture: return ""
    }
  }
}

/// A request and the place in the lesson that made it, for the report should it fail.
struct TypesetUse: Sendable {
  enum Place: Sendable {
    /// The formula; `isFilled` where computed values took the place of some of its bytes.
    case formula(MappedText, isFilled: Bool)
    case picture(Location)
  }
  let request: Int
  let place: Place

  /// The diagnostic for a failed result; nil for any other.
  func diagnostic(for result: TypesetResult?) -> Diagnostic? {
    guard case .failed(let message, let position, let length)? = result else { return nil }
    switch place {
    case .picture(let location): return Diagnostic(.picture, message, at: location)
    case .formula(let tex, let isFilled):
      var range = 0..<tex.bytes.count
      if let position, !isFilled {
        let start = min(position, tex.bytes.count)
        range = start..<min(tex.bytes.count, start + max(1, length ?? 1))
      }
      return Diagnostic(.formula, message, at: tex.location(range))
    }
  }
}
