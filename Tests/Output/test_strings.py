"""The interface's words: every language has them all, and pages and scripts use them all."""

import re
from html.parser import HTMLParser

import german
import pytest
from published import ROOT

LANGUAGES = sorted(path.stem for path in german.STRINGS.glob("*.yaml") if path.stem != "en")
SHOWN = {"aria-label", "alt", "title", "placeholder", "content"}


def used(pattern, *folders):
    """What a pattern finds in sources below folders of the repository."""
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    return {key for path in files for key in re.findall(pattern, path.read_text("utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_its_placeholders(language):
    english, other = german.flat("en"), german.flat(language)
    assert set(english) == set(other)
    for key, text in english.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", other[key])), key


def test_every_word_is_used_and_there_is_every_word_used():
    keys = {re.sub(r"\.(one|other)$", "", key) for key in german.flat("en")}
    pages = {key.removeprefix("pages.") for key in keys if key.startswith("pages.")}
    scripts = {key.removeprefix("scripts.") for key in keys if key.startswith("scripts.")}
    in_templates = used(r"\{\{#?words\.([\w.]+)\}\}", "Site/templates")
    parts = "|".join({key.split(".")[0] for key in pages})
    in_swift = used(rf'"((?:{parts})\.[a-z]\w*)"', "Sources/Publishing")
    addresses = {name for name in in_swift if name.endswith((".html", ".json", ".yaml"))}
    assert pages == in_templates | in_swift - addresses
    parts = "|".join({key.split(".")[0] for key in scripts})
    assert scripts == used(rf"'((?:{parts})\.\w+)'", "Site/js") - {"badge.png", "badge.svg"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_widget_sentence_is_left_over(language):
    """Each is said somewhere: every piece between its values stands in a source."""
    folders = [ROOT / "Site/js", ROOT / "Sources/Lessons/Widgets", ROOT / "Sources/Checking"]
    sources = "".join(
        path.read_text("utf-8")
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".js", ".swift"}
    ).replace('"\n        + "', "")
    for english, own in german.widgets(language).items():
        assert all(piece in sources for piece in re.split(r"\{\d+\}", english)), english
        assert sorted(re.findall(r"\{\d+\}", english)) == sorted(re.findall(r"\{\d+\}", own))


class Shown(HTMLParser):
    """All that a page says, to eyes and ears, but for source code."""

    silent = {"script", "style", "code", "samp", "math"}

    def __init__(self, page):
        super().__init__()
        self.words, self.around = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag in self.silent:
            self.around.append(tag)
        named = {name: value for name, value in attrs}
        is_words = tag != "meta" or named.get("name") == "description"
        self.words += [value for name, value in attrs if name in SHOWN and value and is_words]

    def handle_endtag(self, tag):
        if self.around and self.around[-1] == tag:
            self.around.pop()

    def handle_data(self, data):
        if not self.around:
            self.words.append(data)


def test_a_german_course_shows_no_english_word(project):
    (project.folder / "sound.md").unlink()
    german.write(project.folder)
    result = project.run("build")
    assert result.returncode == 0, result.stdout
    pages = {path: text for path, text in project.site().items() if path.suffix == ".html"}
    assert len(pages) == 10
    for path, page in pages.items():
        assert german.english_in(" | ".join(Shown(page.decode()).words)) == [], path.name
        assert b'<html lang="de-AT">' in page
