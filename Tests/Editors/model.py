"""The text of a document as the protocol defines it, in UTF-16 code units."""


def units(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[index:index + 2] for index in range(0, len(raw), 2)]


def text(code_units):
    """Halves of pairs become U+FFFD."""
    return b"".join(code_units).decode("utf-16-le", "replace")


def lines(code_units):
    """The (start, end) of each line, its end not counted in."""
    feed, carriage = "\n".encode("utf-16-le"), "\r".encode("utf-16-le")
    found, start, index = [], 0, 0
    while index < len(code_units):
        unit = code_units[index]
        if unit in (feed, carriage):
            found.append((start, index))
            is_pair = unit == carriage and code_units[index + 1:index + 2] == [feed]
            index += 2 if is_pair else 1
            start = index
        else:
            index += 1
    return [*found, (start, len(code_units))]


def offset(code_units, position):
    known = lines(code_units)
    if position["line"] >= len(known):
        return len(code_units)
    start, end = known[position["line"]]
    at = min(start + position["character"], end)
    # Inside a pair counts as before it.
    is_inside = start < at < len(code_units) and 0xDC <= code_units[at][1] <= 0xDF
    return at - 1 if is_inside and 0xD8 <= code_units[at - 1][1] <= 0xDB else at


def apply(old, changes):
    current = units(old)
    for change in changes:
        new = units(text(units(change["text"])))
        if "range" in change:
            ends = [offset(current, change["range"][end]) for end in ("start", "end")]
            current[min(ends):max(ends)] = new
        else:
            current = new
    return text(current)
