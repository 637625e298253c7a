"""Playing by keyboard alone."""


def tab_to(page, selector, limit=400):
    """Presses Tab until what has the focus, be it in a shadow root, matches the selector."""
    for _ in range(limit):
        if page.evaluate(
            "s => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
            " return at?.matches(s) ?? false }",
            selector,
        ):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {selector}")


def number(text):
    """A figure as the site shows it, with its true minus sign."""
    return float(text.strip().replace("−", "-").replace("\u202f", "").replace(",", ""))


def descend(page, bench, figure, limit=60):
    """Moves the focused handle for as long as the figure falls: big steps, then small ones."""

    def read():
        return number(bench.locator(f'[data-readout="{figure}"]').inner_text())

    for key, back in (
        ("Shift+ArrowUp", "Shift+ArrowDown"),
        ("Shift+ArrowDown", "Shift+ArrowUp"),
        ("ArrowUp", "ArrowDown"),
        ("ArrowDown", "ArrowUp"),
    ):
        for _ in range(limit):
            before = read()
            page.keyboard.press(key)
            if read() >= before:
                page.keyboard.press(back)
                break
