import CJavaScriptCore

/// Lends `text` as a JavaScript string; NUL characters survive.
func withScriptString<Result>(_ text: String, _ body: (JSStringRef?) -> Result) -> Result {
  let string = Array(text.utf16).withUnsafeBufferPointer {
    JSStringCreateWithCharacters($0.baseAddress, $0.count)
  }
  defer { JSStringRelease(string) }
  return body(string)
}

/// Takes over a JavaScript string; a lone surrogate becomes U+FFFD.
func takeScriptString(_ string: JSStringRef) -> String {
  defer { JSStringRelease(string) }
  let units = UnsafeBufferPointer(
    start: JSStringGetCharactersPtr(string), count: JSStringGetLength(string))
  return String(decoding: units, as: UTF16.self)
}
