/// How much each of a query's neighbours counts.
public enum NeighbourWeights: Int32, CaseIterable, Sendable {
  /// All the same.
  case uniform
  /// 1/distance; if some are at distance 0 (below 1e-300), only those count, all the same.
  case distance

  /// The weights of one query's neighbours, given their ascending distances.
  func weights(_ distances: [Double], _ start: Int, _ k: Int, into weights: inout [Double]) {
    for place in 0..<k { weights[place] = 1 }
    guard self == .distance else { return }
    // Inverses of smaller distances could not be added up.
    let least = 1e-300
    let hasHit = distances[start] < least
    for place in 0..<k {
      let distance = distances[start + place]
      weights[place] = hasHit ? (distance < least ? 1 : 0) : 1 / distance
    }
  }
}
