import SourceText
import Testing

@testable import Publishing

private let english = """
  pages:
    greeting: Hello & welcome, {name}.
    link: Read {it}, {reader}
    apples: { one: "{count} apple of {owner}", other: "{count} apples of {owner}" }
  scripts:
    close: Close
  """
private let german = """
  pages:
    greeting: Hallo {name}.
  widgets:
    "Pull: {0}": "Ziehen: {0}"
    Home: Pos1
  """

private func words(_ texts: String...) throws -> Words {
  try Words(texts.map { SourceFile(path: "words.yaml", bytes: Array($0.utf8)) })
}

struct WordsTests {
  @Test func `a placeholder is filled in, and what is filled in is not read again`() throws {
    let words = try words(english)
    #expect(words("greeting", ["name": "{name}"]) == "Hello & welcome, {name}.")
    #expect(words.html("greeting", ["name": "<b>A</b>"]) == "Hello &amp; welcome, <b>A</b>.")
    #expect(words("nowhere") == "nowhere")
  }

  @Test func `one is said otherwise than none or many`() throws {
    let words = try words(english)
    #expect(words.counted("apples", 1, ["owner": "{count}"]) == "1 apple of {count}")
    #expect(words.counted("apples", 0, ["owner": "A"]) == "0 apples of A")
  }

  @Test func `what a language lacks stays English`() throws {
    let words = try words(english, german)
    #expect(words("greeting", ["name": "A"]) == "Hallo A.")
    #expect(words("link") == "Read {it}, {reader}")
    #expect(words.widget("Pull: {0}") == "Ziehen: {0}")
    #expect(words.widget("Push") == "Push")
    #expect(words.keys("<kbd>Home</kbd> <kbd>↑</kbd>") == "<kbd>Pos1</kbd> <kbd>↑</kbd>")
  }

  @Test func `scripts get their words, and those of widgets`() throws {
    let module = String(decoding: try words(english, german).module, as: UTF8.self)
    #expect(
      module == """
        export const strings = {"close":"Close"};
        export const widgets = {"Home":"Pos1","Pull: {0}":"Ziehen: {0}"};

        """)
  }

  @Test func `words are put into a template once and for all`() throws {
    let words = try words(english)
    #expect(
      try words.put(into: "<p>{{words.greeting}}</p>{{x}}", named: "a")
        == "<p>Hello &amp; welcome, {{name}}.</p>{{x}}")
    #expect(
      try words.put(into: "{{#words.link}}<a>{{t}}</a>{{/words.link}}", named: "a")
        == "Read <a>{{t}}</a>, {{reader}}")
    #expect(throws: ThemeError.self) { try words.put(into: "{{words.no}}", named: "a") }
    #expect(throws: ThemeError.self) { try words.put(into: "{{#words.link}}", named: "a") }
  }

  @Test func `a malformed file is named`() throws {
    #expect(throws: ThemeError.self) { try words("pages: [") }
  }
}
