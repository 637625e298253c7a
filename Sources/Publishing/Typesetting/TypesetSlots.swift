/// What a lesson's pages ask of the typesetter, each thing once.
///
/// A page is rendered before anything is typeset: where a result belongs, it has a slot, which is the
/// request's number between two NULs (no text of a lesson can hold one). So a page is rendered once,
/// is small while it is, and its formulas are copied once.
struct TypesetSlots {
  private(set) var requests: [TypesetRequest] = []
  private(set) var uses: [TypesetUse] = []
  private var numbers: [TypesetRequest: Int] = [:]
  private(set) var hasMath = false

  mutating func slot(for request: TypesetRequest, _ place: TypesetUse.Place? = nil) -> String {
    let number = numbers[request] ?? requests.count
    if number == requests.count {
      requests.append(request)
      numbers[request] = number
      if case .math = request { hasMath = true }
    }
    if let place { uses.append(TypesetUse(request: number, place: place)) }
    return "\0\(number)\0"
  }
}

/// A text of the site, with slots for what is typeset.
public struct SlottedText: Sendable {
  /// How slots are filled; a fixed text has none.
  public enum Form: Sendable { case html, json, fixed }
  /// From the site's top.
  public let path: String
  let form: Form
  let bytes: [UInt8]

  init(_ path: String, _ form: Form, _ bytes: [UInt8]) {
    self.path = path
    self.form = form
    self.bytes = bytes
  }

  /// Adds the text to `output`, each slot filled with what `piece` has for its number.
  func fill(into output: inout [UInt8], _ piece: (Int) -> TypesetPiece?) {
    var index = 0
    while let start = bytes.firstIndex(of: 0, from: index) {
      output += bytes[index..<start]
      var end = start + 1
      var number = 0
      while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - start < 10 {
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      // A NUL that opens no slot is nothing that a page can hold.
      let isSlot = end > start + 1 && end < bytes.count && bytes[end] == 0
      if isSlot, let piece = piece(number) {
        output += form == .html ? piece.html : piece.json
      }
      index = isSlot ? end + 1 : start + 1
    }
    output += bytes[index...]
  }
}

/// Something typeset, as the two kinds of file write it.
public struct TypesetPiece: Sendable {
  let html: [UInt8]
  /// Escaped for a JSON string. Of a formula the MathML alone, which needs neither KaTeX's styles nor
  /// its fonts, so that any page can show it.
  let json: [UInt8]

  public init(_ request: TypesetRequest, _ result: TypesetResult?) {
    html = Array(request.html(for: result).utf8)
    var writer = JSONWriter()
    if case .math = request { writer.escape(mathML(in: html)) } else { writer.escape(html[...]) }
    json = writer.bytes
  }
}

/// The `math` element of what KaTeX wrote; all of it where there is none.
private func mathML(in html: [UInt8]) -> ArraySlice<UInt8> {
  let closer = "</math>"
  guard let start = html[...].start(of: "<math"), let end = html[start...].start(of: closer) else {
    return html[...]
  }
  return html[start..<end + closer.utf8.count]
}
