import Testing

struct PictureTests {
  private func draw(
    _ modules: [String: String], module: String = "js/a.picture.js", input: Any = [String: Int](),
    timeLimit: String = "5"
  ) throws -> [String: Any] {
    let helper = Helper(modules: modules, timeLimit: timeLimit)
    return try helper.reply(to: ["id": 1, "kind": "picture", "module": module, "input": input])
  }

  @Test func `a picture is drawn from its input with all that its module imports`() throws {
    let reply = try draw(
      [
        "js/a.picture.js": """
        /** A picture. */
        import { fixed, twice as two } from './parts/numbers.js';
        import {
          K,
        } from "./parts/numbers.js"
        import * as more from './parts/more.js';
        export const still = ({ x }) => `<svg>${fixed(x)} ${two(x)} ${K} ${more.sum(1, 2)}</svg>`;
        """,
        "js/parts/numbers.js": """
        export const fixed = (x) => x.toFixed(2);
        export function twice(x) { return 2 * x; }
        export const K = 7;
        """,
        "js/parts/more.js": """
        import { K } from '../../js/parts/numbers.js';
        export function sum(a, b) { return a + b + K; }
        """,
      ], input: ["x": 1.5])
    #expect(reply["html"] as? String == "<svg>1.50 3 7 10</svg>", "\(reply)")
  }

  @Test func `imports in a circle are refused`() throws {
    let reply = try draw([
      "js/a.picture.js": """
      import { b } from './b.js';
      export function still() { return b(2); }
      export function a(n) { return n === 0 ? 'done' : b(n - 1); }
      """,
      "js/b.js": """
      import { a } from './a.picture.js';
      export function b(n) { return a(n); }
      """,
    ])
    #expect(reply["error"] as? String == "js/a.picture.js imports itself, by js/b.js")
  }

  @Test(arguments: [
    ("export function still(i) {\n  return i.a.b; }", "TypeError", "(js/a.picture.js:2)"),
    ("export function still() {\n  return 1 +; }", "SyntaxError", "(js/a.picture.js:2)"),
    ("export function still() { return 1; }", "still in js/a.picture.js", "return a text"),
    ("export const draw = 1;", "js/a.picture.js does not export", "'still'"),
    ("\nexport default 1;", "this form of export", "(js/a.picture.js:2)"),
    ("import x from './b.js';", "this form of import", "(js/a.picture.js:1)"),
    ("import { x } from './none.js';", "cannot read the module", "'js/none.js'"),
    ("import { x } from '../../b.js';", "js/a.picture.js imports", "not a file of the site"),
    ("import { x } from 'node:fs';", "js/a.picture.js imports", "not a file of the site"),
    ("import { x } from './b.js';", "js/a.picture.js imports 'x'", "js/b.js does not export"),
    ("export function still() { return `${Math.random()}`; }", "Error", "Math.random"),
    ("export function still() { return `${Date.now()}`; }", "ReferenceError", "Date"),
    ("export function still() { throw 'a text'; }", "a text", "a text"),
    ("export function still() { return 1 + still(); }", "RangeError", "call stack"),
  ])
  func `a picture that cannot be drawn is told with its place`(
    source: String, start: String, part: String
  ) throws {
    let reply = try draw(["js/a.picture.js": source, "js/b.js": "export const y = 1;"])
    let error = try #require(reply["error"] as? String, "\(reply)")
    #expect(error.hasPrefix(start) && error.contains(part), "\(error)")
    #expect(reply["html"] == nil)
  }

  @Test(arguments: ["../a.js", "/etc/passwd", "js/../../a.js", "", "."])
  func `a module outside the site folder is refused`(path: String) throws {
    let reply = try draw([:], module: path)
    #expect((reply["error"] as? String)?.contains("outside the site folder") == true, "\(reply)")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "export function still() { for (;;) {} }", "for (;;) {}\nexport const still = () => '';",
    ])
  func `an endless script ends with an error, and the next request is answered`(
    source: String
  ) throws {
    let helper = Helper(modules: ["js/a.picture.js": source], timeLimit: "0.2")
    let replies = try helper.replies(to: [
      #"{"id":1,"kind":"picture","module":"js/a.picture.js","input":{}}"#,
      #"{"id":2,"kind":"code","text":"x"}"#,
    ])
    #expect(
      replies == [
        #"{"id":1,"error":"the script ran longer than 0.2 seconds"}"#,
        #"{"id":2,"html":"x"}"#,
      ])
  }
}
