"""The bundle keeps to the schema that is published with it, and a build repeats to the byte."""

import filecmp
import json
import pathlib
import subprocess
import sys

from published import ROOT, SITE, bundled_widgets, lesson_pages

BUNDLE = SITE / "bundle"


def test_the_bundle_validates_against_its_schema():
    (schema,) = BUNDLE.glob("*schema*.json")
    files = [f for f in sorted(BUNDLE.rglob("*.json")) if f != schema]
    assert BUNDLE / "bundle.json" in files
    checker = pathlib.Path(sys.executable).parent / "check-jsonschema"
    subprocess.run([checker, "--check-metaschema", schema], check=True)
    subprocess.run([checker, "--schemafile", schema, *files], check=True)


def test_every_lesson_has_a_page_and_every_widget_its_lesson():
    pages = {pathlib.Path(page).stem for page in lesson_pages()}
    assert pages
    assert {widget["lesson"] for widget in bundled_widgets()} <= pages


def test_the_bundle_has_no_number_that_json_lacks():
    def refuse(name):
        raise ValueError(name)

    for file in BUNDLE.rglob("*.json"):
        json.loads(file.read_text("utf-8"), parse_constant=refuse)


def test_a_formula_of_the_bundle_is_mathml_that_needs_no_styles():
    pages = [json.loads(f.read_text("utf-8"))["html"] for f in (BUNDLE / "lessons").iterdir()]
    assert not [html for html in pages if "katex" in html]
    assert any("<math" in html and "</math>" in html for html in pages)
    for html in pages:
        assert html.count("<math") == html.count("</math>")


def files_below(folder):
    return sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file())


def test_two_builds_of_the_same_course_are_equal(tmp_path):
    places = [tmp_path / "here", tmp_path / "some" / "where" / "else"]
    for place in places:
        place.mkdir(parents=True)
        command = [ROOT / ".build/release/workshop", "build", ROOT / "Content", "--output", "site"]
        subprocess.run(command, check=True, cwd=place)
    one, other = (place / "site" for place in places)
    assert files_below(one) == files_below(other) != []
    _, different, unreadable = filecmp.cmpfiles(one, other, files_below(one), shallow=False)
    assert different == [] and unreadable == []
