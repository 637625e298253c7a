import Checking
import Foundation
import Testing

@testable import Workspace

/// Stands for Python where there is none: a shell that reads the same script.
private func runner(seconds: Double = 20) -> CodeRunner {
  CodeRunner(environment: ["WORKSHOP_PYTHON": "/bin/bash"], seconds: seconds)
}

@Suite struct RunCodeTests {
  @Test func `what a program prints comes back`() {
    // `-B` means nothing to a script of bash.
    #expect(runner().run("echo one; echo two; echo aside >&2") == .printed("one\ntwo\n"))
  }

  @Test func `a program that fails says why`() {
    let run = runner().run("echo 'Traceback' >&2; echo 'ValueError: no' >&2; exit 3")
    #expect(run == .failed(message: "ValueError: no", line: nil))
  }

  @Test func `the line is the last of the code that the traceback names`() {
    let run = runner().run(
      """
      echo '  File "/tmp/x/code.py", line 7, in <module>' >&2
      echo '  File "/tmp/x/code.py", line 4, in f' >&2
      echo '  File "/usr/lib/python3/random.py", line 99, in g' >&2
      echo 'ValueError: no' >&2; exit 1
      """)
    #expect(run == .failed(message: "ValueError: no", line: 4))
  }

  @Test func `a missing module is no error of the lesson`() {
    let run = runner().run("echo \"ModuleNotFoundError: No module named 'torch'\" >&2; exit 1")
    #expect(run == .notRun(why: "this Python has no module 'torch'"))
  }

  @Test func `a program without end is ended, and all it started`() throws {
    let pid = NSTemporaryDirectory() + "workshop-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: pid) }
    let run = runner(seconds: 1).run("sleep 600 & echo $! > '\(pid)'; wait")
    #expect(run == .stopped(why: "it did not end within 1 s"))
    let text = try String(contentsOfFile: pid, encoding: .utf8)
    let child = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Once ended it may wait for its parent to notice; then it is gone or a zombie.
    let status = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ") Z"
    #expect(kill(child, 0) != 0 || status.contains(") Z"))
  }

  @Test func `a program that prints without end is ended`() {
    #expect(runner().run("yes") == .stopped(why: "it prints more than 1 MB"))
  }

  @Test func `a program runs in a folder of its own that is gone afterwards`() throws {
    guard case .printed(let text) = runner().run("touch here; pwd; ls") else {
      Issue.record("it does not run")
      return
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.dropFirst() == ["code.py", "here"])
    #expect(!FileManager.default.fileExists(atPath: lines[0]))
  }

  @Test func `without a Python nothing is run`() {
    let none = CodeRunner(environment: ["PATH": "/nowhere"])
    #expect(none.run("print(1)") == .notRun(why: "there is no python3 on the PATH"))
    guard case .notRun = CodeRunner(environment: ["WORKSHOP_PYTHON": "/nowhere/python"]).run("1")
    else {
      Issue.record("something was run")
      return
    }
  }
}
