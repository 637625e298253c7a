"""A page that `workshop serve` shows: it reloads after a build, and shows what is wrong."""

import pytest
from serving import Served, new_project, write_lesson


@pytest.fixture
def project(tmp_path):
    return new_project(tmp_path)


@pytest.fixture
def page(project, chromium):
    served = Served(project)
    served.told("published")
    context = chromium.new_context()
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{served.port}/lessons/one.html")
    yield page
    context.close()
    served.stop()


def test_a_page_reloads_after_a_change(project, page):
    write_lesson(project, "one", "Quite another title")
    page.get_by_role("heading", name="Quite another title").wait_for()


def test_what_is_wrong_lies_over_the_page_until_it_is_mended(project, page):
    panel = page.get_by_role("alert", name="Problems")
    write_lesson(project, "two", claim="1 + 1 == 3")
    panel.wait_for()
    assert "1 error: this page is the last good one" in panel.inner_text()
    assert "two.md:10:" in panel.inner_text()
    assert page.get_by_role("heading", name="Lesson one").is_visible()
    page.screenshot(path=project / "problems.png")

    page.locator("body").press("Escape")
    panel.wait_for(state="hidden")
    write_lesson(project, "two", claim="1 + 1 == 4")
    panel.wait_for()
    write_lesson(project, "two")
    panel.wait_for(state="hidden")


def test_a_page_that_is_not_there_yet_appears(project, page):
    (project / "two.md").rename(project / "three.md")
    page.wait_for_url("**/one.html")
    page.goto(page.url.replace("one.html", "two.html"))
    page.get_by_role("heading", level=1).wait_for()
    (project / "three.md").rename(project / "two.md")
    page.get_by_role("heading", name="Lesson two").wait_for()


def test_nothing_of_it_is_in_the_site(project, page):
    for file in (project / "_site").rglob("*.html"):
        assert "__workshop" not in file.read_text("utf-8")
