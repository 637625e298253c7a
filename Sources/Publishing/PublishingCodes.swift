import SourceText

extension DiagnosticCode {
  /// A formula does not typeset.
  ///
  /// KaTeX's own words follow, at the bytes that it stumbled over.
  ///
  /// - Wrong: `$\farc{1}{2}$`
  /// - Right: `$\frac{1}{2}$`
  public static let formula = DiagnosticCode("DW0701")

  /// A widget's or dataset's picture could not be drawn.
  ///
  /// Pictures are drawn by the site's own scripts from numbers that the engine computed, so this is
  /// a fault of the installation rather than of the lesson. The message gives the script's own
  /// words.
  ///
  /// - Wrong: a `workshop-share` folder of another version beside the program
  /// - Right: `make site`, which assembles it anew
  public static let picture = DiagnosticCode("DW0702")
}
