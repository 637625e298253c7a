import Testing

@testable import Expressions

@Suite struct ProblemTests {
  @Test func `what cannot be read is marked where it stands`() {
    check([
      ("", "DW0301 «»"), ("1 +", "DW0301 «»"), ("(1", "DW0301 «(»"), ("[1, 2", "DW0301 «[»"),
      ("1 2", "DW0301 «2»"), ("[1 2]", "DW0301 «2»"), ("a.", "DW0301 «»"),
      ("'abc", "DW0301 «'abc»"),
      ("x -> x", "DW0301 «->»"), ("2x", "DW0301 «x»"), ("1 ? 2", "DW0301 «?»"),
      ("1 if 2", "DW0301 «»"),
      ("{1: 2}", "DW0301 «1»"), ("[x for 1 in xs]", "DW0301 «1»"), ("1e999", "DW0301 «1e999»"),
      ("(1, 2)", "DW0301 «(1,»"), ("and", "DW0301 «and»"), ("{a: 1, a: 2}", "DW0301 «a»"),
    ])
  }

  @Test(arguments: [
    ("f(1 2, 3 4)", ["2", "4"]), ("[1 2] == [3 4]", ["2", "4"]), ("mean([1, 2) == (3", [")", "("]),
    ("f(1 +, * 2)", [",", "*"]), ("f((1, 2 3), 4 5)", ["(1,", "3", "5"]),
    ("{a 1, b: 2 3, 4: 5}", ["1", "3", "4"]), ("[x for 1 in xs] + [y for y xs]", ["1", "xs"]),
    ("f(1 § 2, 3 4, 5 ¿)", ["§", "4", "¿"]), ("f('a, [1 2])", ["'a, [1 2])"]),
    ("f([1, {a: (2", ["(", "[", "{", "("]), ("f(1 if [2, 3), 4 5)", [")", ","]),
    ("xs[1 2:3] + xs[]", ["2", "]"]), ("f(a[1, 2], b. , 3 == == 4)", [",", ",", "=="]),
    ("f(1 2 (3 4, 5), 6 7)", ["2", "7"]), ("1 2, f(3 4)", ["2"]),
    ("{a: 1, a: 2, b 3}", ["a", "3"]),
    ("f(1 if 2, x -> 3 4) and (", [",", "4", "("]), ("f(3x, = 4)", ["x", "="]),
  ])
  func `each mistake is told, and told once`(text: String, marked: [String]) {
    let parsed = parseExpression(mapped(text))
    let bytes = Array(text.utf8)
    #expect(
      parsed.diagnostics.map { String(decoding: bytes[$0.location.range], as: UTF8.self) }
        == marked,
      "\(text)")
  }

  @Test func `names, fields and types that do not fit are marked where they stand`() {
    check([
      ("xss", "DW0303 «xss»"), ("nothing_here(1)", "DW0304 «nothing_here»"), ("xs.a", "DW0310 «a»"),
      ("xs[3]", "DW0311 «3»"), ("xs[0.5]", "DW0309 «0.5»"), ("1 < xs", "DW0312 «xs»"),
      ("xs < [1]", "DW0312 «xs»"), ("1 + 'a'", "DW0309 «'a'»"), ("not 1", "DW0322 «1»"),
      ("1 if 1 else 2", "DW0322 «1»"), ("four(1)", "DW0309 «four»"), ("1 in 2", "DW0309 «2»"),
      ("0.3 ~= 0.33", "DW0314 «0.3 ~= 0.33»"), ("third ~= four", "DW0315 «third ~= four»"),
      ("1 ~= third ~= 2", "DW0316 «~=»"), ("[x for x in 1]", "DW0309 «1»"),
    ])
  }

  @Test(arguments: [
    ("third ~= 33%", "third ~= 0.33"), ("third == 12.5%", "third == 0.125"),
    ("four = 4", "four == 4"), ("2 ** 3", "2 ^ 3"), ("true && false", "true and false"),
    ("four ≤ 4", "four <= 4"), ("fuor == 4", "four == 4"), ("True", "true"),
    ("houses.sise", "houses.size"), ("houses.only('sise')", "houses.only('size')"),
    ("third ~= four", "third == four"), ("{ab: 1}['abc']", "{ab: 1}['ab']"),
  ])
  func `a fix writes what was meant`(text: String, fixed: String) {
    #expect(report(text).fixed == fixed)
  }

  @Test func `an expression with safe fixes is still read`() {
    #expect(parseExpression(mapped("four = 4")).expression != nil)
    #expect(parseExpression(mapped("four = ")).expression == nil)
  }

  @Test func `a name of a broken block is skipped, not reported`() {
    struct Broken: NameScope {
      func lookUp(_ name: String) -> NameLookup { .unknown }
      var visibleNames: [String] { [] }
    }
    #expect(outcome("km.inertia == 4", in: Broken()) == "unknown")
  }
}
