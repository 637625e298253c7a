import Testing

@testable import workshop_preview

struct EventTests {
  @Test func `who begins to listen is told the last event, then each new one`() async {
    let events = Events()
    await events.post("1")
    await events.post("2")
    var bytes = await events.listen().makeAsyncIterator()
    #expect(await text(&bytes) == "id: 2\ndata: 2\n\n")
    await events.post("3")
    #expect(await text(&bytes) == "id: 3\ndata: 3\n\n")
  }

  @Test func `the answer begins before anything is told`() async {
    var bytes = await Events().listen().makeAsyncIterator()
    #expect(await text(&bytes) == ":\n\n")
  }

  @Test func `a piece is handed over in parts of the size that is asked for`() async {
    let events = Events()
    await events.post("abcdef")
    var bytes = await events.listen().makeAsyncIterator()
    var parts: [Int] = []
    while parts.reduce(0, +) < "id: 1\ndata: abcdef\n\n".utf8.count {
      parts.append(await bytes.nextBuffer(suggested: 8)?.count ?? 0)
    }
    #expect(parts == [8, 8, 4])
  }

  private func text(_ bytes: inout EventBytes.Iterator) async -> String {
    String(decoding: await bytes.nextBuffer(suggested: 1000) ?? [], as: UTF8.self)
  }
}
