"""A scored run: the first answer counts, the run is kept, and enough right answers earn the badge."""

import pathlib
import struct
import xml.etree.ElementTree

from axe_playwright_python.sync_playwright import Axe
from keyboard import number, tab_to
from published import SITE

ABOUT = 'data-part="challenge"'


def challenges(page):
    return page.locator(".challenge").all()


def read(challenge, name):
    return challenge.locator(f'[data-readout="{name}"]').inner_text()


def give(challenge, right):
    """Fills in the question on show; several right choices are all marked."""
    asked = challenge.locator(".quiz.on")
    entry = asked.locator(".entry")
    if entry.count():
        value = float(entry.get_attribute("data-value"))
        asked.locator("input").fill(repr(value if right else 3 * value + 999))
        return
    choices = asked.locator(f".answer{'[data-right]' if right else ':not([data-right])'} input")
    for choice in choices.all() if right else [choices.first]:
        choice.check()


def press(challenge, name):
    challenge.locator(f'[data-is="{name}"]').click()


def play(challenge, verdicts):
    for index, right in enumerate(verdicts):
        give(challenge, right)
        press(challenge, "check")
        if index + 1 < len(verdicts):
            press(challenge, "next")


def counts(challenge):
    return challenge.locator(".asked > li").count(), int(challenge.get_attribute("data-pass"))


def test_enough_right_answers_earn_the_badge_and_it_stays(visit, lesson_path):
    page = visit(lesson_path)
    for challenge in challenges(page):
        total, needed = counts(challenge)
        play(challenge, [index >= total - needed for index in range(total)])
        assert read(challenge, "right") == read(challenge, "best") == str(needed)
        assert "won" in challenge.get_attribute("class").split()
        badge = challenge.locator('[data-is="badge"]')
        assert badge.count() == 0 or badge.is_visible()
        press(challenge, "again")
        assert read(challenge, "right") == "0"
        assert challenge.locator(".pegs .right, .pegs .wrong").count() == 0
        assert badge.count() == 0 or badge.is_visible()


def test_too_few_right_answers_earn_nothing(visit, lesson_path):
    page = visit(lesson_path)
    for challenge in challenges(page):
        total, needed = counts(challenge)
        play(challenge, [index < needed - 1 for index in range(total)])
        assert "won" not in challenge.get_attribute("class").split()
        assert not challenge.locator('[data-is="badge"]').is_visible()
        assert "are needed" in challenge.locator(".status .shown").text_content()


def test_the_first_answer_counts_and_the_run_is_kept(visit, lesson_path):
    page = visit(lesson_path)
    if not challenges(page):
        return
    play(challenges(page)[0], [False, True])
    page.reload(wait_until="networkidle")
    challenge = challenges(page)[0]
    assert read(challenge, "right") == "1"
    assert read(challenge, "answered").startswith("2/")
    pegs = challenge.locator(".pegs button")
    assert [peg.get_attribute("class") for peg in pegs.all()[:2]] == ["wrong", "right"]
    pegs.first.click()
    asked = challenge.locator(".quiz.on")
    assert asked.locator("input").first.is_disabled()
    assert asked.locator(".verdict.wrong:visible").count() == 1
    assert asked.locator(".key-of p:visible, .key-of li:visible").count() > 0
    assert challenge.locator('[data-is="check"]').is_disabled()


def test_a_question_is_answered_by_keyboard(visit, lesson_path):
    page = visit(lesson_path)
    for challenge in challenges(page):
        tab_to(page, ".challenge .quiz.on input")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        assert read(challenge, "answered").startswith("1/")
        assert number(read(challenge, "right")) in (0, 1)
        # The focus is on Next, and then on the next question.
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.closest('.quiz')?.matches('.on')")
        challenge.locator('.status .spoken:has-text("Question 2 of")').wait_for(state="attached")


def test_without_a_script_all_questions_give_their_answers(visit, lesson_path):
    page = visit(lesson_path, java_script_enabled=False)
    for challenge in challenges(page):
        assert not challenge.locator(".bench-keys").is_visible()
        for asked in challenge.locator(".asked > li").all():
            assert asked.locator(".ask").is_visible()
            assert asked.locator(".key-of summary").is_visible()


def earned(visit, path, **options):
    """A challenge that was passed, and its badge."""
    page = visit(path, **options)
    challenge = page.locator(".challenge:has([data-is='badge'])").first
    total, _ = counts(challenge)
    play(challenge, [index > 0 for index in range(total)])
    challenge.locator('[data-is="picture"][src]').wait_for()
    return page, challenge, total


def saved(page, challenge, kind):
    with page.expect_download() as download:
        challenge.locator(f'.award [value="{kind}"]').click()
    return pathlib.Path(download.value.path()).read_bytes()


def test_the_badge_can_be_kept_with_a_name(visit, lesson_path):
    if 'data-is="badge"' not in (SITE / lesson_path).read_text("utf-8"):
        return
    page, challenge, total = earned(visit, lesson_path)
    name = challenge.locator('[data-is="name"]')
    # Without a name there is nothing to save.
    challenge.locator('.award [value="png"]').click()
    assert page.evaluate("document.activeElement.dataset.is") == "name"
    name.fill("Ada <L> & Co")
    alternative = challenge.locator('[data-is="picture"]').get_attribute("alt")
    assert "Ada" in alternative and f"{total - 1} of {total}" in alternative
    page.wait_for_timeout(300)
    svg = xml.etree.ElementTree.fromstring(saved(page, challenge, "svg").decode())
    words = [text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert "Ada <L> & Co" in words
    assert f"{total - 1} of {total}, checked by the engine" in words
    assert "font-face" in svg.find("{http://www.w3.org/2000/svg}style").text
    png = saved(page, challenge, "png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (2400, 1260)
    page.reload(wait_until="networkidle")
    challenge.locator('[data-is="picture"][src]').wait_for()
    assert name.input_value() == "Ada <L> & Co"
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()
