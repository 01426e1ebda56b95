"""Hostile articles: every payload in every field, every page in a real browser, nothing runs and nothing is loaded.

The browser is told to ignore the page's policy (`bypass_csp`), so that only the escaping stands between the words and
the reader; another test shows that the policy alone would hold too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

import pytest

from accord.desk.ledger.adding import record_charter, record_extraction, record_judgement
from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.passwords import hash_password
from accord.serve.settings import Settings
from accord.terms.claim import Link
from accord.terms.doubt import Doubt
from accord.terms.judgement import Charter, Judgement
from accord.terms.wire import claim_ids
from chromium import CHROMIUM
from newsroom import Story, days
from once import made_once
from serve.addresses import readable
from serve.conftest import NOW, QUIET, copy_record, desk_client, serving
from serve.payloads import PAYLOADS

AT_ONCE = 12
VIEWS = ("brief", "changes", "timeline", "outlook", "matrix", "drafts", "packages", "network", "sources", "review")
NAMES = ("q", "process", "talks", "draft", "issue", "since", "until", "as-of", "side", "kind", "day", "at", "most")
SMALL = {"width": 480, "height": 320}  # most of the time goes into drawing
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; });"
STRANGE = """
() => {
  const found = [];
  const unsafe = /^\\s*(?:javascript|vbscript|data):/i;
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    if (["iframe", "object", "embed", "base", "marquee", "template", "audio", "video", "xss", "math", "image", "use",
         "animate", "set", "noscript"].includes(tag)) found.push(tag);
    const file = new URL(element.src || "x:y", location).pathname;
    if (tag === "script" && !file.startsWith("/static/")) found.push("script");
    if (tag === "style" || (tag === "meta" && element.httpEquiv)) found.push(tag);
    for (const attribute of element.attributes) {
      const name = attribute.name.toLowerCase();
      if (name.startsWith("on") || name.startsWith("hx-on") || name === "style" || name === "srcdoc") found.push(name);
      if (["href", "src", "action", "formaction", "srcset", "xlink:href", "data"].includes(name)) {
        const address = new URL(attribute.value.split(" ")[0], location);
        const leads = tag !== "a" && address.host !== location.host;
        if (leads || unsafe.test(attribute.value)) found.push(`${tag} ${name}=${attribute.value}`);
      }
    }
  }
  return found;
}
"""


def hostile(payload: str, number: int):
    """Return an article that holds a payload in every field."""
    other = f"{payload} {number}"
    told = (
        f"Greek and Turkish delegations met {payload} in {other}, for talks that {payload} may follow.",
        f"Greece agreed to {payload} and Turkey rejects {other} unless {payload} comes first.",
        f"The plan called {payload} has 3 points, and Greece wants {other} in it.",
        f"We say {payload} to them, {other} said.",
        f"Before they sign {payload}, there must be {other}.",
    )
    story = Story(
        " ".join(told) + f"\n\n{payload}", outlet=payload, on=None, title=payload, url=payload, source=payload
    )
    story.on = str(date(2004, 3, 1) + timedelta(20 * number))
    story.actor("Greece")
    story.actor(payload, "person", "Greece", role=payload, also=payload)
    when = days(story.on, said=payload)
    story.meeting(told[0], "Greece", "Turkey", payload, when=when, place=other, hedge=payload, mediator=other)
    ahead = days(str(date.fromisoformat(story.on) + timedelta(9)), said=payload)
    story.meeting("may follow", "Greece", "Turkey", status="possible", when=ahead, place=payload, hedge=payload)
    story.position(payload, "Turkey", "opposes", on="ceasefire", condition=payload, holder=payload)
    story.position(other, "Greece", "supports", on=payload, of="draft")
    story.statement(payload, payload, via=(payload, other))
    story.agreement(told[1], "Greece", "Turkey", status="agreed", when=when)
    story.draft(payload, points=3, version=payload)
    story.precondition(payload, other)
    story.claims = [replace(claim, rule=payload) for claim in story.claims]
    story.claims[0] = replace(
        story.claims[0], chain=(Link("relayed", payload), Link("said", payload, None, payload, False))
    )
    story.doubts = [Doubt(payload, 0, len(payload) if story.text.startswith(payload) else 5, payload, payload)]
    found = story.done()
    return replace(found, article=replace(found.article, authors=(payload,), hidden=payload))


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory):
    """Give the place of a record in which every field that words can come to holds every payload."""
    made = made_once(tmp_path_factory, "hostile", lambda folder: _poison(str(folder / "hostile.db")))
    return str(copy_record(made / "hostile.db", tmp_path_factory.mktemp("hostile")))


def _poison(where):
    record = Record.create(where)
    record_charter(record, Charter("Strait", ("Greece", "Turkey"), (), "N. N.", NOW), NOW)
    for payload in PAYLOADS:
        record_charter(record, Charter(payload, (payload, "Turkey"), (payload,), payload, NOW), NOW)
    for number, payload in enumerate(PAYLOADS):
        found = hostile(payload, number)
        record_extraction(record, found, NOW)
        for claim in claim_ids(found)[:1]:
            record_judgement(record, Judgement("note", (claim,), payload, NOW, note=payload), NOW)
            record_judgement(record, Judgement("credibility", (claim,), payload, NOW, value=payload), NOW)
    record.close()


@pytest.fixture(scope="module")
def plain_browser(browser):
    """Give a browser that draws with its own fonts, as no payload is told by how it looks: a third less work."""
    found = browser.browser_type.launch(executable_path=CHROMIUM, args=[*QUIET, "--disable-remote-fonts"])
    yield found
    found.close()


@pytest.fixture(scope="module")
def wards(plain_browser, poisoned):
    """Give a tab on the page of the poisoned record, and what it noticed: calls, dialogs, requests to elsewhere."""
    with serving(make_app(poisoned, Settings(clock=lambda: NOW))) as site:
        context = plain_browser.new_context(base_url=site.address, bypass_csp=True, viewport=SMALL)
        noticed: list[str] = []
        context.expose_function("pwned", lambda *_: noticed.append("ran"))
        context.add_init_script("window.alert = window.confirm = window.prompt = () => pwned(1)")
        tab = context.new_page()
        tab.on("dialog", lambda dialog: (noticed.append("dialog"), dialog.dismiss()))
        tab.on("popup", lambda _: noticed.append("popup"))
        own = urlsplit(site.address).netloc
        tab.on("request", lambda request: _notice(noticed, request.url, own))
        yield tab, noticed
        context.close()


def _notice(noticed, url, own):
    if urlsplit(url).netloc != own:
        noticed.append(url)


def _look(wards, path):
    """Open an address, touch everything that can be touched, and return what is wrong with the page."""
    tab, noticed = wards
    noticed.clear()
    answer = tab.goto(path, wait_until="load")
    strange = tab.evaluate(f"() => {{ const found = ({STRANGE})(); {OPEN} return found; }}")
    tab.mouse.move(200, 200)
    faults = [*strange, *noticed]
    if answer is None or answer.status >= 500:
        faults.append("broke")
    if urlsplit(tab.url).netloc != urlsplit(answer.url).netloc:
        faults.append("led elsewhere")
    return faults


def test_there_are_payloads_enough():
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 60


def test_every_page_that_tells_of_all(wards, poisoned):
    app = make_app(poisoned, Settings(clock=lambda: NOW))
    paths = [path for path in readable(app, poisoned) if not path.startswith(("/static", "/api"))]
    views = [path for path in paths if path.count("/") == 1]
    assert len(views) >= 8
    asked = [*paths, *(f"{path}?process=Strait" for path in views), *(f"{path}?talks=-" for path in views)]
    assert {path: found for path in asked if (found := _look(wards, path))} == {}


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), AT_ONCE))
def test_every_kind_of_page_with_each_payload(wards, first):
    """A payload stands in what is on record, in the name of the negotiation, and in the address that is asked for."""
    wrong = {}
    for number, payload in enumerate(PAYLOADS[first : first + AT_ONCE], start=first):
        said, found = quote(payload, safe=""), hostile(payload, number)
        claims = claim_ids(found)
        asked = (
            f"/article/{found.article.id}",
            f"/claim/{claims[number % len(claims)]}",
            f"/event/e{claims[0]}",
            f"/{VIEWS[number % len(VIEWS)]}?process={said}",
            f"/search?q={said}",
            f"/{said}",
        )
        wrong |= {path: faults for path in asked if (faults := _look(wards, path))}
    assert wrong == {}


def test_every_part_of_an_address_with_each_payload(poisoned):
    """What a page is asked for is shown as words too, whether it can be or not."""
    wrong = []
    with desk_client(poisoned) as client:
        for payload in PAYLOADS:
            said = quote(payload, safe="")
            for path in (
                *(f"/search?{name}={said}" for name in NAMES),
                f"/claim/{said}",
                f"/article/{said}",
                f"/x?{said}={said}",
            ):
                answer = client.get(path)
                if answer.status_code >= 500 or _strange_tags(answer.text):
                    wrong.append((path, answer.status_code, _strange_tags(answer.text)))
    assert wrong == []


class _Tags(HTMLParser):
    """Gathers the tags of a page that no template of ours has, and attributes that run."""

    def __init__(self):
        super().__init__()
        self.strange = []

    def handle_starttag(self, tag, attrs):
        own_script = tag == "script" and dict(attrs).get("src", "").startswith("/static/")
        if tag in {"script", "style", "iframe", "object", "embed", "base", "img", "svg", "xss"} and not own_script:
            self.strange.append(tag)
        self.strange += [name for name, _ in attrs if name.startswith(("on", "hx-on", "style", "srcdoc", "formaction"))]


def _strange_tags(page):
    tags = _Tags()
    tags.feed(page)
    return tags.strange


def test_the_words_are_shown_as_words(wards):
    """What is escaped is still told: a payload is read on the page as it stands in the article."""
    tab, _ = wards
    found = hostile(PAYLOADS[0], 0)
    tab.goto(f"/article/{found.article.id}")
    assert PAYLOADS[0] in tab.locator("main").inner_text()


def test_the_page_that_asks_for_the_password(browser, poisoned):
    settings = Settings(password=hash_password("four words nobody guesses", b"salt" * 4), clock=lambda: NOW)
    with serving(make_app(poisoned, settings)) as site:
        context = browser.new_context(base_url=site.address, bypass_csp=True)
        noticed: list[str] = []
        context.expose_function("pwned", lambda *_: noticed.append("ran"))
        tab = context.new_page()
        for payload in PAYLOADS[::5]:
            tab.goto(f"/{quote(payload, safe='')}?x={quote(payload, safe='')}")
            assert (tab.evaluate(STRANGE), noticed) == ([], []), payload
        context.close()


def test_the_policy_alone_would_hold(tab):
    """Even what got onto a page would not run, load, or send anything.

    No policy keeps a page from being led elsewhere (`<meta http-equiv=refresh>`): there, escaping alone stands.
    """
    noticed: list[str] = []
    tab.expose_function("pwned", lambda *_: noticed.append("ran"))
    tab.goto("/")
    own = urlsplit(tab.url).netloc
    tab.on("request", lambda request: _notice(noticed, request.url, own))
    tab.on("requestfailed", lambda request: noticed.remove(request.url) if request.url in noticed else None)
    for payload in (each for each in PAYLOADS if "http-equiv=refresh" not in each):
        tab.evaluate(
            """(payload) => {
              const holder = document.createElement("div");
              document.body.append(holder);
              holder.append(document.createRange().createContextualFragment(payload));
            }""",
            payload,
        )
    tab.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    assert noticed == []
    assert urlsplit(tab.url).netloc == own
