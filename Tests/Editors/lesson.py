"""A lesson with a wrong number, for editors to open and mend."""
from conftest import FRONT

WRONG = FRONT + """```workshop
quiz: the_mean
ask: What is the mean of 2, 4 and 6?
number:
  value: mean([2, 4, 6])
  answer: 5
```
"""
# The place of the 5, counted from 0.
LINE, COLUMN = next(
    (line, text.index("5")) for line, text in enumerate(WRONG.split("\n")) if "answer: 5" in text
)
