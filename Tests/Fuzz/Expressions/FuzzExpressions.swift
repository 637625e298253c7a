import Expressions
import Foundation
import SourceText

/// libFuzzer's entry: reads the bytes as an expression, and as lines of them, evaluates what is
/// one, and ends the process where a range is wrong.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpression(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let file = SourceFile(
    path: "lesson.md", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let text = MappedText(file, 0..<file.bytes.count)
  let checker = ExpressionChecker(text: text)
  checker.check(parseExpressionLines(text).diagnostics)
  checker.check(parseBindingLines(text).diagnostics)
  let parsed = parseExpression(text)
  checker.check(parsed.diagnostics)
  guard let expression = parsed.expression else {
    checker.require(!parsed.diagnostics.isEmpty, "neither an expression nor a problem")
    return 0
  }
  for use in expression.freeNames { checker.check(use.range, use.name) }
  checker.evaluate(expression)
  return 0
}

private struct ExpressionChecker {
  let text: MappedText

  func check(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      check(diagnostic.location.range, diagnostic.code.name)
      for edit in diagnostic.fixes.flatMap(\.edits) {
        check(edit.location.range, "a fix of \(diagnostic.code.name)")
      }
    }
  }

  func evaluate(_ expression: ParsedExpression) {
    var budget = EvaluationBudget(steps: 20_000, cells: 20_000)
    do {
      let value = try Expressions.evaluate(expression, in: scope, budget: &budget)
      _ = writtenText(value)
      _ = try format(value, as: nil)
    } catch {
      check(error)
    }
    budget = EvaluationBudget(steps: 20_000, cells: 20_000)
    do {
      let result = try evaluateClaim(expression, in: scope, budget: &budget)
      check(result.focus, "a claim")
      if let fix = result.fix { for edit in fix.edits { check(edit.range, "a claim's fix") } }
    } catch {
      check(error)
    }
  }

  private func check(_ failure: EvaluationFailure) {
    guard case .problem(let problem) = failure else { return }
    check([problem.diagnostic(in: text)])
  }

  /// In the text, and cutting no character in two.
  func check(_ range: ByteRange, _ called: String) {
    let bytes = text.bytes
    require(
      range.lowerBound >= 0 && range.upperBound <= bytes.count,
      "\(called) at \(range) lies outside the text")
    for bound in [range.lowerBound, range.upperBound] where bound < bytes.count {
      require(bytes[bound] & 0xC0 != 0x80, "\(called) at \(range) cuts a character")
    }
  }

  func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
  }
}

/// A dataset of each kind of target, and a few plain values.
private let scope: DictionaryScope = {
  let houses = Dataset(
    name: "d",
    columns: [
      .init(name: "size", label: "size", role: .feature, values: .numbers([60, 95, 120, 80, 40])),
      .init(name: "beds", label: "beds", role: .feature, values: .numbers([2, 3, 4, 2, 1])),
      .init(
        name: "price", label: "price", role: .target, values: .numbers([180, 270, 340, 230, 130])),
    ])
  let mail = Dataset(
    name: "c",
    columns: [
      .init(name: "links", label: "links", role: .feature, values: .numbers([0, 1, 5, 7])),
      .init(
        name: "kind", label: "kind", role: .label, values: .texts(["ham", "ham", "spam", "spam"])),
    ], positive: .text("spam"))
  return DictionaryScope(
    Record([
      ("d", .dataset(houses)), ("c", .dataset(mail)), ("xs", .numbers([3, 1, 2])),
      ("X", .list([.numbers([1, 2]), .numbers([2, 1]), .numbers([3, 5])])),
      ("y", .numbers([0, 1, 1])),
    ]))
}()
