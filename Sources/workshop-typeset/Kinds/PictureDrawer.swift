/// Numbers to SVG, by the same picture functions that the browser calls.
///
/// Request: `module`, a path in the site folder to a module that exports `still`; and `input`, the
/// JSON value that `still` draws.
struct PictureDrawer {
  let modules: ModuleLoader

  func typeset(_ request: ScriptValue) throws(Refusal) -> Typeset {
    let path = try request.text("module", of: "picture")
    let still = try modules.load(path)["still"]
    guard still.isFunction else { throw Refusal("\(path) does not export a function 'still'") }
    let drawn: ScriptValue
    do throws(ScriptError) {
      drawn = try still.call(request["input"])
    } catch {
      throw Refusal(error)
    }
    guard let svg = drawn.string else { throw Refusal("still in \(path) does not return a text") }
    return Typeset(html: svg)
  }
}
