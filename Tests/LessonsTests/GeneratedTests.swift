import Expressions
import TestSupport
import Testing

@testable import Lessons

/// A dataset block of two features and what else is in it.
private func project(_ columns: String, _ generate: String) -> MarkedProject {
  MarkedProject(lesson: fence("dataset: d\ncolumns:\n\(columns)\n\(generate)"))
}

private func dataset(_ project: MarkedProject) -> Dataset? {
  for lesson in readCourse(project.files).lessons {
    for block in lesson.blocks {
      if case .dataset(let found) = block.content { return found.dataset }
    }
  }
  return nil
}

@Suite struct GeneratedTests {
  private let labelled = "  a: {}\n  b: {}\n  y: { role: label }"

  @Test(arguments: ["blobs", "moons", "circles", "xor", "spiral"])
  func `a shape with labels fills two features and a label`(shape: String) throws {
    let made = try #require(
      dataset(project(labelled, "generate: { shape: \(shape), n: 20, noise: 0.1, seed: 3 }")))
    #expect(made.count == 20)
    #expect(made.features.map(\.name) == ["a", "b"])
    guard case .numbers(let labels)? = made.target?.values else {
      Issue.record("no numbers")
      return
    }
    #expect(Set(labels) == [0, 1])
  }

  @Test func `a shape without noise lies on its curve`() throws {
    let made = try #require(
      dataset(
        project("  x: {}\n  y: { role: target }", "generate: { shape: line, n: 5, seed: 1 }")))
    guard case .numbers(let x)? = made.column("x")?.values,
      case .numbers(let y)? = made.column("y")?.values
    else { return }
    for (x, y) in zip(x, y) { #expect(abs(y - (2 * x + 1)) < 1e-12) }
  }

  @Test func `columns are expressions over the columns before them`() throws {
    let columns = """
        size: { from: "uniform(50, 150)" }
        big: { role: id, from: "'yes' if size > 100 else 'no'" }
        price: { role: target, from: "2*size + normal(0, 0)" }
      """
    let made = try #require(dataset(project(columns, "generate: { n: 30, seed: 4 }")))
    for row in 0..<30 {
      let record = made.row(row)
      let size = try #require(record["size"]?.asNumber)
      #expect((50..<150).contains(size))
      #expect(record["price"]?.asNumber == 2 * size)
      #expect(writtenText(record["big"] ?? .none) == (size > 100 ? "'yes'" : "'no'"))
    }
  }

  @Test func `the same seed gives the same rows, another one others`() {
    let columns = "  a: { from: \"normal(0, 1)\" }\n  b: { from: \"choice([1, 2, 3])\" }"
    let texts = [1, 1, 2].map { seed in
      dataset(project(columns, "generate: { n: 9, seed: \(seed) }")).map {
        writtenText(.list($0.columns[0].values.list + $0.columns[1].values.list))
      }
    }
    #expect(texts[0] != nil && texts[0] == texts[1] && texts[0] != texts[2])
  }

  @Test func `the first numbers of a seed are these`() throws {
    let made = try #require(
      dataset(project("  a: { from: \"uniform(0, 1)\" }", "generate: { n: 2, seed: 0 }")))
    // xoshiro256** seeded with 0 through SplitMix64: its first output is 0x99ec5f36cb75f2b4.
    #expect(made.row(0)["a"]?.asNumber == Double(0x99ec_5f36_cb75_f2b4 as UInt64 >> 11) * 0x1p-53)
  }
}
