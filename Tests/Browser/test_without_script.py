"""A lesson with JavaScript off: the picture, the figures, the answers and the steps are there."""

import pytest


@pytest.fixture
def plain(visit):
    return lambda path: visit(path, java_script_enabled=False)


def test_a_bench_shows_its_still_picture_and_its_figures(plain, lesson_path):
    page = plain(lesson_path)
    for bench in page.locator(".bench[data-widget]").all():
        picture = bench.locator(".stage svg")
        assert picture.is_visible()
        box = picture.bounding_box()
        assert box["width"] > 200 and box["height"] > 100
        figures = bench.locator("[data-readout]")
        assert figures.count() > 0
        # A chief figure may wait for the learner's move.
        assert any(figure.strip(" –—") for figure in bench.locator("[data-readout]:not([data-readout=par])").all_inner_texts())
        assert bench.locator("table td").count() > 0


def test_a_dataset_shows_its_picture_or_its_table(plain, lesson_path):
    page = plain(lesson_path)
    for figure in page.locator("figure.dataset").all():
        assert figure.locator(".stage svg, table").first.is_visible()


def test_every_step_of_an_example_is_there(plain, lesson_path):
    page = plain(lesson_path)
    for step in page.locator(".worked .steps > li").all():
        assert step.is_visible()


def test_every_question_gives_its_answer(plain, lesson_path):
    page = plain(lesson_path)
    for answer in page.locator(".quiz .key-of").all():
        answer.locator("summary").click()
        assert answer.inner_text().removeprefix("Answer").strip() != ""


def test_mathematics_is_typeset(plain, lesson_path):
    page = plain(lesson_path)
    assert "katex-error" not in page.content()
    for formula in page.locator(".katex").all()[:3]:
        assert formula.locator("math").count() == 1
