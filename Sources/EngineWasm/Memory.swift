import Engine

/// Room for `bytes` bytes, aligned for any number; nothing for a count that is not positive.
@_expose(wasm, "dw_alloc")
@_cdecl("dw_alloc")
public func allocateBytes(_ bytes: Int32) -> UnsafeMutableRawPointer? {
  guard bytes > 0 else { return nil }
  return .allocate(byteCount: Int(bytes), alignment: 16)
}

/// Gives back what ``allocateBytes(_:)`` gave.
@_expose(wasm, "dw_free")
@_cdecl("dw_free")
public func freeBytes(_ start: UnsafeMutableRawPointer?) {
  start?.deallocate()
}

/// Writes an error code's message as UTF-8, at most `capacity` bytes; returns how many.
@_expose(wasm, "dw_message")
@_cdecl("dw_message")
public func errorMessage(
  _ code: Int32, _ out: UnsafeMutablePointer<UInt8>?, _ capacity: Int32
) -> Int32 {
  let (name, rule) = EngineError.words(code: code)
  var count = 0
  for part in [name, " ", rule] {
    for index in 0..<part.utf8CodeUnitCount where count < Int(capacity) {
      out?[count] = part.utf8Start[index]
      count += 1
    }
  }
  return Int32(truncatingIfNeeded: count)
}

#if hasFeature(Embedded)
  /// The standard library asks for it to seed hashing. Hashing here must be the same every time,
  /// and the module must import nothing.
  @_cdecl("arc4random_buf")
  public func arc4random_buf(_ start: UnsafeMutableRawPointer, _ count: Int) {
    for index in 0..<count { start.storeBytes(of: 0, toByteOffset: index, as: UInt8.self) }
  }
#endif
