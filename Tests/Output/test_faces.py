"""The pages' faces: four files each, whose characters the style sheet must know."""

import re

from published import ROOT, SITE

FACES = ["vollkorn-regular", "vollkorn-italic", "vollkorn-semibold", "b612-regular", "b612-bold"]
PARTS = {"": "common", "-greek": "greek", "-symbols": "symbols", "-more": "more"}


def ranges(name):
    """What Tools/fonts.sh puts into the files of a part."""
    lines = re.findall(rf"^{name}=['\"](?:\${name},)?(.*)['\"]$", (ROOT / "Tools/fonts.sh").read_text(), re.M)
    return ",".join(lines)


def test_the_style_sheet_asks_for_each_part_of_a_face_by_its_characters():
    sheet = (SITE / "css/base.css").read_text("utf-8")
    rules = [rule for rule in re.findall(r"@font-face ?\{([^}]*)\}", sheet) if "../fonts/" in rule]
    declared = {
        re.search(r"fonts/([\w-]+)\.woff2", rule)[1]: re.search(r"unicode-range: ?([^;]*)", rule)[1] for rule in rules
    }
    assert declared == {
        face + part: ranges(name) for face in FACES for part, name in PARTS.items()
    }


def test_the_faces_of_formulas_stand_in_the_sheet_that_is_there_before_the_text():
    sheet = (SITE / "katex/katex.css").read_text("utf-8")
    rules = re.findall(r"@font-face\{([^}]*)\}", sheet)
    within = {re.search(r"font-family:(\w+)", rule)[1] for rule in rules if "url(data:font/woff2;base64,d09GMg" in rule}
    assert within == {f"KaTeX_{name}" for name in ("AMS", "SansSerif", "Math", "Size1", "Size2", "Size3", "Main")}
    # By the space a page knows them.
    known = [rule for rule in rules if "url(data:" in rule]
    assert all(re.search(r"unicode-range: ?U\+20\b", rule) for rule in known)
    files = [re.search(r"url\((fonts/[^)]*)\)", rule)[1] for rule in rules if "url(fonts/" in rule]
    assert files and all((SITE / "katex" / file).stat().st_size for file in files)


def test_pages_ask_at_once_for_the_common_parts_of_all_faces():
    page = (SITE / "index.html").read_text("utf-8")
    assert sorted(re.findall(r'rel="preload" href="fonts/([\w-]+)\.woff2"', page)) == sorted(FACES)
    assert all((SITE / f"fonts/{face}{part}.woff2").stat().st_size for face in FACES for part in PARTS)
