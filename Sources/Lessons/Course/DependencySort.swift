/// Sorts items so that each comes after those it depends on, and finds the circles among them
/// (strongly connected components; Tarjan 1972, without recursion).
///
/// - Returns: every item once in an order of evaluation, and each circle in the order in which its
///   members depend on one another. Members of a circle are in `order` too.
public func sortByDependency<Item: Hashable>(
  _ items: [Item], _ dependencies: (Item) -> [Item]
) -> (order: [Item], circles: [[Item]]) {
  let known = Set(items)
  var order: [Item] = []
  var circles: [[Item]] = []
  var index: [Item: Int] = [:]
  var low: [Item: Int] = [:]
  var stack: [Item] = []
  var onStack: Set<Item> = []
  var targets: [Item: [Item]] = [:]

  for root in items where index[root] == nil {
    var work: [(item: Item, next: Int)] = [(root, 0)]
    while let (item, next) = work.last {
      if index[item] == nil {
        index[item] = index.count
        low[item] = index[item]
        stack.append(item)
        onStack.insert(item)
        targets[item] = dependencies(item).filter(known.contains)
      }
      let children = targets[item] ?? []
      if next < children.count {
        let child = children[next]
        work[work.count - 1].next = next + 1
        if index[child] == nil {
          work.append((child, 0))
        } else if onStack.contains(child) {
          low[item] = min(low[item] ?? 0, index[child] ?? 0)
        }
        continue
      }
      work.removeLast()
      if let parent = work.last?.item { low[parent] = min(low[parent] ?? 0, low[item] ?? 0) }
      guard low[item] == index[item] else { continue }
      var component: [Item] = []
      while let member = stack.popLast() {
        onStack.remove(member)
        component.append(member)
        if member == item { break }
      }
      component.reverse()
      order += component.reversed()
      let pointsAtItself = targets[item]?.contains(item) ?? false
      if component.count > 1 || pointsAtItself {
        circles.append(walk(component, targets: targets))
      }
    }
  }
  return (order, circles)
}

/// A path through the component from its first member back to it, following dependencies.
private func walk<Item: Hashable>(_ component: [Item], targets: [Item: [Item]]) -> [Item] {
  let members = Set(component)
  var path = [component[0]]
  var seen: Set<Item> = [component[0]]
  while let last = path.last,
    let next = targets[last]?.first(where: { members.contains($0) && !seen.contains($0) })
  {
    path.append(next)
    seen.insert(next)
  }
  return path
}
