"""Proofs: the claim is open until the last step has been seen."""

import pytest
from keyboard import tab_to
from playwright.sync_api import expect

ABOUT = 'proof"'
# What is read out: of a formula its MathML, not its picture as well.
WORDS = """node => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll('.katex-html').forEach((part) => part.remove());
  return copy.textContent.replace(/\\s+/g, ' ').trim();
}"""


def proofs(page):
    return page.locator(".proof").all()


def test_a_claim_is_shown_at_the_last_step_and_stays_shown(visit, lesson_path):
    page = visit(lesson_path)
    for proof in proofs(page):
        steps = proof.locator(".steps > li")
        state = proof.locator('[data-is="goal-state"]')
        for _ in range(steps.count() - 1):
            assert state.inner_text() == "Claim"
            proof.locator('[data-is="next"]').click()
        assert state.inner_text() == "Shown"
        assert steps.last.is_visible()
        proof.locator('[data-is="back"]').click()
        assert not steps.last.is_visible()
        assert state.inner_text() == "Shown"


def test_each_step_is_read_out(visit, lesson_path):
    page = visit(lesson_path)
    for proof in proofs(page):
        tab_to(page, f'#{proof.get_attribute("id")} [data-is="next"]')
        page.keyboard.press("Enter")
        proof.locator('.status .spoken:has-text("Step 2 of")').wait_for(state="attached")
        spoken = proof.locator(".status .spoken").inner_text()
        assert proof.locator(".steps > li.on .say").evaluate(WORDS)[:10] in spoken


def test_without_a_script_the_whole_proof_is_there(visit, lesson_path):
    page = visit(lesson_path, java_script_enabled=False)
    for proof in proofs(page):
        assert proof.locator(".claim").is_visible()
        for step in proof.locator(".steps > li").all():
            assert step.is_visible()
        assert not proof.locator(".bench-keys").is_visible()


@pytest.mark.parametrize("script", ["page.js", "proof.js", "parts/steps.js"])
def test_without_a_script_that_was_to_come_every_step_is_there(visit, lesson_path, script):
    block = lambda page: page.route(f"**/js/{script}", lambda route: route.abort())  # noqa: E731
    page = visit(lesson_path, prepare=block, live=False, forgive=["ERR_FAILED", "Failed to fetch"])
    for proof in proofs(page):
        for step in proof.locator(".steps > li").all():
            expect(step).to_be_visible()
        expect(proof.locator(".bench-keys")).to_be_hidden()


def test_nothing_moves_when_its_script_comes(visit, lesson_path):
    held = []
    hold = lambda page: page.route("**/js/page.js", lambda route: held.append(route))  # noqa: E731
    page = visit(lesson_path, prepare=hold, live=False, wait="commit")
    page.wait_for_selector(".turn")
    for _ in range(100):
        if held:
            break
        page.wait_for_timeout(50)
    before = [proof.bounding_box() for proof in proofs(page)]
    for route in held:
        route.continue_()
    page.locator(".proof.live").last.wait_for()
    assert [proof.bounding_box() for proof in proofs(page)] == before
