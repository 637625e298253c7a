import SourceText
import TestSupport
import Testing

@testable import Checking

private func dataset(_ columns: String, n: Int, _ more: String = "") -> String {
  fence("dataset: d\ncolumns:\n\(columns)\ngenerate: { n: \(n), seed: 5\(more) }\nthis_seed: true")
}

private let rooms = """
    size: { from: "uniform(50, 150)", signal: SIZE }
    shoe: { from: "uniform(36, 46)", signal: SHOE }
    price: { role: target, from: "2.4*size + normal(0, 30)" }
  """

private func claims(size: String, shoe: String) -> String {
  dataset(rooms.replacing("SIZE", with: size).replacing("SHOE", with: shoe), n: 60)
}

@Test func `true claims about signals are claims that hold`() {
  let project = MarkedProject(lesson: claims(size: "true", shoe: "false"))
  expect([], in: project)
  let claims = project.checked().lessons["lesson"]?.blocks["d"]?.claims ?? []
  #expect(claims.map(\.holds) == [true, true])
  #expect(claims.first?.computed == "p = 0.005")
}

@Test func `a signal that is claimed wrongly is marked at its value`() {
  expect(
    ["DW0504", "DW0504"], in: MarkedProject(lesson: claims(size: "⟦false⟧", shoe: "⟦true⟧")))
}

@Test func `classes that no line parts are signals too`() {
  expect(
    ["DW0504"],
    in: MarkedProject(
      lesson: dataset(
        "  x: { signal: true }\n  y: { signal: ⟦false⟧ }\n  kind: { role: label }", n: 80,
        ", shape: circles, noise: 0.05")))
}

@Test func `too few rows are a warning that says how many would do`() {
  let project = MarkedProject(
    lesson: fence(
      "dataset: d\ncolumns: { x: { signal: ⟦true⟧ }, y: { role: target } }\n"
        + "rows: [[1, 2], [2, 4], [3, 6.5]]"))
  expect(["DW0505"], in: project)
  #expect(project.checked().diagnostics.first?.message.contains("about 10 would do") == true)
}

@Test func `a signal belongs to a feature of a dataset with a target`() {
  expect(
    ["DW0433", "DW0433"],
    in: MarkedProject(
      lesson: fence(
        "dataset: a\ncolumns: { x: { signal: ⟦true⟧ } }\nrows: [[1], [2]]")
        + fence(
          "dataset: b\ncolumns: { x: {}, y: { role: target, signal: ⟦true⟧ } }\n"
            + "rows: [[1, 2], [2, 3]]")))
}
