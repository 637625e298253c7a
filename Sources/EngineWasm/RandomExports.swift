import Engine

/// `count` uniform numbers from a seed, or normal ones if `isNormal` is not 0.
@_expose(wasm, "dw_random")
@_cdecl("dw_random")
public func random(
  _ seed: UInt64, _ isNormal: Int32, _ count: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    guard count >= 0 else { throw .negative(.n) }
    var generator = Xoshiro256(seed: seed)
    var writer = Writer(out)
    for _ in 0..<count { writer.put(isNormal != 0 ? generator.normal() : generator.uniform()) }
  }
}

/// The numbers 0..<count in random order from a seed.
@_expose(wasm, "dw_permutation")
@_cdecl("dw_permutation")
public func permutation(
  _ seed: UInt64, _ count: Int32, _ out: UnsafeMutablePointer<Int32>?
) -> Int32 {
  status { () throws(EngineError) in
    guard count >= 0 else { throw .negative(.n) }
    var generator = Xoshiro256(seed: seed)
    write(generator.permutation(Int(count)), to: out)
  }
}
