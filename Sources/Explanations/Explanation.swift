/// One kind of problem and the page that explains it.
///
/// `Explanation.all` is generated from the doc comments on the codes when the package is built; see
/// `Plugins/ExplainPages`.
public struct Explanation: Sendable, Hashable {
  /// Such as `DW0301`.
  public let code: String
  /// What the sources call it, such as `expressionSyntax`.
  public let name: String
  /// `error`, `warning` or `info`.
  public let severity: String
  /// Markdown: a sentence that says what is wrong, why that matters, an example, and its cure.
  public let page: String

  /// The page's first paragraph on one line: what is wrong.
  public var title: String {
    page.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The page without its first paragraph.
  public var body: String {
    page.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.isEmpty }
      .drop { $0.isEmpty }.joined(separator: "\n")
  }

  /// The page of a code, in any case of letters.
  public static func of(_ code: String) -> Explanation? {
    all.first { $0.code == code.uppercased() }
  }
}
