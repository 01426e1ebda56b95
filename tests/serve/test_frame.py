"""The frame of the page: it comes up, and says what is there."""


def test_the_first_page(client):
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Negotiations" in answer.text


def test_the_first_page_in_a_browser(tab):
    tab.goto("/")
    assert tab.title() == "Negotiations · accord"
