/// When a tree stops growing.
public struct TreeOptions: Equatable, Sendable {
  /// The greatest number of questions on a way; none: until every leaf is pure.
  public var maximumDepth: Int?
  /// The fewest examples that a leaf may have.
  public var minimumLeaf: Int
  /// What a classification tree's splits lower; regression trees lower the variance.
  public var criterion: Impurity

  public init(maximumDepth: Int? = nil, minimumLeaf: Int = 1, criterion: Impurity = .gini) {
    self.maximumDepth = maximumDepth
    self.minimumLeaf = minimumLeaf
    self.criterion = criterion
  }

  func check() throws(EngineError) {
    if let maximumDepth, maximumDepth < 0 { throw .negative(.maximumDepth) }
    guard minimumLeaf >= 1 else { throw .outOfRange(.minimumLeaf) }
  }
}
