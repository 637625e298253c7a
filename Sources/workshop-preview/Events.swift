import FlyingFox
import FlyingSocks
import Foundation

/// What builds have told, for all pages that listen: server-sent events, as the HTML standard
/// describes them. Who begins to listen is told the last at once.
actor Events {
  /// How many there were.
  private(set) var count = 0
  private var last: [UInt8]?
  private var listeners: [UUID: AsyncStream<[UInt8]>.Continuation] = [:]

  /// - Parameter line: a text of one line.
  func post(_ line: String) {
    count += 1
    let event = Array("id: \(count)\ndata: \(line)\n\n".utf8)
    last = event
    for listener in listeners.values { listener.yield(event) }
  }

  /// A comment, by which connections that are gone are found out.
  func breathe() {
    for listener in listeners.values { listener.yield(Array(":\n\n".utf8)) }
  }

  func listen() -> EventBytes {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
    let id = UUID()
    listeners[id] = continuation
    continuation.onTermination = { _ in Task { await self.leave(id) } }
    // A first word, so that the answer begins even where nothing has been told.
    continuation.yield(last ?? Array(":\n\n".utf8))
    return EventBytes(stream: stream)
  }

  private func leave(_ id: UUID) { listeners[id] = nil }
}

/// A stream of pieces as the server wants a body.
struct EventBytes: AsyncBufferedSequence {
  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(pieces: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var pieces: AsyncStream<[UInt8]>.AsyncIterator
    private var rest: ArraySlice<UInt8> = []

    init(pieces: AsyncStream<[UInt8]>.AsyncIterator) { self.pieces = pieces }

    mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      while rest.isEmpty {
        guard let piece = await pieces.next() else { return nil }
        rest = piece[...]
      }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
