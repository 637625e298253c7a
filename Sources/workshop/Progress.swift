import Foundation

/// A line on standard error that says what takes so long; only on a terminal, and gone at the end.
final class Progress {
  private static let delay = DispatchTimeInterval.milliseconds(700)
  private let timer: any DispatchSourceTimer
  private let queue = DispatchQueue(label: "progress")
  private let start = DispatchTime.now()

  /// Nil where nobody would see it.
  init?(_ words: String) {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
      return nil
    }
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: start + Self.delay, repeating: .milliseconds(500))
    timer.setEventHandler { [start] in
      let seconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
      write("\r\u{1B}[K\(words) … \(seconds) s")
    }
    timer.resume()
  }

  func end() {
    timer.cancel()
    let wasShown = DispatchTime.now() >= start + Self.delay
    // Behind the last line written, and before what is printed next.
    queue.sync { if wasShown { write("\r\u{1B}[K") } }
  }
}

private func write(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}
