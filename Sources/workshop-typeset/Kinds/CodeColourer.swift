/// Code to HTML with a class on each coloured part, by highlight.js.
///
/// Request: `text`, and `language` (a name highlight.js knows; without one nothing is coloured).
struct CodeColourer {
  let context: ScriptContext
  /// The file of highlight.js's script.
  let script: String

  func typeset(_ request: ScriptValue) throws(Refusal) -> Typeset {
    let text = try request.text("text", of: "code")
    guard let language = request["language"].string, !language.isEmpty else {
      return Typeset(html: context.value(escaped(text)))
    }
    let highlighter = try context.library("hljs", from: script)
    do throws(ScriptError) {
      let known = try highlighter["getLanguage"].call(context.value(language))
      guard known.isObject else {
        return Typeset(
          html: context.value(escaped(text)), note: "no colouring for the language '\(language)'")
      }
      let coloured = try highlighter["highlight"].call(
        context.value(language), context.value(text), context.value(true))
      let html = coloured["value"]
      guard html.isString else { throw ScriptError("highlight.js returned no text") }
      return Typeset(html: html)
    } catch {
      throw Refusal(error)
    }
  }

  private func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }
}
