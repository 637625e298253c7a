import SourceText

extension DiagnosticCode {
  /// A formula does not typeset.
  ///
  /// KaTeX's own words follow, at the bytes that it stumbled over.
  ///
  /// Wrong: `$\farc{1}{2}$`. Right: `$\frac{1}{2}$`.
  public static let formula = DiagnosticCode("DW0701")

  /// A widget's or dataset's picture could not be drawn.
  public static let picture = DiagnosticCode("DW0702")

  /// The site's templates are incomplete or malformed.
  public static let theme = DiagnosticCode("DW0703")
}
