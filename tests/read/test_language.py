"""English is read; anything else is named."""

from __future__ import annotations

import pytest

from accord.read.copy import NoArticleError
from accord.read.text.language import language_name, require_english
from newsstand import BODY, SENTENCES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Переговорщики сторон встретились во вторник и договорились продолжить на следующей неделе.", "Russian"),
        ("Переговорники зустрілися у вівторок і домовилися продовжити наступного тижня.", "Ukrainian"),
        ("التقى مفاوضو الجانبين يوم الثلاثاء واتفقوا على اللقاء مرة أخرى الأسبوع المقبل.", "Arabic"),
        ("Les négociateurs se sont réunis mardi et ont convenu de se revoir la semaine prochaine.", "French"),
        ("Los negociadores se reunieron el martes y acordaron volver a verse la próxima semana.", "Spanish"),
        ("Die Unterhändler trafen sich am Dienstag und vereinbarten ein weiteres Treffen.", "German"),
        ("Müzakereciler salı günü bir araya geldi ve gelecek hafta yeniden görüşme kararı aldı.", "Turkish"),
        ("双方谈判代表周二会面，同意下周再次会面，特使说。", "Chinese"),
    ],
)
def test_another_language_is_named(text: str, name: str) -> None:
    with pytest.raises(NoArticleError, match=name) as refused:
        require_english(f"{text} " * 4)
    assert "English" in refused.value.remedy


@pytest.mark.parametrize(
    "text", [BODY, *SENTENCES, "Talks resume.", "Ceasefire", "12:30", "AMMAN/BEIRUT", BODY.upper()]
)
def test_english_passes_and_little_text_is_not_judged_harshly(text: str) -> None:
    require_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud in Mogadishu on Monday.",
        "Aliyev met Pashinyan in Prague on Thursday.",
        "Wang Yi meets Ri Yong-ho in Pyongyang, Xinhua says",
        "Mahmoud Abbas meets Abdel Fattah al-Sisi in Cairo, Egyptian presidency says",
    ],
)
def test_foreign_names_do_not_make_a_short_text_foreign(text: str) -> None:
    require_english(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Unterhändler trafen sich am Dienstag in Genf.", "German"),
        ("Il ministro Tajani incontra Lavrov a Roma con una delegazione", "Italian"),
    ],
)
def test_a_short_text_in_another_language_is_named(text: str, name: str) -> None:
    with pytest.raises(NoArticleError, match=name):
        require_english(text)


def test_english_that_quotes_another_language_passes() -> None:
    require_english(f"{BODY}\n\n“Nous avons un texte sur la table et personne n'est parti”, she said in French.")


def test_language_without_a_name_is_given_by_its_code() -> None:
    assert "'xyz'" in language_name("xyz")
