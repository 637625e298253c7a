#!/usr/bin/env python3
"""Writes a course to measure with: the same lessons every time, for our tool or for hugo.

Each lesson is about 8 KB: prose, lists, links to other lessons, a fence of code, and 24 formulas
taken from 1,000 distinct ones. The kind `checked` adds a dataset, a model, a worked example and
three quizzes to each. The kind `hugo` is the prose as a hugo site, formulas typeset by hugo's own
KaTeX or, as `hugo-plain`, left to the browser.
"""

import argparse
import random
from pathlib import Path

SEED = 20240601
FORMULAS = 1000
DISPLAYS_PER_LESSON, INLINE_PER_LESSON = 4, 20
BYTES_PER_LESSON = 8000
GLUE = "\0"
LEVELS = ["intermediate", "advanced", "expert"]

WORDS = (
    "the a of to and in is that for it as was with be by on not he his but at are this have from "
    "or had an they which one you were all their there been if more when will would who so no "
    "data model point line error class feature target sample weight mean spread plane margin loss "
    "gradient step rate fit test train split fold score rank tree leaf node vote rule label noise "
    "signal curve slope bound limit proof claim number answer question table figure distance "
    "centre cluster axis component variance bias estimate truth chance event outcome evidence"
).split()

SHAPES = [
    r"\frac{1}{n}\sum_{i=1}^{n}(y_i - w x_i - b)^{%d}",
    r"\hat y = w_{%d} x + b",
    r"\nabla_w L = -\frac{2}{n}\sum_i x_i (y_i - \hat y_i) + %d\lambda w",
    r"p(x \mid c) = \frac{1}{\sqrt{2\pi\sigma_{%d}^2}} e^{-(x-\mu)^2 / 2\sigma^2}",
    r"\sigma(z) = \frac{1}{1 + e^{-z/%d}}",
    r"x_{%d} \in \mathbb{R}^d",
    r"\|x - c_{%d}\|_2^2",
    r"H(p) = -\sum_{k=1}^{%d} p_k \log_2 p_k",
    r"\alpha_{%d} = \tfrac12 \ln\frac{1-\varepsilon}{\varepsilon}",
    r"K(x, z) = (x^\top z + %d)^2",
]


