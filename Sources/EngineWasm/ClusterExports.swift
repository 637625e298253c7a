import Engine

/// k-means from given centroids. `centroids`: k × d; `labels`: n; `inertia`: one value;
/// `info`: passes, 1 if converged. The trace has room for `passes` passes: n labels, one inertia
/// and k × d centroids each.
@_expose(wasm, "dw_kmeans")
@_cdecl("dw_kmeans")
public func kMeans(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ start: UnsafePointer<Double>?,
  _ k: Int32, _ passes: Int32, _ centroids: UnsafeMutablePointer<Double>?,
  _ labels: UnsafeMutablePointer<Int32>?, _ inertia: UnsafeMutablePointer<Double>?,
  _ info: UnsafeMutablePointer<Int32>?, _ traceLabels: UnsafeMutablePointer<Int32>?,
  _ traceInertia: UnsafeMutablePointer<Double>?, _ traceCentroids: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    var budget = pageBudget
    let result = try KMeans(
      matrix(x, n, d, .x), start: matrix(start, k, d, .start), maximumPasses: Int(passes),
      budget: &budget)
    var writer = Writer(centroids)
    writer.put(result.centroids.values)
    write(result.labels, to: labels)
    inertia?.pointee = result.inertia
    write([result.iterations, result.converged ? 1 : 0], to: info)
    var (inertias, moved) = (Writer(traceInertia), Writer(traceCentroids))
    for (index, pass) in result.trace.enumerated() {
      write(pass.labels, to: traceLabels, at: index * Int(n))
      inertias.put(pass.inertia)
      moved.put(pass.centroids.values)
    }
  }
}
