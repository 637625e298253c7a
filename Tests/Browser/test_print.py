"""On paper everything is there to be read, and nothing to be pressed."""

SHOWN = [".steps > li", ".quiz .why", ".sort .cards li", ".sort .cards details p", ".stage svg", ".inspection"]
GONE = [".bench-keys", ".status", ".slider", ".choice", ".handle", ".gauge", ".drawers", ".contents", ".turn", ".sort .deck", ".quiz .under"]
#: How many of what a selector finds are to be seen, and how many there are.
COUNTS = """selectors => Object.fromEntries(selectors.map((selector) => {
  const found = [...document.querySelectorAll(selector)];
  return [selector, [found.filter((node) => node.checkVisibility() && node.getClientRects().length).length, found.length]];
}))"""


def test_a_lesson_is_printed_whole_and_without_controls(visit, lesson_path):
    page = visit(lesson_path, color_scheme="dark")
    page.emulate_media(media="print")
    for selector, (seen, all_) in page.evaluate(COUNTS, SHOWN).items():
        assert seen == all_, selector
    for selector, (seen, _) in page.evaluate(COUNTS, GONE).items():
        assert seen == 0, selector
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
