"""The published site: where it is, its pages, and the widgets in its bundle."""

import json
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SITE = pathlib.Path(os.environ.get("SITE", ROOT / "_site"))


def html_pages():
    """The site's pages: paths from its root."""
    return sorted(str(page.relative_to(SITE)) for page in SITE.rglob("*.html"))


def lesson_pages():
    return [page for page in html_pages() if page.startswith("lessons/")]


def bundled_widgets():
    """The widgets' configurations in the bundle, in the order of its files."""
    files = sorted((SITE / "bundle").rglob("*.json"))
    found = {}
    for file in files:
        for widget in _widgets_in(json.loads(file.read_text("utf-8"))):
            found[widget["lesson"], widget["id"]] = widget
    return list(found.values())


def _widgets_in(value):
    """Every widget's configuration in a JSON value, at any depth."""
    if isinstance(value, dict):
        if {"lesson", "id", "type", "controls", "numbers"} <= value.keys():
            yield value
        for part in value.values():
            yield from _widgets_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from _widgets_in(part)
