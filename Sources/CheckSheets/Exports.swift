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
  let sheet = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(max(bytes, 0)))
  let report = Array(run(sheet: Array(sheet)).text.utf8)
  let answer = UnsafeMutableRawPointer.allocate(byteCount: 4 + report.count, alignment: 16)
  answer.storeBytes(of: UInt32(report.count), as: UInt32.self)
  for (place, byte) in report.enumerated() {
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
