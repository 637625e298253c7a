/// Room for a sheet in the module's memory; nil where none is asked for.
@_expose(wasm, "dw_allocate")
@_cdecl("dw_checker_allocate")
public func allocateBytes(_ bytes: Int32) -> UnsafeMutableRawPointer? {
  guard bytes > 0 else { return nil }
  return .allocate(byteCount: Int(bytes), alignment: 16)
}

/// Gives back a sheet or a report.
@_expose(wasm, "dw_free")
@_cdecl("dw_checker_free")
public func freeBytes(_ start: UnsafeMutableRawPointer?) {
  start?.deallocate()
}

/// Runs the check sheet of so many bytes of UTF-8. The report (see ``SheetReport/text``) is UTF-8
/// behind a word with its number of bytes, for the caller to free.
@_expose(wasm, "dw_check")
@_cdecl("dw_check")
public func check(_ start: UnsafeRawPointer?, _ bytes: Int32) -> UnsafeMutableRawPointer {
  answer(run(sheet: given(start, bytes)).text)
}

/// What an expression of so many bytes of UTF-8 comes to (see ``evaluation(of:)``), given back as a
/// report is.
@_expose(wasm, "dw_evaluate")
@_cdecl("dw_evaluate")
public func evaluate(_ start: UnsafeRawPointer?, _ bytes: Int32) -> UnsafeMutableRawPointer {
  answer(evaluation(of: String(decoding: given(start, bytes), as: UTF8.self)))
}

private func given(_ start: UnsafeRawPointer?, _ bytes: Int32) -> [UInt8] {
  Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(max(bytes, 0))))
}

private func answer(_ text: String) -> UnsafeMutableRawPointer {
  let bytes = Array(text.utf8)
  let answer = UnsafeMutableRawPointer.allocate(byteCount: 4 + bytes.count, alignment: 16)
  answer.storeBytes(of: UInt32(bytes.count), as: UInt32.self)
  for (place, byte) in bytes.enumerated() {
    answer.storeBytes(of: byte, toByteOffset: 4 + place, as: UInt8.self)
  }
  return answer
}

#if hasFeature(Embedded)
  /// What hashing is seeded with: always the same, so that the module imports nothing.
  @_cdecl("arc4random_buf")
  public func arc4random_buf(_ start: UnsafeMutableRawPointer, _ count: Int) {
    for index in 0..<count { start.storeBytes(of: 0, toByteOffset: index, as: UInt8.self) }
  }
#endif
