"""The published site: where it is, its pages, and the widgets in its bundle."""

import json
import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
SITE = pathlib.Path(os.environ.get("SITE", ROOT / "_site"))


def html_pages():
    """The site's pages: paths from its root."""
    return sorted(str(page.relative_to(SITE)) for page in SITE.rglob("*.html"))


def lesson_pages():
    return [page for page in html_pages() if page.startswith("lessons/")]


def bundled_widgets():
    """The widgets' configurations in the bundle, in the order of its files."""
    files = sorted((SITE / "bundle/lessons").glob("*.json"))
    return [widget for file in files for widget in json.loads(file.read_text("utf-8"))["widgets"]]


CONFIG = re.compile(r'<script type="application/json" data-is="config">(.*?)</script>', re.S)


def benches():
    """Every bench of the site, by its page: the widgets' configurations, those of lessons last."""
    return [
        {**config, "page": page}
        for page in sorted(html_pages(), key=lambda page: (not page.startswith("authors/"), page))
        for config in map(json.loads, CONFIG.findall((SITE / page).read_text("utf-8")))
        if "controls" in config
    ]
