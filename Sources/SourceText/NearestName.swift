/// The candidate that `name` was most likely meant to be, or nil where none is near.
///
/// Near is an edit distance (Damerau–Levenshtein, adjacent swaps count once) of at most a third of
/// the length, and always allows one edit in a name of three letters or more. Ties go to the
/// candidate that comes first.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  var limit = Swift.max(wanted.count / 3, wanted.count >= 2 ? 1 : 0)
  var best: String?
  for candidate in candidates {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    if distance < limit || (distance == limit && best == nil) {
      best = candidate
      limit = distance
    }
  }
  return best
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = Swift.min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = Swift.min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
