import Foundation
import ReferenceCases

// Runs every case of a reference file against the engine: failures first, then a line a topic,
// then the totals. What the engine does not offer counts as failed, as does a case that cannot be
// read. Exits with 0 if all passed, 1 if not, 2 if there are no cases to run.

guard CommandLine.arguments.count == 2 else { refuse("usage: engine-reference FILE.json") }
let path = CommandLine.arguments[1]
guard let data = FileManager.default.contents(atPath: path) else {
  refuse("\(path): there is no such file, or it cannot be read")
}
let file: ReferenceFile
do {
  file = try ReferenceFile(data)
} catch {
  refuse("\(path): \(error)")
}
guard !file.entries.isEmpty else { refuse("\(path): the list of cases is empty") }

var tally = Tally()
for entry in file.entries {
  switch entry {
  case .readable(let item): tally.add(item)
  case .unreadable(let problem):
    print(problem)
    tally.count("unreadable", passed: false)
  }
}
tally.printTopics()
exit(tally.failed == 0 ? 0 : 1)

func refuse(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(2)
}
