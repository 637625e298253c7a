"""Questions, answered by keyboard alone: wrong first, then right."""

from keyboard import tab_to

ABOUT = 'data-part="quiz"'


def press_check(page, quiz_id):
    tab_to(page, f'#{quiz_id} [data-is="check"]')
    page.keyboard.press("Enter")


def back_to_top(page):
    """The focus to the start of the document, so that Tab meets the question from its beginning."""
    page.evaluate("document.activeElement.blur(); getSelection().collapse(document.body, 0)")


def choose(page, quiz_id, index):
    """Marks one choice of a single-choice question."""
    tab_to(page, f'#{quiz_id} input[type="radio"]')
    page.keyboard.press("Space")
    for _ in range(index + 20):
        if page.evaluate("i => document.activeElement.value === String(i)", index):
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no choice {index} in {quiz_id}")


def choices_of(quiz):
    return [
        (
            answer.locator("input").get_attribute("value"),
            answer.get_attribute("data-right") is not None,
        )
        for answer in quiz.locator(".answer").all()
    ]


def quizzes(page, kind):
    return page.locator(f'.quiz[data-part="quiz"]{kind}').all()


def test_a_single_choice_says_wrong_and_then_right(visit, lesson_path):
    page = visit(lesson_path)
    for quiz in quizzes(page, ':has(input[type="radio"])'):
        quiz_id = quiz.get_attribute("id")
        choices = choices_of(quiz)
        assert [is_right for _, is_right in choices].count(True) == 1
        for value, is_right in sorted(choices, key=lambda c: c[1]):
            back_to_top(page)
            choose(page, quiz_id, int(value))
            press_check(page, quiz_id)
            answer = quiz.locator(f'.answer:has(input[value="{value}"])')
            assert answer.locator(".verdict.right").is_visible() == is_right
            assert answer.locator(".verdict.wrong").is_visible() != is_right
            assert answer.locator(".why").is_visible()
            assert quiz.locator('[data-is="done"]').is_visible() == is_right
            said = quiz.locator('[data-is="said"]').text_content()
            assert said.startswith("Right" if is_right else "Not")


def test_many_choices_are_all_or_nothing(visit, lesson_path):
    page = visit(lesson_path)
    for quiz in quizzes(page, "[data-many]"):
        quiz_id = quiz.get_attribute("id")
        choices = choices_of(quiz)
        wrong = [value for value, is_right in choices if not is_right]
        right = [value for value, is_right in choices if is_right]

        def toggle(value):
            back_to_top(page)
            tab_to(page, f'#{quiz_id} input[value="{value}"]')
            page.keyboard.press("Space")

        if wrong:
            toggle(wrong[0])
            press_check(page, quiz_id)
            assert not quiz.locator('[data-is="done"]').is_visible()
            toggle(wrong[0])
        for value in right:
            toggle(value)
        press_check(page, quiz_id)
        assert quiz.locator('[data-is="done"]').is_visible()


def test_a_number_is_judged_within_what_is_accepted(visit, lesson_path):
    page = visit(lesson_path)
    for quiz in quizzes(page, ":has(.entry)"):
        quiz_id = quiz.get_attribute("id")
        entry = quiz.locator(".entry")
        value = float(entry.get_attribute("data-value"))
        accept = float(entry.get_attribute("data-accept"))
        for given, is_right in (
            (str(value + 3 * accept + 1), False),
            (repr(value).replace(".", ","), True),
            (repr(value), True),
        ):
            back_to_top(page)
            tab_to(page, f"#{quiz_id} .entry input")
            page.keyboard.press("Control+A")
            page.keyboard.type(given)
            page.keyboard.press("Enter")
            assert entry.locator(".verdict.right").is_visible() == is_right, given
            assert entry.locator(".verdict.wrong").is_visible() != is_right, given


def test_hints_come_one_at_a_time(visit, lesson_path):
    page = visit(lesson_path)
    for quiz in quizzes(page, ':has([data-is="hints"] li)'):
        quiz_id = quiz.get_attribute("id")
        hints = quiz.locator('[data-is="hints"] li')
        back_to_top(page)
        for seen in range(hints.count()):
            assert [hint.is_visible() for hint in hints.all()].count(True) == seen
            tab_to(page, f'#{quiz_id} [data-is="hint"]')
            page.keyboard.press("Enter")
        assert all(hint.is_visible() for hint in hints.all())