def formula(number):
    return SHAPES[number % len(SHAPES)] % (number // len(SHAPES) + 1)


def words(chance, count):
    text = " ".join(chance.choices(WORDS, k=count))
    return text[0].upper() + text[1:]


def sentence(chance, sums, links):
    """Up to some twenty words, now and then with emphasis, code, a formula or a link in them."""
    text = words(chance, chance.randint(6, 14))
    kind = chance.random()
    if sums and kind < 0.45:
        # Wrapping must not break a formula: the same one on two lines would be another.
        tex = sums.pop().replace(" ", GLUE)
        text += f", so that ${tex}$ " + words(chance, 5).lower()
    elif kind < 0.55:
        text += " *" + words(chance, 2).lower() + "* " + words(chance, 3).lower()
    elif kind < 0.62:
        text += " **" + words(chance, 2).lower() + "**"
    elif kind < 0.68:
        text += " `" + words(chance, 1).lower() + "` " + words(chance, 4).lower()
    elif links and kind < 0.74:
        name = links.pop()
        text += f", as [{words(chance, 2).lower()}]({name}.md) says"
    return text + "."


def paragraph(chance, sums, links):
    lines, line = [], ""
    text = " ".join(sentence(chance, sums, links) for _ in range(chance.randint(3, 6)))
    for word in text.split():
        if line and len(line) + len(word) > 96:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join(lines + [line]).replace(GLUE, " ") + "\n"


def body(number, count):
    chance = random.Random(SEED * 1_000_003 + number)
    # Every fifth formula is a display, so that each of the 1,000 is typeset in one way only.
    # Together the lessons use every one.
    displays = [formula(5 * chance.randrange(FORMULAS // 5)) for _ in range(DISPLAYS_PER_LESSON)]
    displays[0] = formula(5 * (number % (FORMULAS // 5)))
    inline = [n for n in range(FORMULAS) if n % 5]
    sums = [formula(n) for n in chance.choices(inline, k=INLINE_PER_LESSON)]
    sums[0] = formula(inline[number % len(inline)])
    links = [lesson_name(chance.randrange(count)) for _ in range(6)]
    parts = [paragraph(chance, sums, links)]
    size = len(parts[0])
    section = 0
    while size < BYTES_PER_LESSON or sums or displays:
        section += 1
        new = [f"## {words(chance, 3)} {section}\n", paragraph(chance, sums, links)]
        if displays:
            new.append(f"$$\n{displays.pop()}\n$$\n")
        new.append(paragraph(chance, sums, links))
        new.append("".join(f"- {sentence(chance, sums, [])}\n" for _ in range(4)).replace(GLUE, " "))
        if section == 2:
            new.append("```python\nx = [i * 2 for i in range(10)]\nprint(sum(x))\n```\n")
        if section % 3 == 0:
            new.append(f"> {sentence(chance, [], links)}\n")
        new.append(paragraph(chance, sums, links))
        parts += new
        size += sum(len(part) + 1 for part in new)
        if size >= BYTES_PER_LESSON and (sums or displays):
            parts += [f"So ${item}$ holds.\n" for item in sums]
            parts += [f"$$\n{item}\n$$\n" for item in displays]
            sums, displays = [], []
    return parts


def blocks(number, mark=""):
    """What the second corpus adds: numbers that the engine computes while it checks.

    The mark stands behind each name, where a lesson has such blocks more than once.
    """
    chance = random.Random(SEED * 7_000_003 + number)
    rows = [(x, 3 * x + chance.randint(-4, 4)) for x in chance.sample(range(2, 60), 12)]
    xs = [x for x, _ in rows]
    ys = [y for _, y in rows]
    mean_x, mean_y = sum(xs) / 12, sum(ys) / 12
    slope = sum((x - mean_x) * (y - mean_y) for x, y in rows)
    slope /= sum((x - mean_x) ** 2 for x in xs)
    table = "\n".join(f"  - [{x}, {y}]" for x, y in rows)
    tp, fn = chance.randint(20, 90), chance.randint(5, 15)
    right, wrong = tp / (tp + fn), fn / (tp + fn)
    yield f"""dataset: points{mark}
title: Twelve points
columns:
  x: {{ label: x (m), role: feature }}
  y: {{ label: y (k), role: target }}
rows:
{table}
expect:
  - len(points{mark}.x) == 12
  - max(points{mark}.x) == {max(xs)}
"""
    yield f"""model: line{mark}
fit: linear_regression
on: points{mark}
expect:
  - line{mark}.w ~= {slope:.4f}
"""
    yield f"""example: by_hand{mark}
title: The mean by hand
let:
  n: len(points{mark}.y)
  total: sum(points{mark}.y)
steps:
  - say: The sum of all is $\\eval{{total}}$.
    check: total == {sum(ys)}
  - say: Shared among $\\eval{{n}}$ points it is the mean.
    check: total / n == mean(points{mark}.y)
"""
    yield f"""quiz: slope{mark}
ask: What does the line predict at 10?
number:
  value: line{mark}.predict(10)
  accept: 0.01
hints: [Multiply first.]
"""
    yield f"""quiz: recalled{mark}
ask: What is the recall of {tp} found and {fn} missed?
value: recall(tp={tp}, fn={fn})
choices:
  - is: {right:.3f}
    why: Found among all that were there.
  - is: {wrong:.3f}
    why: That is the share missed.
"""
    yield f"""quiz: centroids{mark}
ask: Starting from 2 and 4, where do the centroids settle?
let:
  km: kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4])
choices:
  - text: 2 and 10
    when: km.centroids == [2, 10]
    why: Each is the mean of its three points.
  - text: 2 and 4
    when: km.centroids == [2, 4]
    why: Those are the starting places.
"""


def lesson_name(number):
    return f"lesson-{number:05}"


def front(number, count, level_field):
    chance = random.Random(SEED + number)
    level = LEVELS[number * len(LEVELS) // count]
    return f"""---
title: {words(chance, 3)} {number}
{level_field(level, number)}summary: {words(chance, 10)}.
---

"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_course(folder, count, is_checked):
    levels = "".join(f"  - {{ id: {name}, title: {name.title()} }}\n" for name in LEVELS)
    write(folder / "course.yaml", f"workshop: 1\ntitle: A corpus\nlevels:\n{levels}")
    write(folder / "index.md", "---\ntitle: A corpus\n---\n\nGenerated lessons.\n")
    for number in range(count):
        parts = body(number, count)
        if is_checked:
            parts += [f"```workshop\n{block}```\n" for block in blocks(number)]
        head = front(number, count, lambda level, order: f"level: {level}\norder: {order}\n")
        write(folder / f"{lesson_name(number)}.md", head + "\n".join(parts))


def long_lesson(number, lines, count):
    """A lesson of so many lines: 70 blocks to a thousand of them, prose between."""
    parts = [front(number, count, lambda level, order: f"level: {level}\norder: {order}\n").strip()]
    for block_number in range(lines * 7 // 100):
        if block_number % 6 == 0:
            mark = f"_{block_number // 6}"
            more = blocks(number + block_number, mark)
            chance = random.Random(SEED + block_number)
            prose = paragraph(chance, [], []).splitlines()[:3]
            parts.append("\n".join([f"## Part {block_number // 6}\n", *prose]))
        parts.append(f"```workshop\n{next(more)}```")
    text = "\n\n".join(parts) + "\n"
    chance = random.Random(SEED - lines)
    while (missing := lines - text.count("\n")) > 0:
        sentences = paragraph(chance, [], []).splitlines()[: max(1, missing - 1)]
        text += "\n" + "\n".join(sentences) + "\n"
    return text


def long_prose(lines):
    """Markdown alone, of so many lines."""
    text = "# Prose\n"
    number = 0
    while text.count("\n") < lines:
        number += 1
        text += "\n" + "\n".join(body(number, 1000))
    return "".join(text.splitlines(True)[:lines])


HUGO_PAGE = """<!doctype html>
<html lang="{{ site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }} · {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}"></head>
<body>
<header><a href="{{ "/" | relURL }}">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>Generated.</p></footer>
</body>
</html>
"""
HUGO_LESSON = """{{ define "main" }}
<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
{{ .TableOfContents }}
{{ .Content }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
{{ end }}
"""
HUGO_HOME = """{{ define "main" }}
<h1>{{ .Title }}</h1>{{ .Content }}
<ul>{{ range site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>
{{ end }}</ul>
{{ end }}
"""
HUGO_CONFIG = """baseURL = 'https://example.org/'
title = 'A corpus'
disableKinds = ['taxonomy', 'term', 'section', 'rss', 'sitemap']
"""
HUGO_MATH = """[markup.goldmark.extensions.passthrough]
  enable = true
  [markup.goldmark.extensions.passthrough.delimiters]
    block = [['$$', '$$']]
    inline = [['$', '$']]
"""
HUGO_HOOK = (
    '{{- $opts := dict "output" "htmlAndMathml" "displayMode" (eq .Type "block") -}}\n'
    "{{- transform.ToMath .Inner $opts -}}\n"
)


def write_hugo(folder, count, typesets):
    write(folder / "hugo.toml", HUGO_CONFIG + (HUGO_MATH if typesets else ""))
    write(folder / "layouts/baseof.html", HUGO_PAGE)
    write(folder / "layouts/page.html", HUGO_LESSON)
    write(folder / "layouts/home.html", HUGO_HOME)
    if typesets:
        write(folder / "layouts/_markup/render-passthrough.html", HUGO_HOOK)
    write(folder / "content/_index.md", "---\ntitle: A corpus\n---\n\nGenerated lessons.\n")
    for number in range(count):
        head = front(number, count, lambda level, order: f"weight: {order + 1}\n")
        text = head + "\n".join(body(number, count))
        write(folder / f"content/lessons/{lesson_name(number)}.md", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kind", choices=["prose", "checked", "hugo", "hugo-plain"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lessons", type=int, default=1000)
    options = parser.parse_args()
    if options.kind.startswith("hugo"):
        write_hugo(options.folder, options.lessons, options.kind == "hugo")
    else:
        write_course(options.folder, options.lessons, options.kind == "checked")


if __name__ == "__main__":
    main()
