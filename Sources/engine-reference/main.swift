import Foundation
import ReferenceCases

// Runs every case of a reference file against the engine: failures first, then a line a topic,
// then the totals. What the engine does not offer counts as failed.

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: engine-reference FILE.json\n".utf8))
  exit(2)
}

let cases: [ReferenceCase]
do {
  cases = try ReferenceCase.load(Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
} catch {
  FileHandle.standardError.write(Data("\(CommandLine.arguments[1]): \(error)\n".utf8))
  exit(2)
}

var topics: [String] = []
var passed: [String: Int] = [:]
var failed: [String: Int] = [:]
for item in cases {
  if !topics.contains(item.topic) { topics.append(item.topic) }
  switch item.judge() {
  case .passed:
    passed[item.topic, default: 0] += 1
  case .failed(let reasons):
    failed[item.topic, default: 0] += 1
    print("\(item.id) \(item.op): \(item.description)")
    for reason in reasons { print("  \(reason)") }
  case .notOffered(let name):
    failed[item.topic, default: 0] += 1
    print("\(item.id) \(item.op): the engine does not offer \(name)")
  }
}
for topic in topics {
  print("\(topic): \(passed[topic] ?? 0) passed, \(failed[topic] ?? 0) failed")
}
let failures = failed.values.reduce(0, +)
print("\(passed.values.reduce(0, +)) passed, \(failures) failed")
exit(failures == 0 ? 0 : 1)
