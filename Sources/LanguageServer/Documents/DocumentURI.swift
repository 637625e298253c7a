/// The addresses by which a client names files.
enum DocumentURI {
  /// The absolute path of a `file:` address; nil for any other.
  static func path(of uri: String) -> String? {
    guard uri.hasPrefix("file://") else { return nil }
    let rest = uri.utf8.dropFirst("file://".utf8.count)
    // What stands before the path is a host's name, and only this machine's is any use.
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let end = rest[slash...].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    var bytes: [UInt8] = []
    var path = rest[slash..<(end ?? rest.endIndex)]
    while let byte = path.popFirst() {
      let digits = path.prefix(2).compactMap(hexadecimalDigit)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        path = path.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    if bytes.contains(0) { return nil }
    return normalised(String(decoding: bytes, as: UTF8.self))
  }

  static func file(_ path: String) -> String {
    var uri = "file://"
    for byte in path.utf8 {
      if isPlain(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + String(byte >> 4, radix: 16, uppercase: true)
        uri += String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return uri
  }

  /// Without `.`, `..` and empty parts.
  private static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || "-._~/".utf8.contains(byte)
  }
}
