/// Why a request has no HTML.
struct Refusal: Error {
  let message: String
  /// The fault's place in the request's text: UTF-8 bytes from 0, where it is known.
  var place: Range<Int>?

  init(_ message: String, at place: Range<Int>? = nil) {
    self.message = message
    self.place = place
  }

  init(_ error: ScriptError) {
    self.init(error.message)
  }
}
