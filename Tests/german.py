"""A small course in German with every kind of block, and the English words that it must not show."""

import re

from published import ROOT
from ruamel.yaml import YAML

STRINGS = ROOT / "Site/strings"
FILES = {
    "course.yaml": """workshop: 1
title: Lernen
language: de-AT
levels:
  - id: anfang
    title: Anfang
    summary: Die erste Stufe.
    outcomes: [Eine Gerade anpassen.]
  - { id: mitte, title: Mitte, summary: Die zweite Stufe. }
""",
    "index.md": "---\ntitle: Lernen\n---\n\nWillkommen.\n\nHier wird gelernt.\n",
    "glossary.yaml": """- term: Mittelwert
  also: [Durchschnitt]
  definition: Die Summe, geteilt durch die Anzahl.
  lesson: mittel
- term: Gerade
  definition: Sie hat keine Kurve.
  link: https://example.org/
""",
    "references.yaml": """- id: lloyd1982
  title: Kleinste Quadrate
  author: [{ family: Lloyd, given: Stuart P. }]
  issued: { date-parts: [[1982]] }
  publisher: Verlag
  edition: "2"
""",
    "mittel.md": """---
title: Das Mittel
level: anfang
order: 1
summary: Ein Maß der Mitte.
objectives: [Ein Mittel berechnen.]
takeaway: Die Mitte ist ein Mittel.
---

## Worum es geht

Zwei und eins sind `{eval} 2 + 1` [@lloyd1982].

```workshop
dataset: essen
title: Fünf Essen
columns:
  rechnung: { label: Rechnung, role: feature }
  trinkgeld: { label: Trinkgeld, role: target }
rows: [[10, 2], [20, 3], [30, 5], [40, 6], [50, 9]]
```

```workshop
dataset: tafel
title: Dieselben
show: table
columns:
  a: { label: Breite, role: feature }
  b: { label: Sorte, role: label }
rows: [[1, rot], [2, rot], [3, blau]]
```

```workshop
model: linie
fit: linear_regression
on: essen
expect: [linie.w > 0]
```

```workshop
widget: gerade
type: fit_line
title: Die Gerade
data: essen
start: { w: 0, b: 5 }
goal: mse <= 1.05 * best
```

```workshop
example: rechnung
title: Von Hand
steps:
  - say: Zuerst zusammenzählen.
    math: 1 + 2 = 3
    check: 1 + 2 == 3
  - say: Dann teilen.
    math: 3 / 2 = 1.5
```

```workshop
proof: beweis
claim: Das Mittel ist in der Mitte.
steps:
  - say: Die Summe ist drei.
    math: 1 + 2 = 3
    check: 1 + 2 == 3
  - say: Das war es.
    math: 3 = 3
```

```workshop
sort: karten
title: Was gehört wohin?
buckets: { gerade: Gerade, ungerade: Ungerade }
cards:
  - { text: Zwei, bucket: gerade, why: Zwei mal eins., evidence: 2 == 2 * 1 }
  - { text: Drei, bucket: ungerade, why: Ein Rest bleibt. }
```

```workshop
code: python
title: In Python
language: python
source: |
  print(3.0)
run: python
output: |
  3.0
```

```workshop
check: probe
that: [2 > 1, 3 > 2]
```

```workshop
quiz: wahl
ask: Was ist das Mittel von 1 und 3?
choices:
  - { text: "2", when: "mean([1, 3]) == 2", why: Die Mitte. }
  - { text: "3", when: "mean([1, 3]) == 3", why: Zu groß. }
hints: [Erst zusammenzählen., Dann teilen.]
```

```workshop
quiz: mehrere
ask: Was ist gerade?
pick: many
choices:
  - { text: Zwei, when: 2 == 2, why: Ja. }
  - { text: Vier, when: 4 == 4, why: Ja. }
  - { text: Drei, when: 3 == 2, why: Ein Rest bleibt. }
```

```workshop
quiz: zahl
ask: Und der Median von 1, 2 und 6?
number: { value: "median([1, 2, 6])" }
```
""",
    "ende.md": """---
title: Das Ende
level: mitte
order: 1
requires: [mittel]
summary: Alles noch einmal.
---

Fertig.

```workshop
challenge: pruefung
title: Die Probe
intro: Zwei Fragen.
quizzes: [mittel.wahl, mittel.zahl]
pass: 1
badge: Mittelmeister
```
""",
}


def write(folder):
    for path, text in FILES.items():
        (folder / path).write_text(text, "utf-8")


def flat(language):
    """The texts of a language by their paths, but for those of widgets."""
    texts = {}

    def take(node, path):
        if isinstance(node, dict):
            for key, value in node.items():
                take(value, [*path, key])
        else:
            texts[".".join(path)] = str(node)

    tree = YAML(typ="safe").load(STRINGS / f"{language}.yaml")
    tree.pop("widgets", None)
    take(tree, [])
    return texts


def widgets(language):
    """What widgets say in a language, by the English."""
    return YAML(typ="safe").load(STRINGS / f"{language}.yaml").get("widgets", {})


def english_words():
    """What English texts say and German ones never do: whole pieces between placeholders."""
    english, german = flat("en"), " ".join(flat("de").values()).lower()
    pieces = {
        piece.strip(" .,:;")
        for text in english.values()
        for piece in re.split(r"\{\w+\}", text)
    }
    return {
        piece
        for piece in pieces
        if len(re.findall(r"[A-Za-z]", piece)) >= 4 and piece.lower() not in german
    }


def english_in(text):
    """The English pieces that some shown text has."""
    return sorted(
        piece
        for piece in english_words()
        if re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text, re.IGNORECASE)
    )
