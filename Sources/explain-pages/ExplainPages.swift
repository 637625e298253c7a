import Foundation

/// Writes the pages of all diagnostic codes as a Swift file: `explain-pages OUTPUT SOURCE…`.
///
/// A code's page is the doc comment on its declaration, so that code and page cannot part.
@main
struct ExplainPages {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else { return }
    var codes: [DeclaredCode] = []
    for path in arguments.dropFirst(2) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      // Most files declare none, and this runs with every build.
      guard text.contains("DiagnosticCode(") else { continue }
      codes += declaredCodes(in: text)
    }
    codes.sort { ($0.code, $0.name) < ($1.code, $1.name) }
    let output = URL(fileURLWithPath: arguments[1])
    let data = Data(swiftText(codes).utf8)
    if let present = try? Data(contentsOf: output), present == data { return }
    try data.write(to: output, options: .atomic)
  }

  /// The generated file. Pages are raw texts with more `#` than any page holds.
  private static func swiftText(_ codes: [DeclaredCode]) -> String {
    let entries = codes.map { code in
      """
          Explanation(
            code: "\(code.code)", name: "\(code.name)", severity: "\(code.severity)",
            page: ###\"\"\"
      \(code.page.isEmpty ? "" : code.page.joined(separator: "\n") + "\n")\"\"\"###)
      """
    }
    return """
      extension Explanation {
        /// Every code of the sources, by name.
        public static let all: [Explanation] = [
      \(entries.joined(separator: ",\n"))
        ]
      }

      """
  }
}
