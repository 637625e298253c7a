"""The game "fit the line", on every page that has it."""

import pytest
from keyboard import descend, number, tab_to
from published import bundled_widgets

BENCH = '.bench[data-widget="fit-line"]'


@pytest.fixture(scope="session")
def games():
    found = [w for w in bundled_widgets() if w["type"] == "fit_line"]
    assert found, "the bundle has no fit_line widget"
    return found


@pytest.fixture
def opened(visit):
    """Opens a game's page; gives the page and the bench."""

    def open_game(game, **options):
        page = visit(f"lessons/{game['lesson']}.html", **options)
        return page, page.locator(f"{BENCH}#{game['id']}")

    return open_game


def mean_squared_error(game, w, b):
    """Computed here from the bundle's data: the engine has no part in it."""
    columns = {c["name"]: c["values"] for c in game["data"]["columns"]}
    xs, ys = columns[game["axes"]["x"]], columns[game["axes"]["y"]]
    return sum((w * x + b - y) ** 2 for x, y in zip(xs, ys)) / len(xs)


def as_shown(value, shown):
    """The value with as many decimals as the shown text has."""
    decimals = len(shown.partition(".")[2])
    return f"{value:.{decimals}f}".replace("-", "−")


def readout(bench, name):
    return bench.locator(f'[data-readout="{name}"]').inner_text().strip()


@pytest.mark.parametrize("script", [True, False], ids=["live", "still"])
def test_the_mse_shown_is_the_bundles(opened, games, script):
    for game in games:
        _, bench = opened(game, java_script_enabled=script)
        shown = readout(bench, "mse")
        assert shown == as_shown(game["numbers"]["mse"], shown)
        start = game["start"]
        assert game["numbers"]["mse"] == pytest.approx(
            mean_squared_error(game, start["w"], start["b"]), rel=1e-12
        )


def test_the_mse_follows_the_sliders(opened, games):
    for game in games:
        page, bench = opened(game)
        slider = bench.locator('[data-slider="w"] input')
        tab_to(page, f'#{game["id"]} [data-slider="w"] input')
        for key in ("ArrowRight", "Shift+ArrowRight", "End"):
            page.keyboard.press(key)
            shown = readout(bench, "mse")
            computed = mean_squared_error(game, float(slider.input_value()), game["start"]["b"])
            assert number(shown) == pytest.approx(computed, abs=0.51 * last_digit(shown))


def last_digit(shown):
    return 10.0 ** -len(shown.partition(".")[2])


def test_the_game_is_won_by_keyboard_alone(opened, games):
    for game in games:
        page, bench = opened(game)
        assert "won" not in bench.get_attribute("class").split()
        handles = bench.locator('.handle[role="slider"]')
        assert handles.count() == 2
        for _ in range(12):
            for i in range(2):
                page.evaluate("document.activeElement.blur()")
                tab_to(page, f'#{game["id"]} .handle:nth-child({i + 1})')
                descend(page, bench, "mse")
            if "won" in bench.get_attribute("class").split():
                break
        assert "won" in bench.get_attribute("class").split(), readout(bench, "mse")
        assert number(readout(bench, "mse")) <= game["goal"]["terms"][0]["value"] + 0.005
        bench.locator(".spoken", has_text="oal").wait_for(state="attached", timeout=3000)


def test_a_win_by_the_machine_is_no_win(opened, games):
    for game in games:
        page, bench = opened(game)
        tab_to(page, f'#{game["id"]} [data-action="auto"]')
        page.keyboard.press("Enter")
        page.wait_for_timeout(300)
        assert number(readout(bench, "mse")) < game["numbers"]["mse"]
        assert "won" not in bench.get_attribute("class").split()


def test_undo_and_reset_lead_back_to_the_start(opened, games):
    for game in games:
        page, bench = opened(game)
        start = readout(bench, "mse")
        for action in ("undo", "reset"):
            tab_to(page, f'#{game["id"]} .handle:nth-child(1)')
            page.keyboard.press("Shift+ArrowUp")
            assert readout(bench, "mse") != start
            tab_to(page, f'#{game["id"]} [data-action="{action}"]')
            page.keyboard.press("Enter")
            assert readout(bench, "mse") == start
            page.evaluate("document.activeElement.blur()")


def test_a_position_is_shared_by_its_address(opened, games, visit, site_url):
    for game in games:
        page, bench = opened(game)
        tab_to(page, f'#{game["id"]} .handle:nth-child(2)')
        page.keyboard.press("Shift+ArrowUp")
        shown = readout(bench, "mse")
        page.wait_for_url(lambda url: f"{game['id']}.w=" in url)
        again = visit(page.url.removeprefix(site_url))
        assert readout(again.locator(f"#{game['id']}"), "mse") == shown


def test_a_handle_tells_its_name_and_value(opened, games):
    for game in games:
        _, bench = opened(game)
        for handle in bench.locator('.handle[role="slider"]').all():
            assert handle.get_attribute("aria-label")
            assert handle.get_attribute("aria-valuetext")
            low, now, high = (
                float(handle.get_attribute(f"aria-value{part}")) for part in ("min", "now", "max")
            )
            assert low <= now <= high
