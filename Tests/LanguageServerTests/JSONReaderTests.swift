import Publishing
import Testing

@testable import LanguageServer

struct JSONReaderTests {
  static let values: [(String, JSONValue)] = [
    ("{}", [:]),
    (#" { "a" : [ 1 , -2.5e1, true, false, null ] } "#, ["a": [1, -25, true, false, nil]]),
    (#""tab\t quote\" slash\/ line\n""#, "tab\t quote\" slash/ line\n"),
    (#""\u00e9 \ud83d\ude00""#, "é 😀"),
    (#""lone \ud83d half""#, "lone \u{FFFD} half"),
    (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
    (#""\ud83dA""#, "\u{FFFD}A"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""nul \u0000""#, "nul \0"),
    (#"{"a":1,"a":2}"#, ["a": 2]),
    ("12345678901234567890", .number(12_345_678_901_234_567_168)),
  ]

  @Test(arguments: values)
  func `reads what editors write`(text: String, value: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8)[...]) == value)
  }

  @Test(arguments: ["[1,]", "{\"a\" 1}", "tru3", "1 2", "\"\\x\"", "'a'", "-a", "]"])
  func `refuses what is no JSON`(text: String) {
    #expect(throws: JSONReader.Failure.malformed) { try JSONReader.read(Array(text.utf8)[...]) }
  }

  @Test(arguments: ["", "{", "[1", "{\"a\"", "{\"a\":", "\"abc", "\"\\u12", "tru"])
  func `knows a text that ends too early`(text: String) {
    #expect(throws: JSONReader.Failure.truncated) { try JSONReader.read(Array(text.utf8)[...]) }
  }

  @Test func `refuses nesting without end`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONReader.Failure.malformed) { try JSONReader.read(deep[...]) }
  }
}
