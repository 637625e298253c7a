/// The sizes of data that are measured.
enum Size: String, CaseIterable {
  case small, medium, medium2k, large

  var rows: Int {
    switch self {
    case .small: 200
    case .medium: 10_000
    case .medium2k: 2_000
    case .large: 100_000
    }
  }

  var columns: Int {
    switch self {
    case .small: 2
    case .medium, .medium2k: 10
    case .large: 20
    }
  }
}
