import Expressions
import SourceText

extension FieldReader {
  /// What a dataset's columns must agree on among themselves.
  func checkRoles(_ columns: [ColumnDeclaration]) {
    if columns.isEmpty, node("columns")?.pairs != nil, let place = keyLocation("columns") {
      problems.report(.emptyDataset, "a dataset needs at least one column", at: place)
    }
    let targets = columns.filter { $0.role == .target || $0.role == .label }
    for extra in targets.dropFirst() {
      problems.report(
        .secondTarget, "'\(targets[0].name.value)' is what is to be predicted already",
        at: extra.name.location, notes: [Note("the first", at: targets[0].name.location)])
    }
    for column in columns where column.role != .label {
      guard let positive = column.positive else { continue }
      problems.report(
        .fieldOutOfPlace,
        "'positive' names a class, and '\(column.name.value)' is no label",
        at: positive.location)
    }
    guard let show = text("show"), show.value == "scatter", !columns.isEmpty,
      !columns.contains(where: { $0.role == .feature })
    else { return }
    problems.report(
      .fieldOutOfPlace, "there is no feature to draw, so 'show: scatter' shows nothing",
      at: show.location)
  }
}

extension Problems {
  /// Two features that agree in every row say the same twice.
  func warnOfCopies(_ columns: [Dataset.Column], _ declarations: [ColumnDeclaration]) {
    let features = zip(columns, declarations).filter {
      $0.0.role == .feature && $0.0.values.count > 1
    }
    for (index, later) in features.enumerated() {
      guard
        let earlier = features[..<index].first(where: { $0.0.values == later.0.values })
      else { continue }
      report(
        .copiedFeature, "'\(later.0.name)' has the same values as '\(earlier.0.name)'",
        at: later.1.name.location, notes: [Note("the other", at: earlier.1.name.location)])
    }
  }
}
