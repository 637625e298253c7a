import Expressions
import SourceText

/// The call that is being written, and which of its parameters.
public struct SignatureHelp: Sendable, Hashable {
  public struct Parameter: Sendable, Hashable {
    /// Its bytes in the label.
    public var range: ByteRange
    public var documentation: String
  }
  /// `kmeans(X, k=, init="k-means++")`.
  public var label: String
  public var documentation: String
  public var parameters: [Parameter]
  /// Nil where there are more arguments than parameters.
  public var active: Int?
}

/// The signature of the innermost call around `offset`.
public func signatureHelp(at offset: Int, in document: EditorDocument) -> SignatureHelp? {
  let offset = document.clamped(offset)
  guard let text = document.expressionBefore(offset),
    let call = UnfinishedExpression(Array(document.bytes[text]), allowsComments: true).calls.last,
    let entry = Catalogue.entry(named: call.name)
  else { return nil }
  return SignatureHelp(entry, call)
}

extension SignatureHelp {
  init(_ entry: FunctionEntry, _ call: UnfinishedExpression.Call) {
    label = entry.signature
    documentation = entry.summary
    var position = entry.name.utf8.count + 1
    parameters = entry.parameters.map { parameter in
      var count = parameter.name.utf8.count
      if let text = parameter.defaultText {
        count += 1 + text.utf8.count
      } else if parameter.isOptional {
        count += 1
      }
      defer { position += count + 2 }
      return Parameter(
        range: position..<position + count,
        documentation: "\(parameter.summaryType): \(parameter.documentation)")
    }
    let named = call.current.flatMap { name in entry.parameters.firstIndex { $0.name == name } }
    let last = entry.parameters.indices.last.flatMap { entry.parameters[$0].isVariadic ? $0 : nil }
    active =
      call.current != nil
      ? named : entry.parameters.indices.contains(call.argument) ? call.argument : last
  }
}

extension EditorDocument {
  /// What of an expression stands before `offset`; nil where none is being written.
  func expressionBefore(_ offset: Int) -> ByteRange? {
    guard let section = section(at: offset) else {
      return MarkdownBefore.expression(in: self, line(at: offset).lowerBound..<offset)
    }
    let completions = YAMLCompletions(self, section, offset)
    if let text = completions.openExpression { return text }
    let start = max(line(at: offset).lowerBound, min(completions.place.start, offset))
    return MarkdownBefore.expression(in: self, start..<offset)
  }
}

extension MarkdownBefore {
  fileprivate static func expression(in document: EditorDocument, _ before: ByteRange) -> ByteRange?
  {
    guard case .expression(let range)? = MarkdownBefore(Array(document.bytes[before])).begun else {
      return nil
    }
    return before.lowerBound + range.lowerBound..<before.upperBound
  }
}
