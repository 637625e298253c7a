/// An ES module rewritten as a classic script whose value is one function,
/// `(imports, exports) => …`, because the C interface of JavaScriptCore loads no modules.
///
/// Two import forms and two export forms are understood, each at the start of a line:
/// `import { a, b as c } from './x.js'`, `import * as n from './x.js'`, and `export` before a
/// function, a class or a const. Line numbers stay those of the file.
struct ModuleText {
  /// One import; its index in `imports` is its argument's index.
  struct Import: Equatable {
    let specifier: String
    /// The names taken from the other module; empty for the whole module.
    let names: [String]
  }

  /// Why a module cannot be rewritten.
  struct Fault: Error, Equatable {
    let message: String
    /// The line, from 1.
    let line: Int
  }

  private(set) var imports: [Import] = []
  private(set) var exports: [String] = []
  private(set) var script = ""

  init(_ source: String) throws(Fault) {
    var lines: [Substring] = []
    var statement: Substring?
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      // An import may spread its names over several lines.
      if let open = statement {
        statement = open + " " + line
      } else if line.hasPrefix("import") && !line.dropFirst(6).startsLikeName {
        statement = line
      }
      if let open = statement {
        let isWhole = open.contains("'") || open.contains("\"") || open.contains(";")
        lines.append(isWhole ? Substring(try takeImport(open, line: index + 1)) : "")
        if isWhole { statement = nil }
      } else {
        lines.append(try takeExport(line, number: index + 1))
      }
    }
    // Getters, so that this can stand first and every line keeps its number.
    let getters = exports.map { "\($0):{enumerable:true,get:()=>\($0)}" }.joined(separator: ",")
    script =
      "(function(__imports,__exports){'use strict';"
      + "Object.defineProperties(__exports,{\(getters)});\(lines.joined(separator: "\n"))\n})"
  }

  private mutating func takeImport(_ statement: Substring, line: Int) throws(Fault) -> String {
    let form =
      /import\s*(?:\{(?<names>[^}]*)\}|\*\s*as\s+(?<whole>[\w$]+))\s*from\s*['"](?<path>[^'"]+)['"]\s*;?\s*/
    guard let match = statement.wholeMatch(of: form) else {
      throw Fault(message: "this form of import is not understood: \(statement)", line: line)
    }
    let argument = "__imports[\(imports.count)]"
    if let whole = match.output.whole {
      imports.append(Import(specifier: String(match.output.path), names: []))
      return "const \(whole)=\(argument);"
    }
    let bindings = (match.output.names ?? "").split(separator: ",")
      .map { $0.split(whereSeparator: \.isWhitespace) }
      .filter { !$0.isEmpty }
    for binding in bindings where binding.count != 1 && (binding.count != 3 || binding[1] != "as") {
      throw Fault(
        message: "this name is not understood: \(binding.joined(separator: " "))", line: line)
    }
    let names = bindings.map { String($0[0]) }
    imports.append(Import(specifier: String(match.output.path), names: names))
    let pattern = bindings.map { "\($0[0]):\($0[$0.count - 1])" }.joined(separator: ",")
    return "const {\(pattern)}=\(argument);"
  }

  private mutating func takeExport(_ line: Substring, number: Int) throws(Fault) -> Substring {
    guard line.hasPrefix("export"), !line.dropFirst(6).startsLikeName else { return line }
    guard
      let match = line.firstMatch(
        of: /^export\s+(?:async\s+function|function|const|class)\s+([\w$]+)/)
    else {
      throw Fault(message: "this form of export is not understood: \(line)", line: number)
    }
    exports.append(String(match.output.1))
    return line.dropFirst("export".count)
  }
}

extension Substring {
  /// Whether the text goes on with a character that would make a longer JavaScript name.
  fileprivate var startsLikeName: Bool {
    first.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" } ?? false
  }
}
