/// Answers commands, one workload at a time.
struct Session {
  private let workloads: WorkloadTable
  private var trial: Trial?

  init(_ tables: [WorkloadTable]) {
    workloads = tables.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  mutating func answer(_ command: String) throws -> String {
    let words = command.split(separator: " ").map(String.init)
    switch words.first {
    case "prepare" where words.count == 3:
      guard let workload = workloads[words[1]] else { return "error no workload \(words[1])" }
      guard let size = Size(rawValue: words[2]) else { return "error no size \(words[2])" }
      let prepared = try workload(size)
      trial = prepared
      return try prepared.digest().map { "\($0.key) \($0.value)" }.joined(separator: " ")
    case "time" where words.count == 2:
      guard let trial else { return "error nothing is prepared" }
      guard let runs = Int(words[1]), runs > 0 else {
        return "error \(words[1]) is no number of runs"
      }
      return "\(try trial.time(runs) / .seconds(1))"
    default:
      return "error the commands are: prepare WORKLOAD SIZE; time RUNS"
    }
  }
}
