// How many labelings a class gives points. With u distinct numbers on a line: a positive ray
// (x > t) u + 1; a ray to either side 2u; the union of at most m intervals Σ_{i≤m} C(u+1, 2i), for
// its boundaries lie in 2i of the u + 1 gaps.
//
// Half-planes: labelings of distinct points are the cells of the planes w·p + b = 0 in the space of
// (w, b), all through the origin, and Zaslavsky's theorem counts 2 + 2 Σ (m_L − 1) of them, over
// the lines L through m_L ≥ 2 of the points. In general position that is n² − n + 2.
// Rectangles with sides along the axes: one labeling for none, and one for every rectangle that
// touches a point with each side.
// Sources: T. Zaslavsky, "Facing up to arrangements", Memoirs of the AMS 154 (1975); Y. Abu-Mostafa
// et al., Learning from Data (2012), chapter 2.
//
// Equal points always share their label. Separation is strict: no point on the boundary. Three
// points are on a line if they are within the rounding of their coordinates.

/// A class of sets on the line or in the plane: what is inside is labelled 1.
public enum HypothesisClass: Int32, CaseIterable, Sendable {
  case positiveRay, ray, interval, twoIntervals, halfPlane, rectangle

  /// How many coordinates its points have.
  public var coordinates: Int {
    switch self {
    case .positiveRay, .ray, .interval, .twoIntervals: 1
    case .halfPlane, .rectangle: 2
    }
  }

  /// The most points that the class can shatter.
  public var dimension: Int {
    switch self {
    case .positiveRay: 1
    case .ray, .interval: 2
    case .halfPlane: 3
    case .twoIntervals, .rectangle: 4
    }
  }

  /// The growth function: the most labelings of any n points.
  ///
  /// - Throws: `negative`; `outOfRange(.classes)` for rectangles beyond 4 points, for which no
  ///   formula is known here; `budgetExceeded`.
  public func growth(_ n: Int, budget: inout Budget) throws(EngineError) -> Double {
    guard n >= 0 else { throw .negative(.n) }
    if n == 0 { return 1 }
    switch self {
    case .halfPlane: return Double(n) * Double(n - 1) + 2
    case .rectangle:
      guard n <= 4 else { throw .outOfRange(.classes) }
      return Double(1 << n)
    default: return try labelings(ofDistinct: n, &budget)
    }
  }

  /// How many labelings the class gives these points, one row each.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `budgetExceeded`.
  public func dichotomies(_ points: Matrix, budget: inout Budget) throws(EngineError) -> Double {
    let distinct = try DistinctPoints(points, self, &budget)
    switch self {
    case .halfPlane: return try distinct.halfPlaneLabelings(&budget)
    case .rectangle: return try distinct.rectangleLabelings(&budget)
    default: return try labelings(ofDistinct: distinct.count, &budget)
    }
  }

  /// Whether the class gives these points every labeling.
  ///
  /// - Throws: as ``dichotomies(_:budget:)``.
  public func shatters(_ points: Matrix, budget: inout Budget) throws(EngineError) -> Bool {
    guard points.rows <= dimension else {
      _ = try DistinctPoints(points, self, &budget)
      return false
    }
    return try dichotomies(points, budget: &budget) == Double(1 << points.rows)
  }

  private func labelings(ofDistinct u: Int, _ budget: inout Budget) throws(EngineError) -> Double {
    let gaps = Double(u) + 1
    switch self {
    case .positiveRay: return gaps
    case .ray: return 2 * Double(u)
    case .interval: return 1 + (try Special.combinations(gaps, choose: 2, budget: &budget))
    default:
      let one = try Special.combinations(gaps, choose: 2, budget: &budget)
      return 1 + one + (try Special.combinations(gaps, choose: 4, budget: &budget))
    }
  }
}
