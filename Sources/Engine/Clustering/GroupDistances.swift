/// For each group and each point, the sum of the Euclidean distances between them.
///
/// Each distance is computed once and added for both of its points. Points stand in the order of
/// their groups, with each coordinate contiguous, so that eight distances are summed at once; they
/// are taken in tiles that stay in the nearest cache.
struct GroupDistances {
  /// At group · n + place, for places in the order of the groups.
  private(set) var sums: [Double]
  private let n: Int
  private let width: Int
  /// Column-major, in the order of the groups.
  private var coordinates: [Double]

  private static let tile = 256

  init(_ x: Matrix, _ groups: LabelGroups) {
    n = x.rows
    width = x.columns
    sums = [Double](repeating: 0, count: n * groups.sizes.count)
    coordinates = [Double](repeating: 0, count: x.values.count)
    for place in 0..<n {
      let row = groups.order[place] * width
      for column in 0..<width { coordinates[column * n + place] = x.values[row + column] }
    }
    var point = [Double](repeating: 0, count: width)
    var start = 0
    for (group, size) in groups.sizes.enumerated() {
      var tile = start
      while tile < start + size {
        let end = min(tile + GroupDistances.tile, start + size)
        for place in 0..<end {
          addTile(group, max(tile, place + 1), end, place, groups.groupOfPlace[place], &point)
        }
        tile = end
      }
      start += size
    }
  }

  /// Adds the distances between a point and those of `start..<end`, which are in one group.
  private mutating func addTile(
    _ group: Int, _ start: Int, _ end: Int, _ place: Int, _ placeGroup: Int,
    _ point: inout [Double]
  ) {
    guard start < end else { return }
    for column in 0..<width { point[column] = coordinates[column * n + place] }
    let (width, n, coordinates) = (width, n, coordinates)
    let (own, columns) = (point.span, coordinates.span)
    var totals = sums.mutableSpan
    var lanes = SIMD8<Double>()
    let base = placeGroup * n
    var other = start
    while other + 8 <= end {
      var squares = SIMD8<Double>()
      for column in 0..<width {
        let difference = columns.eight(at: column * n + other) - own[column]
        squares += difference * difference
      }
      let distances = squares.squareRoot()
      lanes += distances
      totals.add(distances, at: base + other)
      other += 8
    }
    var sum = 0.0
    for lane in 0..<8 { sum += lanes[lane] }
    while other < end {
      var square = 0.0
      for column in 0..<width {
        let difference = columns[column * n + other] - own[column]
        square += difference * difference
      }
      let distance = square.squareRoot()
      sum += distance
      totals[base + other] += distance
      other += 1
    }
    totals[group * n + place] += sum
  }
}
