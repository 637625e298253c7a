import Publishing

/// What was typeset in earlier builds, by the request's digest. Only what succeeded is kept: what is
/// wrong will be reported, mended, and asked for in another form.
struct TypesetCache: Sendable {
  private static let name = "typeset"
  /// Beyond this, a build keeps only what it used itself.
  private static let sizeLimit = 64 << 20
  private let folder: CacheFolder
  private let key: Digest
  private let bytes: [UInt8]
  private var places: [Digest: Range<Int>] = [:]

  init(_ folder: CacheFolder, key: Digest) {
    self.folder = folder
    self.key = key
    bytes = folder.read(Self.name, key: key) ?? []
    var index = 0
    while index + 20 <= bytes.count {
      let digest = Digest(low: word(index), high: word(index + 8))
      let count = Int(word(index + 16) & 0xFFFF_FFFF)
      index += 20
      guard count <= bytes.count - index else { break }
      places[digest] = index..<index + count
      index += count
    }
  }

  var isEmpty: Bool { places.isEmpty }

  subscript(request: TypesetRequest) -> TypesetResult? {
    places[request.digest].map { .html(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// Adds what this build had to have typeset.
  func add(_ new: [TypesetRequest: TypesetResult], used: [TypesetRequest: TypesetResult]) {
    if new.isEmpty { return }
    let isFull = bytes.count > Self.sizeLimit
    var all = isFull ? [] : bytes
    for (request, result) in isFull ? used : new {
      guard case .html(let html) = result else { continue }
      let digest = request.digest
      append(digest.low, 8, to: &all)
      append(digest.high, 8, to: &all)
      append(UInt64(html.utf8.count), 4, to: &all)
      all += html.utf8
    }
    folder.write(all, Self.name, key: key)
  }

  private func word(_ index: Int) -> UInt64 {
    (0..<min(8, bytes.count - index)).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64(8 * $1) }
  }
}

private func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
  for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
}

extension TypesetRequest {
  fileprivate var digest: Digest {
    var encoder = ByteEncoder()
    switch self {
    case .math(let tex, let isDisplay):
      encoder.number(isDisplay ? 1 : 0)
      encoder.text(tex)
    case .code(let language, let text):
      encoder.number(2)
      encoder.texts([language, text])
    case .picture(let module, let input):
      encoder.number(3)
      encoder.texts([module, input])
    }
    return Digest(encoder.bytes)
  }
}
