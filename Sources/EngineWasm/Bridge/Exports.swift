import Engine

// All that the module exports. A page writes a request into memory from `dw_allocate`, asks, reads
// the answer, and frees both with `dw_free`. What is read first is the catalogue, once.

/// Room for `bytes` bytes, aligned for any number; nothing for a count that is not positive.
@_expose(wasm, "dw_allocate")
@_cdecl("dw_allocate")
public func allocateBytes(_ bytes: Int32) -> UnsafeMutableRawPointer? {
  guard bytes > 0 else { return nil }
  return .allocate(byteCount: Int(bytes), alignment: 16)
}

/// Gives back a request or an answer.
@_expose(wasm, "dw_free")
@_cdecl("dw_free")
public func freeBytes(_ start: UnsafeMutableRawPointer?) {
  start?.deallocate()
}

/// The answer (see ``Answer``) to a request (see ``Request``). Its first word is 0, or 1 if what
/// follows is an error's record.
@_expose(wasm, "dw_call")
@_cdecl("dw_call")
public func answer(
  _ operation: Int32, _ request: UnsafeRawPointer?, _ bytes: Int32
) -> UnsafeMutableRawPointer {
  let bytes = UnsafeRawBufferPointer(
    start: request, count: request == nil ? 0 : Int(max(bytes, 0)))
  let call = Call(Request(bytes), budget: Call.pageBudget)
  do throws(EngineError) {
    guard operation >= 0, operation < Operation.all.count else { throw .outOfRange(.function) }
    try Operation.all[Int(operation)].body(call)
  } catch {
    call.fail(error)
  }
  call.finish()
  return call.answer.start
}

/// What a page must know to ask, as an answer: the operations in their order with their signatures,
/// and the names of the arguments, of which the first has the number 1.
@_expose(wasm, "dw_catalogue")
@_cdecl("dw_catalogue")
public func catalogue() -> UnsafeMutableRawPointer {
  let call = Call(Request(UnsafeRawBufferPointer(start: nil, count: 0)), budget: Call.pageBudget)
  call.put("operations", count: Operation.all.count) { place in
    call.put("name", Operation.all[place].name)
    call.put("signature", Operation.all[place].signature)
  }
  call.name("arguments")
  call.answer.tag(.records, Argument.allCases.count)
  for argument in Argument.allCases {
    call.answer.tag(.text)
    call.answer.address(argument.name)
  }
  call.finish()
  return call.answer.start
}

#if hasFeature(Embedded)
  /// The standard library asks for it to seed hashing. Hashing here must be the same every time,
  /// and the module must import nothing.
  @_cdecl("arc4random_buf")
  public func arc4random_buf(_ start: UnsafeMutableRawPointer, _ count: Int) {
    for index in 0..<count { start.storeBytes(of: 0, toByteOffset: index, as: UInt8.self) }
  }
#endif
