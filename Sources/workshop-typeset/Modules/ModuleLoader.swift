import Foundation

/// Loads ES modules of the site folder with what they import, each once.
final class ModuleLoader {
  private let context: ScriptContext
  private let root: String
  /// The exports of each module by its path in the site folder.
  private var loaded: [String: ScriptValue] = [:]
  /// The modules that wait for their imports.
  private var waiting: Set<String> = []

  /// - Parameter root: the site folder; modules are its files alone.
  init(context: ScriptContext, root: String) {
    self.context = context
    self.root = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
  }

  /// The exports of the module at a path in the site folder.
  func load(_ path: String) throws(Refusal) -> ScriptValue {
    guard let path = ModulePath(path) else {
      throw Refusal("the module '\(path)' lies outside the site folder")
    }
    waiting = []
    return try load(path)
  }

  private func load(_ path: ModulePath) throws(Refusal) -> ScriptValue {
    if let exports = loaded[path.text] { return exports }
    let source = try read(path)
    let module: ModuleText
    do throws(ModuleText.Fault) {
      module = try ModuleText(source)
    } catch {
      throw Refusal("\(error.message) (\(path.text):\(error.line))")
    }
    waiting.insert(path.text)
    let imports = context.array()
    for (index, wanted) in module.imports.enumerated() {
      imports[String(index)] = try importing(wanted, into: path)
    }
    let exports = context.object()
    do throws(ScriptError) {
      _ = try context.evaluate(module.script, named: path.text).call(imports, exports)
    } catch {
      throw Refusal(error)
    }
    waiting.remove(path.text)
    loaded[path.text] = exports
    return exports
  }

  private func importing(
    _ wanted: ModuleText.Import, into path: ModulePath
  ) throws(Refusal) -> ScriptValue {
    guard let target = path.resolving(wanted.specifier) else {
      throw Refusal("\(path.text) imports '\(wanted.specifier)', which is not a file of the site")
    }
    // Names are bound when a module starts, so a circle has no order to start in.
    guard !waiting.contains(target.text) else {
      throw Refusal("\(target.text) imports itself, by \(path.text)")
    }
    let exports = try load(target)
    for name in wanted.names where !exports.has(name) {
      throw Refusal("\(path.text) imports '\(name)', which \(target.text) does not export")
    }
    return exports
  }

  private func read(_ path: ModulePath) throws(Refusal) -> String {
    let file = URL(fileURLWithPath: root + "/" + path.text)
    guard file.resolvingSymlinksInPath().path.hasPrefix(root + "/") else {
      throw Refusal("the module '\(path.text)' lies outside the site folder")
    }
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw Refusal("cannot read the module '\(path.text)'")
    }
  }
}
