import Mustache
import Testing

@testable import Publishing

/// Templates, and what they are given one after the other.
private func cases() -> [(template: String, contexts: [[String: Any]])] {
  [
    (
      "{{title}} and {{{title}}} in '{{title}}'",
      [["title": "plain"], ["title": "<a & 'b' \"c\">"], ["title": ""]]
    ),
    (
      "{{#isBig}}big {{/isBig}}{{^isBig}}small {{/isBig}}{{size}}",
      [["isBig": true, "size": "9"], ["isBig": false, "size": "1"], ["size": "?"]]
    ),
    (
      "{{count(items)}}:{{#items}}{{#first()}}[{{/first()}}{{name}}{{^last()}}, {{/last()}}{{/items}}",
      [
        ["items": [["name": "a"], ["name": "b"]] as [[String: Any]]],
        ["items": [["name": "c & d"], ["name": ""]] as [[String: Any]]],
        ["items": [[String: Any]]()],
      ]
    ),
    (
      "{{^empty(words)}}{{#words}}<{{.}}>{{/words}}{{/empty(words)}}{{^empty(one)}}{{one}}{{/empty(one)}}",
      [["words": ["x", "<y>"], "one": ""], ["words": [String](), "one": "z"]]
    ),
    ("{{#inner}}{{title}} of {{outer}}{{/inner}}", [["inner": ["title": "t"], "outer": "o"]]),
    // The texts themselves matter here, so nothing can be cut.
    ("{{uppercased(title)}} {{lowercased(title)}}", [["title": "One"], ["title": "Two"]]),
    ("{{capitalized(title)}}", [["title": "one"], ["title": "two"]]),
    ("{{reversed(title)}}", [["title": "one"], ["title": "two"]]),
    ("{{% CONTENT_TYPE:TEXT}}{{title}}", [["title": "a & b"], ["title": "c"]]),
  ]
}

@Test func `a cut gives what mustache gives`() throws {
  for (text, contexts) in cases() {
    var library = MustacheLibrary()
    try library.register(text, named: "it")
    let cuts = TemplateCuts(library)
    for context in contexts + contexts.reversed() {
      #expect(
        cuts.render("it", context) == library.render(context, withTemplate: "it"), "\(text)")
    }
  }
}
