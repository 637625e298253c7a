/// Answers requests, in one JavaScript context that loads each script when it is first needed.
final class Typesetter {
  private let context: ScriptContext
  private let formulas: FormulaSetter
  private let code: CodeColourer
  private let pictures: PictureDrawer

  init(options: Options) {
    context = ScriptContext(timeLimit: options.timeLimit)
    context.denyChanceAndClock()
    formulas = FormulaSetter(context: context, script: options.katex)
    code = CodeColourer(context: context, script: options.highlight)
    let modules = ModuleLoader(context: context, root: options.site)
    pictures = PictureDrawer(
      modules: modules, engine: EngineLoader(context, modules, file: options.engine))
  }

  /// The reply to one request, both one line of JSON: the request's `id` with either `html` (and a
  /// `note` where something was left out) or `error` (and its `position` and `length` in UTF-8
  /// bytes of the text, where known).
  func reply(to line: String) -> String {
    let reply = context.object()
    do throws(Refusal) {
      guard let request = context.value(json: line), request.isObject else {
        throw Refusal("a request is one JSON object on a line")
      }
      reply["id"] = request["id"]
      let typeset = try typeset(request)
      reply["html"] = typeset.html
      if let note = typeset.note { reply["note"] = context.value(note) }
    } catch {
      reply["error"] = context.value(error.message)
      if let place = error.place {
        reply["position"] = context.value(place.lowerBound)
        reply["length"] = context.value(place.count)
      }
    }
    return reply.json ?? #"{"error":"the reply has no JSON form"}"#
  }

  private func typeset(_ request: ScriptValue) throws(Refusal) -> Typeset {
    switch request["kind"].string {
    case "math": try formulas.typeset(request)
    case "code": try code.typeset(request)
    case "picture": try pictures.typeset(request)
    case let kind?: throw Refusal("unknown kind '\(kind)'; the kinds are math, code and picture")
    case nil: throw Refusal("a request needs a 'kind'")
    }
  }
}

/// What a request became.
struct Typeset {
  /// A text, which stays on JavaScript's side.
  let html: ScriptValue
  /// What could not be done, where the rest could.
  var note: String?
}

extension ScriptValue {
  /// A text that a request must have.
  func text(_ name: String, of kind: String) throws(Refusal) -> String {
    guard let text = self[name].string else {
      throw Refusal("a \(kind) request needs '\(name)', a text")
    }
    return text
  }
}
