import Foundation

extension ScriptContext {
  /// The same input gives the same output: no script may ask the clock or for chance.
  func denyChanceAndClock() {
    let denial = """
      delete globalThis.Date;
      Math.random = () => { throw new Error('a script here must not use Math.random'); };
      """
    // Nothing in this text can throw.
    _ = try? evaluate(denial, named: "denial.js")
  }

  /// Runs a library's script file, unless its global is already there; gives that global.
  func library(_ name: String, from file: String) throws(Refusal) -> ScriptValue {
    let present = global(name)
    guard present.isUndefined else { return present }
    let source: String
    do {
      source = try String(contentsOfFile: file, encoding: .utf8)
    } catch {
      throw Refusal("cannot read \(file)")
    }
    do throws(ScriptError) {
      // Libraries look for the global object under its name in browsers.
      try evaluate("var self = globalThis;", named: file)
      try evaluate(source, named: file)
    } catch {
      throw Refusal(error)
    }
    guard global(name).isObject else { throw Refusal("\(file) does not define \(name)") }
    return global(name)
  }
}
