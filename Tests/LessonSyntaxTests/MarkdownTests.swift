import LessonSyntax
import SourceText
import Testing

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("a *b* **c**", "p('a ' em('b') ' ' strong('c'))"),
    ("# A `b` #", "h1('A ' code(b))"),
    ("A\nb\n===", "h1('A' / 'b')"),
    ("a  \nb\\\nc\nd", "p('a' // 'b' // 'c' / 'd')"),
    ("> a\nb", "quote(p('a' / 'b'))"),
    ("[a](b.md#c \"t\") ![x *y*](z.png)", "p(link[b.md#c t]('a') ' ' image[z.png]('x ' em('y')))"),
    (
      "[a]: /x\n[b]: /y 't'\nsee [a] and [b][] and [c][a].",
      "p('see ' link[/x]('a') ' and ' link[/y t]('b') ' and ' link[/x]('c') '.')"
    ),
    (
      "<https://a.b/c> &amp; &#228; \\* <b>x</b>",
      "p(link[https://a.b/c]('https://a.b/c') ' & ä * ' tag(<b>) 'x' tag(</b>))"
    ),
    ("```swift\nlet a\n```", "fence[swift](let a\n)"),
    ("- a\n- b", "ul(li(p('a')) li(p('b')))"),
    ("    a\n\n    b", "fence[](a\n\nb\n)"),
    ("    ```\n    ```\n", "fence[](```\n```\n)"),
    ("*a `*` b*", "p(em('a ' code(*) ' b'))"),
    ("&nosuch; &amp;amp;", "p('&nosuch; &amp;')"),
    ("```a $`b$ c", "p('```a $`b$ c')"),
    ("a\n```b $`c$\nd", "p('a' / '```b $`c$' / 'd')"),
    ("<a b='$c'd$'>", "p('<a b='$c'd$'>')"),
    ("\u{FEFF}\u{FEFF}# A", "h1('A')"),
    ("[a](\\(b\\))", "p(link[(b)]('a'))"),
  ])
  func `Markdown is read as CommonMark says`(text: String, expected: String) {
    let result = markdown(text)
    #expect(outline(result.blocks) == expected)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("$a*b*c$", "p(math(a*b*c))"),
    ("$f[x](t)$ and $a<b>c$", "p(math(f[x](t)) ' and ' math(a<b>c))"),
    ("$\\{a\\}$", "p(math(\\{a\\}))"),
    ("a \\$50 bill and $5 or $6", "p('a $50 bill and $5 or $6')"),
    ("$ a$ $b $ $c$1", "p('$ a$ $b $ $c$1')"),
    ("it is $5\n\n6$ more", "p('it is $5') p('6$ more')"),
    ("$$\na +\n  b\n$$", "p(display(\na +\nb\n))"),
    ("x $$a$$ y", "p('x ' display(a) ' y')"),
    ("\\(a*b*\\) and \\[c_d_\\]", "p(math(a*b*) ' and ' display(c_d_))"),
    ("`$a$` and $b$", "p(code($a$) ' and ' math(b))"),
    ("$a `b$ c`", "p('$a ' code(b$ c))"),
    ("$\\text{if $x$}$", "p(math(\\text{if $x$}))"),
    ("*$x$* **$y_1$**", "p(em(math(x)) ' ' strong(math(y_1)))"),
    ("[$x$](y.md) [a](b/$c$.md)", "p(link[y.md](math(x)) ' ' link[b/$c$.md]('a'))"),
    ("<https://a/$b$> $c$", "p(link[https://a/$b$]('https://a/$b$') ' ' math(c))"),
    ("<a href=\"$x$\">$y$</a>", "p(tag(<a href=\"$x$\">) math(y) tag(</a>))"),
    ("```math\na^2\n```", "display(a^2)"),
    ("# On $a*b*$", "h1('On ' math(a*b*))"),
    ("$a \\$ b$", "p(math(a \\$ b))"),
    ("$a  \nb\\\\\nc$", "p(math(a  \nb\\\\\nc))"),
    ("$$a$$ $b$", "p(display(a) ' ' math(b))"),
    ("[a]: /x\n$b$ [a]", "p(math(b) ' ' link[/x]('a'))"),
    ("> - $a\n>   b$", "quote(ul(li(p(math(a\nb)))))"),
  ])
  func `a formula is found before Markdown reads it`(text: String, expected: String) {
    let result = markdown(text)
    #expect(outline(result.blocks) == expected)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[@lloyd1982]", "p(cite(lloyd1982))"),
    (
      "so [@lloyd1982, p. 131; @macqueen1967].",
      "p('so ' cite(lloyd1982: p. 131; macqueen1967) '.')"
    ),
    ("[@a_b_c] *x* [@d:e.f]", "p(cite(a_b_c) ' ' em('x') ' ' cite(d:e.f))"),
    ("[@home](x.md)", "p(link[x.md]('@home'))"),
    ("`[@a]` [@]", "p(code([@a]) ' [@]')"),
  ])
  func `citations are found`(text: String, expected: String) {
    let result = markdown(text)
    #expect(outline(result.blocks) == expected)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("`{eval} a.b(50)`", "p(eval(a.b(50)))"),
    ("`{eval} a | .2f`", "p(eval(a | .2f))"),
    ("`{eval} f(' | ') | sig 3`", "p(eval(f(' | ') | sig 3))"),
    ("`` {check} a == 1 ``", "p(check(a == 1))"),
    ("`{eval}\na + 1`", "p(eval(a + 1))"),
    ("`{a, b}` `{}`", "p(code({a, b}) ' ' code({}))"),
  ])
  func `computed spans are told from code`(text: String, expected: String) {
    let result = markdown(text)
    #expect(outline(result.blocks) == expected)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("x `⟦{evel}⟧ a`", "DW0122"),
    ("x `⟦{eval}⟧a`", "DW0123"),
    ("⟦`{check}`⟧", "DW0124"),
    ("x ⟦$$⟧ a\n\nb", "DW0130"),
    ("- ⟦\\(⟧ a\n- b", "DW0130"),
    ("$$\na\n⟦+ b⟧\n$$", "DW0131"),
    ("$$\na\n⟦===⟧\n$$", "DW0131"),
    ("\\[a\n⟦> b\\]⟧", "DW0131"),
    ("it is $x^2\n⟦+ y^2$, with $x$ for east⟧", "DW0131"),
    ("it is $a$ and $x\n⟦- y$⟧", "DW0131"),
    ("a ⟦$$ $$⟧", "DW0132"),
    ("> ⟦```swift⟧\n> a\n\nb", "DW0120"),
    ("> ⟦````⟧\n> ```\n", "DW0120"),
  ])
  func `a mistake is reported where it is`(marked: String, code: String) {
    let expected = MarkedText(marked)
    let result = markdown(expected.text)
    #expect(result.diagnostics.names == [code])
    #expect(result.diagnostics.map(\.location.range) == expected.ranges)
  }

  /// Ranges, in order: every node of the kinds that diagnostics point at.
  @Test(arguments: [
    "⟦# Ä ⟦`b`⟧⟧",
    "> - ä ⟦[b](c)⟧ ⟦`d`⟧\n>   ⟦$e$⟧ ⟦`{eval} 1`⟧",
    "1. ä\n\n   > ä\n   ⟦![x](y)⟧ ⟦[@a]⟧\n   > ⟦`d`⟧",
    "-\tä\n\n\t> ⟦$a\n\t> b$⟧ ⟦[a\n\t> b](c\n\t> 'd')⟧",
    "[a]: /x\n[b]: /y\n'ö' ⟦[a]⟧ ⟦[b][]⟧ ⟦[c][a]⟧",
    "ä\r\n> b ⟦`c\r\n> d`⟧\r\n> ⟦$x$⟧",
    "⟦Ä ⟦`c`⟧\n===⟧",
    "a\n\t⟦`b`⟧ \\* &auml; ⟦<https://a.b/&amp;>⟧",
    "*a **b ⟦`c`⟧***⟦$d$⟧",
  ])
  func `nodes have the ranges of their sources`(marked: String) {
    let expected = MarkedText(marked)
    let result = markdown(expected.text)
    let found = result.blocks.flatMap(\.all).filter { node in
      switch node.kind {
      case .heading, .link, .image, .code, .computed, .math, .citation: true
      default: false
      }
    }
    #expect(found.map(\.location.range) == expected.ranges)
  }

  @Test func `an expression maps back through quote, list and line end`() throws {
    let file = SourceFile(path: "a.md", text: "ä\n\n> - x `{eval} ab +\r\n>   cd | .2f`")
    let result = parseMarkdown(MappedText(file, 0..<file.bytes.count))
    let spans = result.blocks.flatMap(\.all).compactMap { node -> ComputedSpan? in
      if case .computed(let span) = node.kind { span } else { nil }
    }
    let span = try #require(spans.first)
    #expect(span.expression.text == "ab + cd")
    #expect(file.text(span.expression.source(0..<2)) == "ab")
    #expect(file.text(span.expression.source(5..<7)) == "cd")
    #expect(file.text(try #require(span.format).sourceRange) == ".2f")
  }
}
