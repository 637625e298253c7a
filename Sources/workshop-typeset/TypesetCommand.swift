import Foundation

/// Typesets formulas, code and pictures: JSON lines in, one JSON line out for each, in order.
@main
struct TypesetCommand {
  static func main() {
    switch Options.parse(Array(CommandLine.arguments.dropFirst())) {
    case .failure(let problem):
      FileHandle.standardError.write(Data("workshop-typeset: \(problem.message)\n".utf8))
      exit(2)
    case .success(let options):
      let typesetter = Typesetter(options: options)
      var input = InputLines()
      while let line = input.next() {
        FileHandle.standardOutput.write(Data((typesetter.reply(to: line) + "\n").utf8))
      }
      // Someone waits for the end, and taking JavaScript apart takes time.
      _exit(0)
    }
  }
}
