"""The data's colours, for those who see two colours only, and against the sheet they are drawn on.

Shape comes first; colour is what is tested here. How a colour looks without one kind of cone follows
G. Machado, M. Oliveira, L. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15 (2009), at full severity; distances are of CIE L*a*b* (CIE 1976, D65).
"""

import itertools
import math
import re

import pytest
from published import SITE

CLASSES = [f"class-{k}" for k in range(5)]
SEEN = {
    "usually": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "without red cones": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "without green cones": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}
XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
WHITE = [0.95047, 1.0, 1.08883]


def tokens(theme):
    """The colours of a theme by their names: linear red, green and blue."""
    sheet = (SITE / "css/common.css").read_text("utf-8")
    pairs = re.findall(r"--([\w-]+): ?light-dark\((#[0-9a-f]{3,6}), ?(#[0-9a-f]{3,6})\)", sheet)
    return {name: linear(both[theme]) for name, *both in pairs}


def linear(text):
    digits = text[1:] if len(text) == 7 else "".join(2 * digit for digit in text[1:])
    values = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour):
    x, y, z = (f(v / white) for v, white in zip(times(XYZ, colour), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def f(t):
    return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29


def seen(colour, eyes):
    return lab([min(1, max(0, v)) for v in times(SEEN[eyes], colour)])


def contrast(one, other):
    """WCAG 2's."""
    bright, dark = sorted((times(XYZ, colour)[1] for colour in (one, other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_the_colours_of_the_data_stand_out_from_the_sheet(theme):
    colours = tokens(theme)
    for name in [*CLASSES, "example"]:
        assert contrast(colours[name], colours["sheet"]) >= 3, name


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("eyes", SEEN)
def test_two_classes_are_told_apart_by_colour_too(theme, eyes):
    colours = tokens(theme)
    far = {pair: math.dist(*(seen(colours[name], eyes) for name in pair)) for pair in itertools.combinations(CLASSES, 2)}
    # About ten is seen at once.
    assert min(far.values()) >= 10, far
