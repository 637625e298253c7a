"""Worked examples, stepped through by keyboard."""

from keyboard import tab_to

ABOUT = 'class="bench worked'


def offset(example, key):
    """How far below the example's top the key stands."""
    return key.bounding_box()["y"] - example.bounding_box()["y"]


def test_an_example_is_stepped_through_and_back(visit, lesson_path):
    page = visit(lesson_path)
    for example in page.locator(".worked").all():
        example_id = example.get_attribute("id")
        steps = example.locator(".steps > li")
        key = example.locator('[data-is="next"]')
        place = offset(example, key)
        assert not steps.last.is_visible()
        tab_to(page, f'#{example_id} [data-is="next"]')
        for _ in range(steps.count() - 1):
            page.keyboard.press("Enter")
        assert steps.last.is_visible()
        assert key.is_disabled()
        assert abs(offset(example, key) - place) < 1, "the keys stay where they are"
        # The focus is on Back now.
        page.keyboard.press("Enter")
        assert not steps.last.is_visible()
        page.evaluate("document.activeElement.blur()")
