import Checking
import Foundation
import Lessons
import SourceText

/// The Python that runs the code of lessons, one piece after the other, each in a folder of its own.
///
/// Only `workshop check --run-code` asks for it: an author's program may do anything that the person
/// at the keyboard may, so neither checking nor building starts one unasked.
public struct CodeRunner: Sendable {
  /// The interpreter's path; nil where there is none.
  let python: String?
  /// How long one piece of code may take.
  let seconds: Double
  /// How much it may print, in bytes.
  let mostOutput = 1_048_576

  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, seconds: Double = 20
  ) {
    self.seconds = seconds
    if let named = environment["WORKSHOP_PYTHON"], !named.isEmpty {
      python = named
    } else {
      let folders = (environment["PATH"] ?? "").split(separator: ":")
      python = folders.lazy.map { $0 + "/python3" }.map(String.init)
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  /// Runs all code that says `run:` in the lessons that `isIncluded` names by path, and tells what is
  /// wrong with it.
  public func diagnostics(
    of course: CheckedCourse, where isIncluded: (String) -> Bool = { _ in true }
  ) -> [Diagnostic] {
    let lessons = course.course.lessons + [course.course.home].compactMap(\.self)
    return lessons.filter { isIncluded($0.path) }.flatMap(\.blocks).flatMap { block in
      guard case .code(let code) = block.content, block.isSound, code.run != nil,
        let source = code.source
      else { return [Diagnostic]() }
      return Checking.diagnostics(of: run(source.text), for: code)
    }
  }

  /// Runs one program and waits for it, at most as long as it may take.
  func run(_ source: String) -> CodeRun {
    guard let python else { return .notRun(why: "there is no python3 on the PATH") }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("workshop-code-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent(scriptName)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(source.utf8).write(to: script)
    } catch {
      return .notRun(why: "no scratch folder can be made: \(error.localizedDescription)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-B", script.path]
    process.currentDirectoryURL = folder
    // The same program prints the same: sets keep their order, and text is UTF-8.
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TMPDIR": folder.path,
    ]) { _, ours in ours }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      return .notRun(why: "\(python) does not start: \(error.localizedDescription)")
    }
    let deadline = ContinuousClock.now + .seconds(seconds)
    let reading = readAll(
      [output, errors].map(\.fileHandleForReading.fileDescriptor), until: deadline,
      atMost: mostOutput)
    // Having closed its outputs, a program may still have something to do.
    while reading.end == .closed, process.isRunning, ContinuousClock.now < deadline {
      usleep(2000)
    }
    let isLate = process.isRunning
    // Whatever it started goes with it: the child leads a process group of its own.
    kill(-process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if reading.end == .full { return .stopped(why: "it prints more than 1 MB") }
    if isLate { return .stopped(why: "it did not end within \(Int(seconds.rounded(.up))) s") }
    let texts = reading.texts.map { String(decoding: $0, as: UTF8.self) }
    if process.terminationReason == .exit, process.terminationStatus == 0 {
      return .printed(texts[0])
    }
    return failure(texts[1], status: process.terminationStatus)
  }
}

private let scriptName = "code.py"

/// What a traceback says: its last line, and the last line of the code that it names.
private func failure(_ traceback: String, status: Int32) -> CodeRun {
  let lines = traceback.split(whereSeparator: \.isNewline).map(String.init)
  let message = lines.last ?? "the code ends with status \(status)"
  let missing = "ModuleNotFoundError: No module named "
  if message.hasPrefix(missing) {
    return .notRun(why: "this Python has no module \(message.dropFirst(missing.count))")
  }
  let places = lines.filter { $0.contains("/\(scriptName)\", line ") }
  let number = places.last?.components(separatedBy: "\", line ").last?.prefix { $0.isNumber }
  return .failed(message: message, line: number.flatMap { Int($0) })
}
