"""Runs the tests that want a page once for each page of the site."""

import pytest
from published import SITE, html_pages, lesson_pages


def pytest_configure():
    if not (SITE / "index.html").is_file():
        pytest.exit(f"there is no site in {SITE}; `make site` publishes it", returncode=2)


def pytest_generate_tests(metafunc):
    for name, pages in (("page_path", html_pages()), ("lesson_path", lesson_pages())):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, pages)
