"""A course in German: what scripts say, open, answered and played, is German too."""

import os
import subprocess
import urllib.parse

import german
import pytest
from hosting import hosted
from published import ROOT

WORKSHOP = os.environ.get("WORKSHOP", str(ROOT / ".build/release/workshop"))
SHOWN = """() => {
  const parts = [document.body.innerText];
  for (const node of document.querySelectorAll('[aria-label], [placeholder], [title], [alt], [role="status"], [aria-live]')) {
    parts.push(...['aria-label', 'placeholder', 'title', 'alt'].map((name) => node.getAttribute(name) ?? ''));
    if (!node.matches('svg, .stage')) parts.push(node.textContent);
  }
  return parts.join(' | ');
}"""


@pytest.fixture(scope="module")
def site_url(tmp_path_factory):
    """The German course, in place of the repository's own."""
    folder = tmp_path_factory.mktemp("german")
    german.write(folder)
    subprocess.run([WORKSHOP, "build", folder], check=True, capture_output=True)
    with hosted(folder / "_site", "/some/sub/path/") as address:
        yield address


def is_german(page):
    # Live regions follow half a second behind.
    page.wait_for_timeout(600)
    assert german.english_in(page.evaluate(SHOWN)) == []


def press(page, selector):
    page.locator(selector).click()
    is_german(page)


def test_lesson(visit):
    page = visit("lessons/mittel.html")
    is_german(page)
    for part in ["rechnung", "beweis"]:
        press(page, f'#{part} [data-is="next"]')
    for bucket in ["gerade", "gerade", "ungerade"]:
        press(page, f'#karten [data-bucket="{bucket}"] .key')
    for value in ["1", "0"]:
        page.locator(f'#wahl input[value="{value}"]').check(force=True)
        press(page, '#wahl [data-is="check"]')
    press(page, '#wahl [data-is="hint"]')
    page.locator('#mehrere input[value="2"]').check(force=True)
    press(page, '#mehrere [data-is="check"]')
    for text in ["drei", "3", "2"]:
        page.locator("#zahl input").fill(text)
        press(page, '#zahl [data-is="check"]')
    assert "Richtig." in page.locator('#zahl [data-is="said"]').text_content()


def test_game(visit):
    page = visit("lessons/mittel.html")
    status = page.locator("#gerade .status .shown")
    for action, said in [("step", "hat geholfen"), ("undo", "Rückgängig"), ("reset", "Anfang")]:
        page.locator(f'#gerade [data-action="{action}"]').click()
        assert said in status.text_content()
    assert "Par" in page.locator("#gerade .gauge").text_content()


def test_challenge_and_badge(visit):
    page = visit("lessons/ende.html")
    is_german(page)
    page.locator('#pruefung-1 input[value="0"]').check(force=True)
    press(page, '#pruefung [data-is="check"]')
    press(page, '#pruefung [data-is="next"]')
    page.locator("#pruefung-2 input").fill("5")
    press(page, '#pruefung [data-is="check"]')
    picture = page.locator("#pruefung .award-picture").get_attribute("src")
    assert "hat das Abzeichen verdient" in urllib.parse.unquote(picture)
    page.reload()
    is_german(page)


def test_board_and_level(visit):
    page = visit("levels/1.html")
    page.evaluate("localStorage.setItem('workshop:progress:mittel', '{\"seen\": true}')")
    for path in ["levels/1.html", "index.html"]:
        page.goto(page.url.split("levels/")[0] + path)
        is_german(page)
    assert "1 von 2 ist schon in der Hand" in page.locator(".board").inner_text()


def test_search(visit):
    page = visit("search.html")
    is_german(page)
    for query in ["mittel", "xyz"]:
        page.locator("#query").fill(query)
        is_german(page)
    page = visit("index.html")
    page.keyboard.press("/")
    page.locator("dialog.finder").wait_for()
    is_german(page)


def test_settings(visit):
    page = visit("index.html")
    page.locator('[data-is="settings"]').click()
    page.locator("dialog.settings").wait_for()
    is_german(page)
    for text in ["{}", "no", '{"format":"data-workshop-progress","version":1,"kept":{}}']:
        page.locator('[data-is="file"]').set_input_files(
            {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
        )
        is_german(page)
    press(page, '[data-is="forget"]')
