/// The path below the root that a request's target asks for, or nil where it asks for none.
///
/// It is decoded once. Steps up and hidden files are refused however they are written, for nothing
/// that is published has such a name.
func requestedPath(_ target: String) -> String? {
  guard target.first == "/", let decoded = percentDecoded(target) else { return nil }
  let steps = decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  for (index, step) in steps.enumerated() {
    let isEnd = index == steps.count - 1
    guard !step.hasPrefix("."), isEnd || !step.isEmpty else { return nil }
  }
  return decoded.contains(where: { $0 == "\0" || $0 == "\\" }) ? nil : String(decoded.dropFirst())
}

/// Nil where an escape is broken, or the bytes are not UTF-8.
private func percentDecoded(_ text: String) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = hexadecimal(rest.popFirst()), let low = hexadecimal(rest.popFirst()) else {
      return nil
    }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8?) -> UInt8? {
  switch byte {
  case .some(let digit) where (0x30...0x39).contains(digit): digit - 0x30
  case .some(let letter) where (0x41...0x46).contains(letter): letter - 0x37
  case .some(let letter) where (0x61...0x66).contains(letter): letter - 0x57
  default: nil
  }
}

/// Whether a `Host` header names this machine: a page elsewhere may have its own name point here.
func isLocalHost(_ host: String?) -> Bool {
  guard var name = host?.lowercased() else { return false }
  if let port = name.lastIndex(of: ":"), !name.hasSuffix("]") {
    guard UInt16(name[name.index(after: port)...]) != nil else { return false }
    name = String(name[..<port])
  }
  return ["localhost", "127.0.0.1", "[::1]"].contains(name)
}

/// The part of a file that a `Range` header asks for: RFC 9110, section 14, one range of bytes.
enum RequestedRange: Equatable {
  case whole
  case part(Range<Int>)
  case unsatisfiable

  init(_ header: String?, count: Int) {
    self = .whole
    guard let header, header.hasPrefix("bytes=") else { return }
    let ends = header.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return }
    let (first, last) = (Int(ends[0]), Int(ends[1]))
    switch (first, last) {
    case (let first?, let last?) where first > last: return
    case (let first?, _):
      let end = min(last.map { $0 == .max ? count : $0 + 1 } ?? count, count)
      self = first < count ? .part(first..<end) : .unsatisfiable
    case (nil, let length?):
      self = length > 0 && count > 0 ? .part(max(0, count - length)..<count) : .unsatisfiable
    case (nil, nil): return
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
