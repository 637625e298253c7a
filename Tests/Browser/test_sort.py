"""Cards into buckets, by the bucket's key, by its number, and by dragging."""

from keyboard import number, tab_to

ABOUT = 'class="bench sort'


def sorts(page):
    return page.locator(".bench.sort").all()


def places(sort):
    """The bucket of each card, and how many cards there are."""
    return [item.get_attribute("data-bucket") for item in sort.locator(".cards > li").all()]


def bucket_names(sort):
    return [bucket.get_attribute("data-bucket") for bucket in sort.locator(".bucket").all()]


def read(sort, name):
    return number(sort.locator(f'[data-readout="{name}"]').text_content())


def test_all_cards_are_sorted_by_keyboard(visit, lesson_path):
    page = visit(lesson_path)
    for sort in sorts(page):
        names, cards = bucket_names(sort), places(sort)
        tab_to(page, f'#{sort.get_attribute("id")} .bucket .key')
        for done, place in enumerate(cards):
            assert read(sort, "sorted") == done
            page.keyboard.press(str(names.index(place) + 1))
        assert read(sort, "first") == read(sort, "best") == len(cards)
        assert "won" in sort.get_attribute("class").split()
        assert sort.locator(".bucket li").count() == len(cards)
        # The reasons stay with the cards.
        sort.locator(".bucket summary").first.click()
        assert sort.locator(".bucket details p").first.is_visible()


def test_a_wrong_bucket_says_why_and_the_card_comes_again(visit, lesson_path):
    page = visit(lesson_path)
    for sort in sorts(page):
        names, cards = bucket_names(sort), places(sort)
        tab_to(page, f'#{sort.get_attribute("id")} .bucket .key')
        wrong = (names.index(cards[0]) + 1) % len(names)
        for _ in range(wrong):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        assert sort.locator(".last .punch.wrong").is_visible()
        assert len(sort.locator(".last").inner_text()) > 20
        sort.locator('.status .spoken:has-text("Not there")').wait_for(state="attached")
        for place in cards[1:] + cards[:1]:
            page.keyboard.press(str(names.index(place) + 1))
        assert read(sort, "sorted") == len(cards)
        assert read(sort, "first") == len(cards) - 1


def test_a_card_is_dragged_to_its_bucket_and_back_when_missed(visit, lesson_path):
    page = visit(lesson_path)
    for sort in sorts(page):
        place = places(sort)[0]
        card = sort.locator('[data-is="card"]')
        card.scroll_into_view_if_needed()

        def carry(target, at):
            box, goal = card.bounding_box(), target.bounding_box()
            page.mouse.move(box["x"] + 30, box["y"] + 30)
            page.mouse.down()
            page.mouse.move(goal["x"] + at, goal["y"] + at, steps=5)
            page.mouse.up()

        before = card.bounding_box()
        carry(sort.locator("h2"), 5)
        assert read(sort, "sorted") == 0
        card.evaluate("card => Promise.all(card.getAnimations().map((a) => a.finished))")
        assert card.bounding_box() == before
        carry(sort.locator(f'.bucket[data-bucket="{place}"]'), 20)
        assert read(sort, "sorted") == read(sort, "first") == 1
        assert sort.locator(f'.bucket[data-bucket="{place}"] li').count() == 1


def test_a_sort_starts_again(visit, lesson_path):
    page = visit(lesson_path)
    for sort in sorts(page):
        names, cards = bucket_names(sort), places(sort)
        tab_to(page, f'#{sort.get_attribute("id")} .bucket .key')
        page.keyboard.press(str(names.index(cards[0]) + 1))
        tab_to(page, f'#{sort.get_attribute("id")} [data-is="again"]')
        page.keyboard.press("Enter")
        assert read(sort, "sorted") == 0
        assert sort.locator(".bucket li").count() == 0


def test_without_a_script_each_card_opens_on_its_reason(visit, lesson_path):
    page = visit(lesson_path, java_script_enabled=False)
    for sort in sorts(page):
        assert not sort.locator(".bucket").first.is_visible()
        for card in sort.locator(".cards > li").all():
            assert card.locator("summary").is_visible()
        sort.locator("summary").first.click()
        assert len(sort.locator(".cards p").first.inner_text()) > 10
