import CCMark
import Foundation
import LessonSyntax
import Lessons
import SourceText

// Times the front of the pipeline beside cmark on the same bytes, turn by turn, and prints the
// median of the rounds. `bench-parse --only parse|read|long SECONDS` does one thing for a profiler,
// `bench-parse FILE…` times the reading of files.

let plain = Corpus(lessons: 1000, withBlocks: false)
let blocks = Corpus(lessons: 1000, withBlocks: true)

func parse(_ corpus: Corpus) {
  for bytes in corpus.lessons {
    _ = parseLesson(SourceFile(path: "lesson.md", bytes: bytes))
  }
}

func read(_ lessons: [[UInt8]]) {
  let settings = CourseSettings()
  for bytes in lessons {
    let file = SourceFile(path: "lesson.md", bytes: bytes)
    _ = readLesson(file, settings: settings, files: MemoryFileSystem())
  }
}

/// libcmark's parsing alone, in this process.
func parseWithCMark(_ lessons: [[UInt8]]) {
  for bytes in lessons {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      cmark_node_free(cmark_parse_document(text, buffer.count, CMARK_OPT_DEFAULT))
    }
  }
}

func seconds(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let time = clock.measure(body)
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

func milliseconds(_ time: Double) -> String { String(format: "%8.2f ms", time * 1000) }

/// The `cmark` command over all lessons at once: parsing, and writing the HTML away.
struct CMarkCommand {
  let folder = FileManager.default.temporaryDirectory.appending(path: "bench-parse-\(getpid())")
  let names: [String]

  init(_ corpus: Corpus) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    names = corpus.lessons.indices.map { "\($0).md" }
    for (name, bytes) in zip(names, corpus.lessons) {
      try Data(bytes).write(to: folder.appending(path: name))
    }
  }

  func run() {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark")
    process.arguments = names
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch { return }
    process.waitUntilExit()
  }

  func clean() { try? FileManager.default.removeItem(at: folder) }
}

func report(_ name: String, _ corpus: Corpus) throws {
  let command = try CMarkCommand(corpus)
  defer { command.clean() }
  var times: (ours: [Double], reading: [Double], library: [Double], command: [Double]) =
    ([], [], [], [])
  for round in 0..<8 {
    let library = seconds { parseWithCMark(corpus.lessons) }
    let ours = seconds { parse(corpus) }
    let reading = seconds { read(corpus.lessons) }
    let command = seconds { command.run() }
    if round == 0 { continue }
    times.library.append(library)
    times.ours.append(ours)
    times.reading.append(reading)
    times.command.append(command)
  }
  let (ours, library) = (median(times.ours), median(times.library))
  print("\(name): \(corpus.lessons.count) lessons, \(corpus.byteCount) bytes")
  print("  libcmark, parsing   \(milliseconds(library))")
  print("  cmark, the command  \(milliseconds(median(times.command)))")
  print("  parseLesson         \(milliseconds(ours))")
  print("  readLesson          \(milliseconds(median(times.reading)))")
  print(String(format: "  parseLesson ÷ libcmark  %.2f", ours / library))
  print(String(format: "  parseLesson ÷ cmark     %.2f", ours / median(times.command)))
}

func reportLong() {
  let file = SourceFile(path: "lesson.md", bytes: Corpus.long)
  let blocks = file.bytes.count { $0 == UInt8(ascii: "`") }
  var times: (parsing: [Double], reading: [Double]) = ([], [])
  for _ in 0..<50 {
    times.parsing.append(
      seconds { _ = parseLesson(SourceFile(path: "lesson.md", bytes: Corpus.long)) })
    times.reading.append(seconds { read([Corpus.long]) })
  }
  print(
    "one lesson: \(file.lines.starts.count) lines, \(file.bytes.count) bytes, \(blocks) backticks")
  print("  parseLesson         \(milliseconds(median(times.parsing)))")
  print("  readLesson          \(milliseconds(median(times.reading)))")
}

func reportFile(_ path: String) throws {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  var lesson: Lesson?
  let time = seconds {
    let file = SourceFile(path: "lesson.md", bytes: bytes)
    lesson = readLesson(file, settings: CourseSettings(), files: MemoryFileSystem())
  }
  let cmark = seconds { parseWithCMark([bytes]) }
  let problems = lesson?.diagnostics ?? []
  let codes = Set(problems.map(\.code.name)).sorted().joined(separator: " ")
  print(
    "\(milliseconds(time)), libcmark \(milliseconds(cmark)): \(bytes.count) bytes,",
    "\(problems.count) problems \(codes)")
}

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "--only" {
  let end = ContinuousClock.now + .seconds(Double(arguments[3]) ?? 5)
  while ContinuousClock.now < end {
    switch arguments[2] {
    case "parse": parse(plain)
    case "read": read(blocks.lessons)
    case "long": read([Corpus.long])
    default: parseWithCMark(plain.lessons)
    }
  }
} else if arguments.count > 1 {
  for path in arguments.dropFirst() { try reportFile(path) }
} else {
  try report("plain corpus", plain)
  try report("corpus with blocks", blocks)
  reportLong()
}
