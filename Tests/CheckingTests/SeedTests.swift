import Lessons
import SourceText
import TestSupport
import Testing

@testable import Checking

private let noise = """
  dataset: noise
  columns: { x: { from: "uniform(0, 1)" }, y: { role: target, from: "normal(0, 1)" } }
  generate: { n: 12, seed: 3 }
  """

private func expect(
  _ codes: [String], _ body: String, _ location: SourceLocation = #_sourceLocation
) {
  expect(codes, in: MarkedProject(lesson: body), location)
}

@Test func `a claim about generated data that other seeds refute is warned of`() {
  expect(
    ["DW0503"],
    fence(noise) + fence("check: c\nthat: [len(noise.y) == 12, ⟦mean(noise.y) > 0⟧, 1 < 2]"))
}

@Test func `the warning names the seeds that disagree`() throws {
  let project = MarkedProject(
    lesson: fence(noise) + fence("check: c\nthat: [mean(noise.y) > 0]"))
  let warning = try #require(project.checked().diagnostics.first)
  #expect(warning.severity == .warning)
  let named = try #require(warning.notes.first?.message.split(separator: "seed ").last)
  let against = named.split(separator: ", ").compactMap { UInt64($0) }
  #expect(against.count > 4 && against.allSatisfy { (4...23).contains($0) }, "\(named)")
  for seed in against {
    let other = MarkedProject(
      lesson: fence(noise.replacing("seed: 3", with: "seed: \(seed)"))
        + fence("check: c\nthat: [mean(noise.y) > 0]"))
    #expect(other.checked().diagnostics.contains { $0.code == .falseClaim })
  }
}

@Test func `a seed is followed through let, models and other lessons`() {
  let project = MarkedProject([
    "a-first.md": MarkedProject.front + fence(noise)
      + fence("model: line\nfit: linear_regression\non: noise\nexpect: [⟦line.w < 0⟧]"),
    "second.md": MarkedProject.front
      + fence("check: c\nlet: { slope: a_first.line.w }\nthat: [⟦slope < 0⟧, slope == slope]")
      + "So it is. `{check} ⟦c.slope < 0⟧`\n",
  ])
  expect(["DW0503", "DW0503", "DW0503"], in: project)
}

@Test func `a seed in a call is tried with others`() {
  expect(
    ["DW0503"],
    fence(
      "check: c\nthat: [⟦split(range(9), seed=4).test[0] == 0⟧, len(split(range(9), seed=4).test) == 3]"
    ))
}

@Test func `a claim over many seeds is tried with seeds that it did not use`() {
  expect(
    [],
    fence(
      "check: c\nthat:\n  - \"len([s for s in range(40) if split(range(9), seed=s).test[0] < 8]) > 20\""
    ))
}

@Test func `answers that turn with the seed are warned of`() {
  expect(
    ["DW0503", "DW0503"],
    fence(noise)
      + fence(
        """
        quiz: ⟦which_side⟧
        ask: Which?
        choices:
          - { text: below, when: mean(noise.y) > 0, why: w }
          - { text: above, when: mean(noise.y) <= 0, why: w }
        """)
      + fence("quiz: middle\nask: What?\nnumber: { value: 1000*mean(noise.x), answer: ⟦548⟧ }"))
}

@Test(arguments: ["check", "dataset"])
func `this_seed says that the seed is meant`(place: String) {
  let data = place == "dataset" ? noise + "\nthis_seed: true" : noise
  let claim = "check: c\nthat: [mean(noise.y) > 0]" + (place == "check" ? "\nthis_seed: true" : "")
  expect([], fence(data) + fence(claim))
}

@Test func `the number of other seeds can be chosen`() {
  let project = MarkedProject(
    lesson: fence(noise) + fence("check: c\nthat: [mean(noise.y) > 0]"))
  let course = readCourse(project.files)
  #expect(check(course, seeds: 0).diagnostics.isEmpty)
  #expect(check(course, seeds: 5).diagnostics.first?.message.contains("of 5 other seeds") == true)
}
