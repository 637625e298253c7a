import Testing

@testable import Expressions

@Suite struct ClaimTests {
  @Test(arguments: [
    ("four == 5", "four is 4, not 5", "5", "4"),
    ("5 == four", "four is 4, not 5", "5", "4"),
    ("four == 4 and third ~= 0.50", "third is 0.3333333333333333, not 0.50", "0.50", "0.33"),
    ("third == 0.33", "third is 0.3333333333333333, not 0.33", "0.33", "0.3333333333333333"),
    ("xs == [3, 1, 4]", "xs is [3, 1, 2], not [3, 1, 4]", "[3, 1, 4]", "[3, 1, 2]"),
    ("xs == [3, 1]", "xs has 3 elements, not 2: [3, 1, 2]", "[3, 1]", "[3, 1, 2]"),
    (
      "houses.target_name == 'cost'", "houses.target_name is 'price', not 'cost'", "'cost'",
      "'price'"
    ),
    ("four < 3", "four is 4, not below 3", "3", nil),
    ("3 > four", "four is 4, not below 3", "3", nil),
    ("1 < four < 3", "four is 4, not below 3", "3", nil),
    (
      "four > third * 20", "four is 4, not above third * 20, 6.666666666666666",
      "four > third * 20", nil
    ),
    ("four == zero", "four is 4, and zero is 0", "four == zero", nil),
    ("four != 4", "four is 4", "4", nil),
    ("not four == 4", "four is 4", "not four == 4", nil),
    (
      "four == 5 or four == 6", "four is 4, not 5, and four is 4, not 6", "four == 5 or four == 6",
      nil
    ),
    ("5 in xs", "5 is not in xs, [3, 1, 2]", "5", nil),
    ("0/zero == 1", "0/zero is nan, not 1", "1", nil),
    ("0/zero != 1", "0/zero has a value that is not a number", "0/zero", nil),
    ("third ~= -0.5", "third is 0.3333333333333333, not -0.5", "-0.5", "0.3"),
  ])
  func `a claim that fails says what was computed and claimed`(
    text: String, explanation: String, focus: String, replacement: String?
  ) throws {
    let result = try claim(text)
    #expect(!result.holds)
    #expect(result.explanation == explanation)
    #expect(String(decoding: Array(text.utf8)[result.focus], as: UTF8.self) == focus)
    #expect(result.replacement?.text == replacement)
  }

  @Test(arguments: [
    "four == 4", "third ~= 0.33", "0.3333 ~= third", "xs == [3, 1, 2]", "xs ~= [3.0, 1.0, 2.0]",
    "four == 4 and third < 1", "four == 5 or four == 4", "not four == 5", "1 < four <= 4",
    "0.1 + 0.2 == 0.3", "0.1 + 0.2 <= 0.3", "2 in xs", "four == 4 if true else false",
  ])
  func `a claim that holds says so`(text: String) throws {
    #expect(try claim(text).holds)
  }

  @Test func `a claim that is no truth value is a problem`() {
    #expect(throws: EvaluationFailure.self) { try claim("four") }
  }

  @Test func `the replacement makes the claim hold`() throws {
    for text in ["four == 5", "third ~= 0.50", "third == 0.3", "xs == [1]", "xs ~= [1.00, 2.0]"] {
      let result = try claim(text)
      let (range, new) = try #require(result.replacement)
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(range, with: Array(new.utf8))
      #expect(try claim(String(decoding: bytes, as: UTF8.self)).holds, "\(text)")
    }
  }
}
