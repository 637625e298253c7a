"""Worked examples, stepped through by keyboard."""

from keyboard import tab_to


def test_an_example_is_stepped_through_and_back(visit, lesson_path):
    page = visit(lesson_path)
    for example in page.locator(".worked").all():
        example_id = example.get_attribute("id")
        steps = example.locator(".steps > li")
        back = example.locator('[data-is="back"]')
        tab_to(page, f'#{example_id} [data-is="next"]')
        for _ in range(steps.count()):
            page.keyboard.press("Enter")
        assert steps.last.is_visible()
        assert back.is_enabled()
        page.evaluate("document.activeElement.blur()")
