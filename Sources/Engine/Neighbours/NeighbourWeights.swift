/// How much each of a query's neighbours counts.
public enum NeighbourWeights: Int32, CaseIterable, Sendable {
  /// All the same.
  case uniform
  /// 1/distance; if some are at distance 0, only those count, all the same.
  case distance

  /// The weights of one query's neighbours, given their ascending distances.
  func weights(_ distances: [Double], _ start: Int, _ k: Int, into weights: inout [Double]) {
    for place in 0..<k { weights[place] = 1 }
    guard self == .distance else { return }
    // The inverse of a distance that is all but 0 is infinite.
    let hasHit = !(1 / distances[start]).isFinite
    for place in 0..<k {
      let inverse = 1 / distances[start + place]
      weights[place] = hasHit ? (inverse.isFinite ? 0 : 1) : inverse
    }
  }
}
