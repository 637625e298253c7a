"""Tables for the terminal that are printed row by row, while the next row is being measured."""
from statistics import median


class Table:
    """Columns are pairs of a title and a width; a negative width aligns to the left."""

    def __init__(self, *columns):
        self.columns = columns
        titles = [title for title, _ in columns]
        self.row(*titles)
        print("  ".join("-" * abs(width) for _, width in columns), flush=True)

    def row(self, *cells):
        texts = []
        for (_, width), cell in zip(self.columns, cells, strict=True):
            text = str(cell)
            texts.append(text.ljust(-width) if width < 0 else text.rjust(width))
        print("  ".join(texts).rstrip(), flush=True)


def spread(seconds):
    """The least, the median and the greatest of some times, in milliseconds."""
    return [milliseconds(value) for value in (min(seconds), median(seconds), max(seconds))]


def milliseconds(seconds):
    """Four digits, whatever the size."""
    value = seconds * 1000
    decimals = 4 if value < 1 else 3 if value < 10 else 2 if value < 100 else 1
    return f"{value:.{decimals}f}"
