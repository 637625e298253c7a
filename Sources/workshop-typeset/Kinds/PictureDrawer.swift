/// Numbers to SVG, by the same picture functions that the browser calls.
///
/// Request: `module`, a path in the site folder to a module that exports `still`; and `input`, the
/// JSON value that `still` draws. A `still` of two parameters gets the engine as well: the very
/// module that the reader's browser runs.
struct PictureDrawer {
  let modules: ModuleLoader
  let engine: EngineLoader

  func typeset(_ request: ScriptValue) throws(Refusal) -> Typeset {
    let path = try request.text("module", of: "picture")
    let still = try modules.load(path)["still"]
    guard still.isFunction else { throw Refusal("\(path) does not export a function 'still'") }
    let engine = still["length"].integer == 2 ? try engine.load() : nil
    let drawn: ScriptValue
    do throws(ScriptError) {
      drawn =
        if let engine { try still.call(request["input"], engine) } else {
          try still.call(request["input"])
        }
    } catch {
      throw Refusal(error)
    }
    guard drawn.isString else { throw Refusal("still in \(path) does not return a text") }
    return Typeset(html: drawn)
  }
}
