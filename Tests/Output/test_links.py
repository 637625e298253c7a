"""Every address in the published pages is relative and leads to a file and a place in it."""

import html.parser
import re
import urllib.parse

from published import SITE

# What a browser fetches by itself; a link a reader follows may lead anywhere.
FETCHED = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("use", "href")}


class Addresses(html.parser.HTMLParser):
    """The addresses and the ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.fetched, self.linked, self.ids = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src"):
            if name in values:
                kept = self.fetched if (tag, name) in FETCHED else self.linked
                kept.append(values[name])

    handle_startendtag = handle_starttag


def parsed(path):
    return Addresses((SITE / path).read_text("utf-8"))


def is_elsewhere(address):
    return bool(urllib.parse.urlsplit(address).scheme) or address.startswith("//")


def missing(path, address):
    """What is wrong with a relative address on a page; empty if nothing."""
    if address.startswith("/"):
        return f"{address} does not work below a sub-path"
    file, _, anchor = address.partition("#")
    file = urllib.parse.unquote(file.partition("?")[0])
    target = (SITE / path).parent / file if file else SITE / path
    if not target.resolve().is_file():
        return f"{address} is no file"
    if anchor and target.suffix == ".html":
        ids = parsed(target.resolve().relative_to(SITE.resolve())).ids
        if urllib.parse.unquote(anchor) not in ids:
            return f"{address} has no such place"
    return ""


def test_what_a_page_fetches_is_in_the_site(page_path):
    for address in parsed(page_path).fetched:
        assert not is_elsewhere(address) or address.startswith("data:"), address
        if not address.startswith("data:"):
            assert missing(page_path, address) == ""


def test_links_within_the_site_lead_somewhere(page_path):
    for address in parsed(page_path).linked:
        if not is_elsewhere(address):
            assert missing(page_path, address) == ""


def test_no_id_stands_twice_on_a_page(page_path):
    ids = parsed(page_path).ids
    assert sorted({i for i in ids if ids.count(i) > 1}) == []


def test_style_sheets_fetch_only_files_of_the_site():
    for sheet in SITE.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.S)
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            if not address.startswith(("data:", "#")):
                assert not is_elsewhere(address), f"{sheet.name}: {address}"
                assert (sheet.parent / address.partition("#")[0]).is_file(), f"{sheet.name}: {address}"


def test_no_published_text_tells_where_it_was_built():
    here = str(SITE.resolve().parent)
    for file in SITE.rglob("*"):
        if file.is_file():
            assert here.encode() not in file.read_bytes(), file.name
