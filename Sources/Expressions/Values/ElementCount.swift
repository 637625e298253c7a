extension Value {
  /// How many single values are in it, at least one; anything above `limit` where there are more.
  func elementCount(upTo limit: Int) -> Int {
    switch self {
    case .list(let items): Value.elementCount(items, upTo: limit)
    case .record(let record): Value.elementCount(record.values, upTo: limit)
    case .model(let model): Value.elementCount(model.fields.values, upTo: limit)
    case .dataset(let data): data.count * data.columns.count + 1
    case .text(let text): text.utf8.count / 16 + 1
    case .number, .boolean, .function, .none: 1
    }
  }

  private static func elementCount(_ items: [Value], upTo limit: Int) -> Int {
    var count = 1
    for item in items {
      if count > limit { return count }
      count += item.elementCount(upTo: limit - count)
    }
    return count
  }
}
