import Foundation

/// Loads the engine for pictures, when the first of them asks.
final class EngineLoader {
  private let context: ScriptContext
  private let modules: ModuleLoader
  private let file: String
  private var engine: ScriptValue?

  /// - Parameter file: the WebAssembly module; empty where there is none.
  init(_ context: ScriptContext, _ modules: ModuleLoader, file: String) {
    self.context = context
    self.modules = modules
    self.file = file
  }

  /// The object that pages call, over an instance of its own.
  func load() throws(Refusal) -> ScriptValue {
    if let engine { return engine }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw Refusal("the picture asks the engine, and '\(file)' cannot be read")
    }
    let type = try modules.load("js/engine.js")["Engine"]
    do throws(ScriptError) {
      let make = try context.evaluate(
        "(function(Engine,bytes){return new Engine(new WebAssembly.Module(bytes));})",
        named: "engine")
      let made = try make.call(type, context.bytes(Array(bytes)))
      engine = made
      return made
    } catch {
      throw Refusal(error)
    }
  }
}
