import Foundation

/// What came out of a few pipes, and why reading them ended.
struct PipeReading {
  enum End { case closed, late, full }
  var texts: [Data]
  var end: End
}

/// Reads pipes side by side until all are closed, time is up, or one holds more than it may.
func readAll(
  _ descriptors: [Int32], until deadline: ContinuousClock.Instant, atMost limit: Int
) -> PipeReading {
  var texts = descriptors.map { _ in Data() }
  var open = Set(descriptors.indices)
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while !open.isEmpty {
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    guard left > 0 else { return PipeReading(texts: texts, end: .late) }
    let order = open.sorted()
    var waiting = order.map { pollfd(fd: descriptors[$0], events: Int16(POLLIN), revents: 0) }
    _ = poll(&waiting, nfds_t(waiting.count), Int32(min(left.rounded(.up), 1000)))
    for (index, entry) in zip(order, waiting) where entry.revents != 0 {
      let count = read(descriptors[index], &buffer, buffer.count)
      if count <= 0 {
        open.remove(index)
        continue
      }
      texts[index].append(contentsOf: buffer[0..<count])
      if texts[index].count > limit { return PipeReading(texts: texts, end: .full) }
    }
  }
  return PipeReading(texts: texts, end: .closed)
}
