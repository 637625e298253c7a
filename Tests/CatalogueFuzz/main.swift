import CallFuzzing
import Foundation

// Makes random calls of the catalogue and tells what became of them:
//   catalogue-fuzz [COUNT [FIRST]]
// Each call is fixed by its number, so a trap is found again by halving: `catalogue-fuzz 1 NUMBER`
// prints that one call. Exits with 1 if a call has neither a value nor a proper problem.

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let count = arguments.first ?? 100_000
let first = arguments.dropFirst().first ?? 1
let (steps, cells) = (20_000, 20_000)

var (values, nans, wrong) = (0, 0, 0)
var problems: [String: Int] = [:]
var slowest: [(seconds: Double, text: String)] = []
let clock = ContinuousClock()
let start = clock.now
for number in first..<first + count {
  let text = RandomCalls.text(number)
  if count == 1 { print(text) }
  let begin = clock.now
  let outcome = CallOutcome.of(text, steps: steps, cells: cells)
  let time = begin.duration(to: clock.now) / .seconds(1)
  switch outcome {
  case .value(let hasNaN):
    values += 1
    if hasNaN, !text.contains("0/0"), !text.contains("inf"), !text.contains("e308") {
      nans += 1
      if nans <= 40 { print("NaN from finite numbers: \(number): \(text)") }
    }
  case .problem(let code): problems[code.name, default: 0] += 1
  case .wrong(let what):
    wrong += 1
    print("\(number): \(what): \(text)")
  }
  if time > slowest.last?.seconds ?? 0 || slowest.count < 5 {
    slowest.append((time, "\(number): \(text)"))
    slowest.sort { $0.seconds > $1.seconds }
    slowest = Array(slowest.prefix(5))
  }
}
let seconds = start.duration(to: clock.now) / .seconds(1)
print("\(count) calls in \(String(format: "%.1f", seconds)) s: \(values) values, \(wrong) wrong")
print("values from finite numbers that hold a NaN: \(nans)")
for (code, count) in problems.sorted(by: { $0.value > $1.value }) { print("\(code): \(count)") }
for (seconds, text) in slowest {
  print("slow: \(String(format: "%.1f", seconds * 1000)) ms: \(text.prefix(300))")
}
exit(wrong == 0 ? 0 : 1)
