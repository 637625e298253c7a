"""`<data-workshop>` on a bare page in another folder: a lesson, a game, a question, and what goes wrong."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from keyboard import tab_to
from published import SITE, bundled_widgets

BARE = "elsewhere/bare.html"
GAME = next(w for w in bundled_widgets() if w["type"] == "fit_line")
LESSON = GAME["lesson"]
KEPT = json.loads((SITE / f"bundle/lessons/{LESSON}.json").read_text("utf-8"))
QUIZ = KEPT["quizzes"][0]["id"]


@pytest.fixture
def bare(visit):
    """bare(elements…) opens a page of another site that holds them."""

    def open_bare(*elements, prepare=None, style="", **options):
        html = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>Elsewhere</title><style>p, h1 {{ color: #222; font-family: monospace; }} body {{ background: #fff; }} {style}</style>"
            '<script type="module" src="../js/data-workshop.js"></script></head>'
            f"<body><main><h1>Elsewhere</h1>{''.join(elements)}<p>The end.</p></main></body></html>"
        )

        def ready(page):
            page.route(f"**/{BARE}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
            if prepare:
                prepare(page)

        return visit(BARE, prepare=ready, live=False, **options)

    return open_bare


def element(inside="", src="../bundle/", **attributes):
    told = "".join(f' {name}="{value}"' for name, value in {"src": src, **attributes}.items() if value)
    return f"<data-workshop{told}>{inside}</data-workshop>"


def turn(page, bench, control, to):
    """Brings a slider in a shadow root to a value by keyboard."""
    selector = f'#{GAME["id"]} [data-slider="{control}"] input'
    tab_to(page, selector)
    slider = bench.locator(f'[data-slider="{control}"] input')
    step = next(c["step"] for c in GAME["controls"] if c["id"] == control)
    away = round((to - float(slider.input_value())) / step)
    arrow = "ArrowRight" if away > 0 else "ArrowLeft"
    for _ in range(abs(away) // 10):
        page.keyboard.press(f"Shift+{arrow}")
    for _ in range(abs(away) % 10):
        page.keyboard.press(arrow)


def test_a_whole_lesson_is_shown_answered_and_won(bare):
    page = bare(element(lesson=LESSON))
    bench = page.locator(f"#{GAME['id']}.live")
    bench.wait_for()
    assert page.locator("data-workshop .embed-title").inner_text() == KEPT["title"]
    for control in ("w", "b"):
        turn(page, bench, control, GAME["best"][control])
    assert "won" in bench.get_attribute("class").split()
    assert page.url.endswith(BARE), "the address is the host's"
    quiz = page.locator(f"#{QUIZ}")
    quiz.locator(".answer[data-right] input").first.check(force=True)
    quiz.locator('[data-is="check"]').click()
    assert quiz.locator('[data-is="done"]').is_visible()
    # Links lead into the site, and neither side's styles reach over.
    for link in page.locator("data-workshop .prose a[href]").all():
        assert not link.get_attribute("href").startswith("..")
    face = "e => getComputedStyle(e).fontFamily"
    assert "Vollkorn" in page.locator("data-workshop .prose p").first.evaluate(face)
    assert page.locator("main > p").evaluate(face) == "monospace"


def test_two_on_a_page_do_not_disturb_each_other(bare):
    one = element(lesson=LESSON, block=GAME["id"])
    page = bare(one, one, element(lesson=LESSON, block=QUIZ))
    benches = page.locator(f"#{GAME['id']}.live")
    benches.nth(1).wait_for()
    page.locator(f"#{QUIZ}").wait_for()
    assert page.locator("data-workshop .prose").count() == 0
    readout = '[data-readout="mse"]'
    before = benches.nth(1).locator(readout).inner_text()
    turn(page, benches.nth(0), "w", GAME["best"]["w"])
    assert benches.nth(0).locator(readout).inner_text() != before
    assert benches.nth(1).locator(readout).inner_text() == before


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation(bare, theme):
    page = bare(element(lesson=LESSON), color_scheme=theme)
    page.locator(f"#{GAME['id']}.live").wait_for()
    page.wait_for_load_state("networkidle")
    found = Axe().run(page)
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found.response["violations"]] == []


def test_it_fits_a_small_screen(bare):
    page = bare(element(lesson=LESSON), viewport={"width": 320, "height": 700}, style="body { margin: 0; }")
    page.locator(f"#{GAME['id']}.live").wait_for()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def answering(body, status=200):
    def prepare(page):
        page.route("**/bundle/lessons/*", lambda route: route.fulfill(body=body, status=status, content_type="application/json"))

    return prepare


WRONG = {
    "newer": (answering(json.dumps({"schemaVersion": 2, "html": "", "title": ""})), {"lesson": LESSON}, "newer"),
    "broken": (answering("{"), {"lesson": LESSON}, "broken"),
    "empty": (answering("null"), {"lesson": LESSON}, "broken"),
    "missing": (None, {"lesson": "no-such-lesson"}, "not in the bundle"),
    "no lesson": (None, {}, "which lesson"),
    "no block": (None, {"lesson": LESSON, "block": "nowhere"}, "not in this lesson"),
    "no network": (lambda page: page.route("**/bundle/**", lambda route: route.abort()), {"lesson": LESSON}, "no connection"),
    "bad address": (None, {"lesson": LESSON, "src": "http://["}, "where the bundle is"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_note_tells_what_is_wrong(bare, wrong):
    prepare, attributes, words = WRONG[wrong]
    page = bare(element('<a href="../">The course</a>', **attributes), prepare=prepare, forgive=["ERR_FAILED", "404"])
    note = page.locator('data-workshop [role="status"]')
    note.wait_for()
    assert words in note.inner_text()
    assert page.get_by_text("The course").is_visible()


def test_without_the_engine_the_picture_stands(bare):
    page = bare(
        element(lesson=LESSON, block=GAME["id"]),
        prepare=lambda page: page.route("**/engine.wasm", lambda route: route.abort()),
        forgive=["ERR_FAILED"],
    )
    page.locator('data-workshop .bench-note[role="status"]').wait_for()
    assert page.locator("data-workshop .stage svg").is_visible()
