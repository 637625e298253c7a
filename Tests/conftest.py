"""Runs the tests that want a page once for each page of the site."""

import pytest
from published import SITE, html_pages, lesson_pages


def pytest_configure():
    if not (SITE / "index.html").is_file():
        pytest.exit(f"there is no site in {SITE}; `make site` publishes it", returncode=2)


def pytest_generate_tests(metafunc):
    # A file about one kind of block says how that begins in a page, and sees no other lessons.
    about = getattr(metafunc.module, "ABOUT", "")
    lessons = [page for page in lesson_pages() if about in (SITE / page).read_text("utf-8")]
    if not lessons:
        pytest.exit(f"no lesson holds {about!r}, so {metafunc.module.__name__} would test nothing")
    for name, pages in (("page_path", html_pages()), ("lesson_path", lessons)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, pages)
