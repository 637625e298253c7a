"""A level's page lists its lessons, and knows how far a reader has come."""

import json

import pytest
from published import SITE

LEVELS = sorted(f"levels/{page.name}" for page in (SITE / "levels").glob("*.html"))


@pytest.fixture(params=LEVELS)
def level(request, visit):
    return visit(request.param)


def rows(page):
    return page.locator(".row").all()


def do(page, lessons):
    for lesson in lessons:
        progress = json.dumps({"seen": True})
        page.evaluate("([k, v]) => localStorage.setItem(k, v)", [f"workshop:progress:{lesson}", progress])
    page.reload(wait_until="networkidle")


def test_a_row_leads_to_its_lesson_wherever_it_is_clicked(level):
    row = rows(level)[-1]
    title = row.locator("h3").inner_text()
    row.locator(".about").click(force=True)
    level.wait_for_url("**/lessons/*.html")
    assert level.locator("h1").inner_text() == title
    level.locator(".where a").click()
    level.wait_for_url("**/levels/*.html")


def test_what_is_done_is_marked_and_the_next_lesson_offered(level):
    total = len(rows(level))
    assert level.locator('[data-is="tally-word"]').inner_text() == f"0 of {total} done"
    assert level.locator('[data-is="start-word"]').inner_text().startswith("Start: ")
    do(level, [rows(level)[0].get_attribute("data-lesson")])
    states = [row.locator('[data-is="done"]').text_content() for row in rows(level)]
    assert states == (["Done", "Next"] + [""] * total)[:total]
    assert [row.locator(".mark-done").is_visible() for row in rows(level)] == [True] + [False] * (total - 1)
    assert level.locator('[data-is="tally-word"]').inner_text() == f"1 of {total} done"
    if total > 1:
        following = rows(level)[1].locator("h3").inner_text()
        assert level.locator('[data-is="start-word"]').inner_text() == f"Carry on: {following}"


def test_a_level_that_is_done_leads_to_the_next(level):
    do(level, [row.get_attribute("data-lesson") for row in rows(level)])
    assert {row.locator('[data-is="done"]').text_content() for row in rows(level)} == {"Done"}
    start = level.locator('[data-is="start"]')
    following = level.locator(".turn .next")
    if following.count():
        assert start.get_attribute("href") == following.evaluate("link => link.href")
    else:
        assert not start.is_visible()


def test_levels_lead_to_one_another(visit):
    page = visit("index.html")
    page.locator(".level-head a").first.click()
    for path in LEVELS[1:]:
        page.locator('.turn [rel="next"]').click()
        page.wait_for_url(f"**/{path}")
    assert page.locator('.turn [rel="next"]').count() == 0
