"""Which articles are about one negotiation."""

from accord.resolve.processes import find_processes
from newsroom import Story, days


def _report(*who, mediator=None, outlet="Strait Gazette", on="2004-03-20", text=""):
    story = Story(
        text or f"{' and '.join(who)} met on {on}, somewhere between their capitals.",
        outlet=outlet,
        on=on,
        source=f"{'-'.join(who)}-{on}.txt",
    )
    story.meeting(story.text, *who, mediator=mediator, when=days(on))
    return story.done()


def test_articles_that_share_two_main_sides_are_of_one_negotiation():
    islands = [_report("Greece", "Turkey", mediator="United Nations", on=f"2004-03-0{day}") for day in (1, 2, 3)]
    forest = [_report("Colombia", "ELN", mediator="Cuba", on=f"2004-03-0{day}") for day in (1, 2)]
    aside = _report("Greece", "Cuba", on="2004-03-05")
    found = find_processes([*forest, *islands, aside])
    assert [len(process.articles) for process in found] == [3, 2, 1]
    assert found[0].sides == ("Greece", "Turkey")
    assert found[0].mediators == ("United Nations",)
    assert found[1].mediators == ("Cuba",)


def _courted(side, on, *matters):
    """An article of a side that meets France and takes a position on all matters but the last, which Norway takes."""
    story = Story(f"{side} met France over {', '.join(matters)}.", on=on, source=side)
    story.meeting(f"{side} met France", side, "France")
    for content in matters:
        story.position(content, side if content != matters[-1] else "Norway", "supports")
    return story.done()


def test_groups_in_which_the_same_two_sides_do_the_most_are_one_negotiation():
    talks = [_report("Greece", "Turkey", on=f"2004-03-0{day}") for day in (1, 2, 3)]
    greek = _courted("Greece", "2004-03-05", "old maps", "new boats", "both ports", "lights at sea", "nets")
    turkish = _courted("Turkey", "2004-03-06", "a ferry", "coast guards", "tourist visas", "cables", "buoys")
    (found,) = find_processes([*talks, greek, turkish])
    assert len(found.articles) == 5


def test_articles_that_are_said_to_be_of_one_negotiation_are():
    talks = [_report("Greece", "Turkey", on="2004-03-01"), _report("Colombia", "ELN", on="2004-03-02")]
    (found,) = find_processes(talks, together=True)
    assert len(found.articles) == len(found.events) == 2
    assert find_processes([], together=True) == ()


def test_the_order_of_the_files_does_not_matter():
    reports = [
        _report("Greece", "Turkey", on="2004-03-01"),
        _report("Turkey", "Greece", "Cyprus", on="2004-03-02"),
        _report("Colombia", "ELN", on="2004-03-02"),
    ]
    assert find_processes(reports) == find_processes(reports[::-1])


def test_a_reprint_is_no_second_source():
    text = "Greek and Turkish delegations met for the third time in the hills above the lake, and parted as friends."
    first = _report("Greece", "Turkey", text=text)
    copy = _report("Greece", "Turkey", text=text, outlet="Morning Bell", on="2004-03-21")
    (found,) = find_processes([copy, first])
    assert [article.outlet for article in found.articles] == ["Strait Gazette"]
    assert [one.outlet for one, _ in found.reprints] == ["Morning Bell"]
    assert [article.outlet for article in found.grounds[0].reprints] == ["Morning Bell"]


def test_an_article_without_claims_stands_alone():
    found = find_processes([Story("Nothing to see.").done()])
    assert [process.sides for process in found] == [()]


def test_no_articles_are_no_negotiation():
    assert find_processes([]) == ()


def _told(title, *others, on, text=""):
    """An article whose headline names Greece and Turkey, and most of which is about what two others do."""
    story = Story(text or f"Cyprus and France met on {on}.", title=title, on=on, source=on)
    for side in ("Greece", "Turkey", *others):
        story.actor(side)
    for n in range(2):
        story.meeting("met", *others, when=days(f"2004-04-1{n}"))
    return story.done()


def test_an_article_goes_where_its_headline_says():
    talks = [_report("Greece", "Turkey", on=f"2004-03-0{day}") for day in (1, 2, 3)]
    headed = _told("Mediators to see Greece and Turkey", "Cyprus", "France", on="2004-03-05")
    (found,) = find_processes([*talks, headed])
    assert len(found.articles) == 4
    assert found.sides[:2] == ("Greece", "Turkey")


def test_an_article_without_such_a_headline_goes_where_its_first_paragraph_says():
    talks = [_report("Greece", "Turkey", on=f"2004-03-0{day}") for day in (1, 2, 3)]
    lead = "Cyprus and France met on Friday about the talks of Greece and Turkey."
    (found,) = find_processes([*talks, _told("Mediators at work", "Cyprus", "France", on="2004-03-05", text=lead)])
    assert len(found.articles) == 4


def test_an_article_that_names_its_own_two_sides_on_top_stays():
    talks = [_report("Greece", "Turkey", on=f"2004-03-0{day}") for day in (1, 2, 3)]
    own = _told("Cyprus and France meet as Greece and Turkey talk", "Cyprus", "France", on="2004-03-05")
    below = "Cyprus and France met on Friday.\nGreece and Turkey waited."
    other = _told("A visit", "Cyprus", "France", on="2004-03-06", text=below)
    assert [len(process.articles) for process in find_processes([*talks, own, other])] == [3, 2]


def test_no_article_leaves_a_negotiation_for_a_smaller_one():
    talks = [_report("Cyprus", "France", on=f"2004-03-0{day}") for day in (1, 2, 3)]
    headed = _told("Mediators to see Greece and Turkey", "Cyprus", "France", on="2004-03-05")
    few = [_report("Greece", "Turkey", on=f"2004-03-0{day}") for day in (6, 7)]
    assert [len(process.articles) for process in find_processes([*talks, headed, *few])] == [4, 2]
