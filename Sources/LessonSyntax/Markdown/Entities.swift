/// Resolves character references such as `&amp;` or `&#228;` by asking libcmark, once for each.
struct Entities {
  private var known: [[UInt8]: [UInt8]?] = [:]

  /// The reference that begins at `start`: its length and what it stands for.
  mutating func read(_ bytes: [UInt8], at start: Int) -> (length: Int, value: [UInt8])? {
    var end = start + 1
    while let byte = bytes.byte(at: end), end - start <= 33,
      byte.isLetter || byte.isDigit || (byte == ASCII.hash && end == start + 1)
    {
      end += 1
    }
    guard bytes.byte(at: end) == ASCII.semicolon, end > start + 1 else { return nil }
    let reference = Array(bytes[start...end])
    if known[reference] == nil { known[reference] = .some(Self.resolve(reference)) }
    guard let value = known[reference] ?? nil else { return nil }
    return (reference.count, value)
  }

  private static func resolve(_ reference: [UInt8]) -> [UInt8]? {
    // A letter before it keeps the line a paragraph whatever the reference stands for.
    let text = [UInt8(ascii: "x")] + reference
    var value: [UInt8] = []
    var walk = CMarkTree(text).walk(inlines: true)
    while let event = walk.next() {
      if case .text(let literal) = event.kind { value += literal }
    }
    return value == text ? nil : Array(value.dropFirst())
  }
}
