/// TeX to HTML and MathML, by KaTeX. The MathML does not repeat the TeX, which lessons and bundle have:
/// it is a twentieth of a page full of formulas.
///
/// Request: `tex`, and `display` (true for a formula on its own lines; default false).
struct FormulaSetter {
  let context: ScriptContext
  /// The file of KaTeX's script.
  let script: String

  func typeset(_ request: ScriptValue) throws(Refusal) -> Typeset {
    let tex = try request.text("tex", of: "math")
    _ = try context.library("katex", from: script)
    do throws(ScriptError) {
      let html = try setter().call(
        context.value(tex), options(display: request["display"].boolean ?? false))
      guard html.isString else { throw ScriptError("KaTeX returned no text") }
      return Typeset(html: html)
    } catch {
      throw refusal(for: error, tex: tex)
    }
  }

  private func setter() throws(ScriptError) -> ScriptValue {
    let name = "setFormula"
    if context.global(name).isUndefined {
      try context.evaluate(
        """
        var \(name) = (tex, options) =>
          katex.renderToString(tex, options).replace(/<annotation[^]*?<\\/annotation>/, '');
        """, named: name)
    }
    return context.global(name)
  }

  private func options(display: Bool) -> ScriptValue {
    let fixed = """
      {"output":"htmlAndMathml","throwOnError":true,"strict":"ignore","trust":false,
      "maxExpand":1000,"maxSize":50,"displayMode":\(display)}
      """
    return context.value(json: fixed) ?? context.object()
  }

  /// KaTeX's parse error without the place and context that it writes around its message.
  private func refusal(for error: ScriptError, tex: String) -> Refusal {
    guard error.name == "ParseError" else { return Refusal(error) }
    var message = error.text
    let prefix = "KaTeX parse error: "
    if message.hasPrefix(prefix) { message.removeFirst(prefix.count) }
    guard let position = error.position else { return Refusal(message) }
    let atEnd = " at end of input: "
    let inside = " at position \(position + 1): "
    guard let mark = message.firstRange(of: inside) ?? message.firstRange(of: atEnd) else {
      return Refusal(message, at: tex.utf8Range(utf16: position, count: 0))
    }
    // KaTeX underlines each UTF-16 unit at fault with a combining mark; it has no other length.
    let context = message[mark.upperBound...]
    let length = context.unicodeScalars.count { $0 == "\u{332}" }
    var place = tex.utf8Range(utf16: position, count: length)
    // Its tokens take along the spaces after a command.
    while place.count > 1, Array(tex.utf8)[place.upperBound - 1] == UInt8(ascii: " ") {
      place = place.lowerBound..<place.upperBound - 1
    }
    return Refusal(String(message[..<mark.lowerBound]), at: place)
  }
}

extension String {
  /// Where `count` UTF-16 units from `start` lie, in UTF-8 bytes; clamped to the text.
  func utf8Range(utf16 start: Int, count: Int) -> Range<Int> {
    func offset(_ units: Int) -> Int {
      let index = utf16.index(utf16.startIndex, offsetBy: units, limitedBy: utf16.endIndex)
      return utf8.distance(from: utf8.startIndex, to: index ?? endIndex)
    }
    let from = offset(max(0, start))
    return from..<max(from, offset(max(0, start) + count))
  }
}
