/// What the command line says.
struct Options {
  /// The folder that holds the picture modules.
  var site = ""
  /// The file of KaTeX's script.
  var katex = ""
  /// The file of highlight.js's script.
  var highlight = ""
  /// The file of the engine, for pictures that ask it; none where it is empty.
  var engine = ""
  /// How long one script may run, in seconds.
  var timeLimit = 5.0

  /// Why a command line was refused.
  struct Problem: Error {
    let message: String
  }

  static let usage =
    "usage: workshop-typeset --site DIR --katex FILE --highlight FILE "
    + "[--engine FILE] [--time-limit SECONDS]"

  static func parse(_ arguments: [String]) -> Result<Options, Problem> {
    var options = Options()
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else {
        return .failure(Problem(message: "\(name) needs a value; \(usage)"))
      }
      switch name {
      case "--site": options.site = value
      case "--katex": options.katex = value
      case "--highlight": options.highlight = value
      case "--engine": options.engine = value
      case "--time-limit":
        guard let seconds = Double(value), seconds > 0, seconds.isFinite else {
          return .failure(Problem(message: "--time-limit needs seconds above 0, not '\(value)'"))
        }
        options.timeLimit = seconds
      default: return .failure(Problem(message: "unknown option \(name); \(usage)"))
      }
    }
    guard !options.site.isEmpty, !options.katex.isEmpty, !options.highlight.isEmpty else {
      return .failure(Problem(message: usage))
    }
    return .success(options)
  }
}
