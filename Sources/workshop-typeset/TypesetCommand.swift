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
      var replies: [UInt8] = []
      while let line = input.next() {
        replies += typesetter.reply(to: line).utf8
        replies.append(UInt8(ascii: "\n"))
        // Whoever has asked for more in the same breath can wait for the rest.
        if input.hasLine && replies.count < 1 << 16 { continue }
        do {
          try FileHandle.standardOutput.write(contentsOf: Data(replies))
        } catch {
          // Whoever asked has gone.
          _exit(0)
        }
        replies.removeAll(keepingCapacity: true)
      }
      // Someone waits for the end, and taking JavaScript apart takes time.
      _exit(0)
    }
  }
}
