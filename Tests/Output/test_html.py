"""The published pages are valid HTML."""

import nu
from published import SITE


def test_the_nu_html_checker_finds_no_error():
    assert nu.errors(SITE) == []


def test_the_nu_html_checker_would_find_one(tmp_path):
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>A</title><p><div hidden=x></p>", "utf-8")
    assert any("No “p” element in scope" in error for error in nu.errors(tmp_path))
