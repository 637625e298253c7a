import Foundation
import Publishing
import Testing

@testable import Workspace

private let answers: [(line: String, id: Int, result: TypesetResult)] = [
  (#"{"id":3,"html":"<b>x</b>"}"#, 3, .html("<b>x</b>")),
  (#"{"id":3,"html":"a \"quoted\" \\ and\na line"}"#, 3, .html("a \"quoted\" \\ and\na line")),
  (#"{"id":3,"html":"a\ttab, \u00e9"}"#, 3, .html("a\ttab, é")),
  (#"{"id":3,"html":"x","note":"no colouring"}"#, 3, .html("x")),
  (#"{"html":"x","id":4}"#, 4, .html("x")),
  (
    #"{"id":5,"error":"undefined","position":2,"length":3}"#, 5,
    .failed(message: "undefined", position: 2, length: 3)
  ),
]

@Test(arguments: answers.indices)
func `an answer of the typesetter is read whatever its form`(_ index: Int) throws {
  let answer = answers[index]
  let read = try #require(typesetAnswer(Array(answer.line.utf8)[...]))
  #expect(read.id == answer.id)
  #expect(read.result == answer.result)
}

@Test(arguments: ["", "{}", #"{"id":1,"html":"x"#, #"{"id":"1","html":"x"}"#, "nonsense"])
func `what is no answer is none`(line: String) {
  #expect(typesetAnswer(Array(line.utf8)[...]) == nil)
}

@Test func `what fails and is not the text's fault is asked of another typesetter`() throws {
  let folder = try Folder()
  let share = try folder.share()
  let asked = folder.path + "/asked"
  try folder.write(
    """
    #!/bin/sh
    read -r request
    echo "$request" >>\(asked)
    case "$request" in
      *farc*) echo '{"id":0,"error":"undefined","position":0,"length":5}' ;;
      *) [ "$(wc -l <\(asked))" = 1 ] && echo '{"id":0,"error":"once"}' ||
        echo '{"id":0,"html":"drawn"}' ;;
    esac

    """, "tool/workshop-typeset")
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: share.typesetter)
  let results = { (request: TypesetRequest) in
    let typesetting = Typesetting(share, cache: Meanwhile { nil })
    typesetting.ask([request])
    return try typesetting.finish()[request]
  }
  #expect(try results(.picture(module: "a.js", input: "{}")) == .html("drawn"))
  #expect(
    try results(.math(tex: "\\farc", isDisplay: false))
      == .failed(message: "undefined", position: 0, length: 5))
  let count = try String(contentsOfFile: asked, encoding: .utf8).split(separator: "\n").count
  #expect(count == 3, "the formula is asked for once, the picture twice")
}

@Test func `results come in the order of the elements, whichever core is done first`() {
  let numbers = Array(0..<1000)
  #expect(numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
}

@Test func `a digest tells every byte and the length`() {
  let bytes = (0..<40).map { UInt8($0) }
  var seen: Set<Digest> = [Digest(bytes)]
  for index in bytes.indices {
    var changed = bytes
    changed[index] ^= 1
    #expect(seen.insert(Digest(changed)).inserted)
    #expect(seen.insert(Digest(Array(bytes.prefix(index)))).inserted)
  }
  #expect(!seen.insert(Digest(bytes)).inserted)
  #expect(seen.insert(Digest(bytes + [0])).inserted)
}
