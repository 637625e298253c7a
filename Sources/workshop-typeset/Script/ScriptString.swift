import CJavaScriptCore

/// Lends `text` as a JavaScript string; NUL characters survive.
func withScriptString<Result>(_ text: String, _ body: (JSStringRef?) -> Result) -> Result {
  let string =
    if text.utf8.contains(0) {
      Array(text.utf16).withUnsafeBufferPointer {
        JSStringCreateWithCharacters($0.baseAddress, $0.count)
      }
    } else {
      // The engine transcodes many times faster than Swift does.
      JSStringCreateWithUTF8CString(text)
    }
  defer { JSStringRelease(string) }
  return body(string)
}

/// Takes over a JavaScript string; a lone surrogate becomes U+FFFD.
func takeScriptString(_ string: JSStringRef) -> String {
  defer { JSStringRelease(string) }
  let capacity = JSStringGetMaximumUTF8CStringSize(string)
  return String(unsafeUninitializedCapacity: capacity) { buffer in
    buffer.withMemoryRebound(to: CChar.self) { characters in
      // It counts the NUL that it adds.
      max(0, JSStringGetUTF8CString(string, characters.baseAddress, capacity) - 1)
    }
  }
}
