"""Names in a text: which words are taken for people, states and bodies, and which for nothing."""

from __future__ import annotations

import pytest

import scenes
from accord.annotate.names import words_apart
from accord.lexicon.names import known_names
from accord.lexicon.offices import nobody
from accord.terms.mark import Name


def names(text: str) -> dict[str, Name]:
    return {name.span.of(text): name for name in scenes.names(text)}


def test_every_known_name_is_cut_into_words_as_a_text_is() -> None:
    """No tokenizer is asked where a name is made of letters."""
    nlp = scenes.reader().nlp
    words = [*(known.words for known in known_names()), *nobody(), "people who cannot", "U.S.-led", "Xi's aide"]
    cut = dict(zip(words, words_apart(nlp, words), strict=True))
    assert {name for name, found in cut.items() if found != tuple(token.text for token in nlp.make_doc(name))} == set()


FOUND = [
    # (text, words, kind, the name they stand for)
    ("The Republic of Kenya signed.", "Republic of Kenya", "state", "Kenya"),
    ("A Deal with the Socialist Republic of Vietnam.", "Socialist Republic of Vietnam", "state", "Vietnam"),
    ("The Republic of Vietnam fell.", "Republic of Vietnam", "state", "South Vietnam"),
    ("The Republic of China objected.", "Republic of China", "state", "Taiwan"),
    ("The People's Republic of China objected.", "People's Republic of China", "state", "China"),
    ("The Swiss Confederation signed.", "Swiss Confederation", "state", "Switzerland"),
    ("The Union of the Comoros signed.", "Union of the Comoros", "state", "Comoros"),
    ("The Commonwealth of the Bahamas signed.", "Commonwealth of the Bahamas", "state", "Bahamas"),
    (
        "The Democratic Socialist Republic of Sri Lanka met.",
        "Democratic Socialist Republic of Sri Lanka",
        "state",
        "Sri Lanka",
    ),
    (
        "Tehran’s Revolutionary Guards objected.",
        "Revolutionary Guards",
        "organisation",
        "Islamic Revolutionary Guard Corps",
    ),
    ("The Lord’s Resistance Army signed.", "Lord’s Resistance Army", "armed_group", "Lord's Resistance Army"),
    ("European diplomats left.", "European", "alliance", "Europe"),
    ("The High Peace Council (HPC) met.", "HPC", "organisation", "High Peace Council"),
    ("Secretary-General Ban Ki-moon spoke.", "Ban Ki-moon", "person", "Ban Ki-moon"),
    ("He met Chancellor Karl Nehammer.", "Karl Nehammer", "person", "Karl Nehammer"),
    ("It ended, according to Brig-Gen Tomas Hale.\nThe envoys left.", "Tomas Hale", "person", "Tomas Hale"),
    ("They met Mullah Abdul Ghani Karim in Kabul.", "Abdul Ghani Karim", "person", "Abdul Ghani Karim"),
    ("They met Sheikh Hasina in Dhaka.", "Sheikh Hasina", "person", "Sheikh Hasina"),
    # a name of which the pipeline sees only the end
    ("Abdul Qader al-Murtada said so.", "Abdul Qader al-Murtada", "person", "Abdul Qader al-Murtada"),
    (
        "Talks ended. Abdul Qader al-Murtada, the head of the team, said so.",
        "Abdul Qader al-Murtada",
        "person",
        "Abdul Qader al-Murtada",
    ),
    ("They met President Abdul Latif al-Rashid in May.", "Abdul Latif al-Rashid", "person", "Abdul Latif al-Rashid"),
    ("The High Negotiations Committee met. The HNC left.", "HNC", "organisation", "High Negotiations Committee"),
    ("The Maoists left Delhi. Maoist fighters stayed.", "Maoist", "organisation", "Maoists"),
    ("Maoist fighters stayed.", "Maoist", "organisation", "Maoist"),
    ("The Armed Rebel Forces of Colombia (FARC) left.", "FARC", "armed_group", "FARC"),
    (
        "The Front of National Liberation Moro (MNLF) met. The MNLF left.",
        "MNLF",
        "armed_group",
        "Moro National Liberation Front",
    ),
    (
        "The Coordination of Azawad Movements (CMA) met. The CMA left.",
        "CMA",
        "armed_group",
        "Coordination of Azawad Movements",
    ),
    ("The South Ossetian envoy met Ossetian elders.", "Ossetian", "organisation", "South Ossetia"),
    # pairs with dashes, and half a name before another's
    ("U.S.-Cuban talks took place in Ottawa.", "U.S.", "state", "United States"),
    ("The U.S.-North Korea summit failed.", "North Korea", "state", "North Korea"),
    ("Sino-Indian talks were held.", "Sino", "state", "China"),
    ("South and North Korea agreed.", "South", "state", "South Korea"),
    ("North and South Korean officials met.", "North", "state", "North Korea"),
    ("South Korea waits. The North has agreed.", "North", "state", "North Korea"),
    # offices and honours in front of a name, and names that are words
    ("Crown Prince Hassan bin Talal met them.", "Hassan bin Talal", "person", "Hassan bin Talal"),
    ("Myanmar's State Counsellor Daw Aung San Suu Kyi left.", "Aung San Suu Kyi", "person", "Aung San Suu Kyi"),
    ("Vice Premier He Lifeng met Scott Bessent.", "He Lifeng", "person", "He Lifeng"),
    ("Defence Minister Israel Katz stayed.", "Israel Katz", "person", "Israel Katz"),
    # media that nobody lists
    ("He spoke to the Harbour Tribune.", "Harbour Tribune", "outlet", "Harbour Tribune"),
    # letters of a body, which are a medium's where the text calls it one
    ("A round will open, Swiss television SRF reported.", "SRF", "organisation", "SRF"),
    ("The army met the SRF in Juba, state television said.", "SRF", "armed_group", "Sudan Revolutionary Front"),
    # short forms in the order of another language, of a government, and that an outlet has too
    (
        "The Patriotic Movement for Renewal (MPR) met. The MPR left.",
        "MPR",
        "organisation",
        "Patriotic Movement for Renewal",
    ),
    ("The Government of the Republic of the Philippines (GRP) left.", "GRP", "state", "Philippines"),
    ("The Arakan Army (AA) met. The AA left.", "AA", "armed_group", "Arakan Army"),
    # first nations and governments in exile, and spellings of peoples
    ("Brazil's minister met the Guarani Indians.", "Guarani Indians", "organisation", "Guarani Indians"),
    ("Talks with Amazon Indians opened in Quito.", "Amazon Indians", "organisation", "Amazon Indians"),
    ("Chinese and Indian officials met. The Indians left.", "Indians", "state", "India"),
    ("On Tuesday Indians and Nepalese met.", "Indians", "state", "India"),
    (
        "The Abkhazian Government-in-Exile said no.",
        "Abkhazian Government-in-Exile",
        "organisation",
        "Abkhazian Government-in-Exile",
    ),
    ("The Ecuadorean minister left.", "Ecuadorean", "state", "Ecuador"),
    ("The Transdniestrian leader left.", "Transdniestrian", "organisation", "Transnistria"),
    ("They met Serbian President Boris Tadic in Vienna.", "Boris Tadic", "person", "Boris Tadic"),
    ("The University of Oslo in Norway hosted them.", "University of Oslo", "organisation", "University of Oslo"),
    (
        "The mediators met Commission President Ursula von der Leyen in Davos.",
        "Ursula von der Leyen",
        "person",
        "Ursula von der Leyen",
    ),
    (
        "She spoke with Brazilian President Luiz Inacio Lula da Silva and Colombia's Gustavo Petro.",
        "Luiz Inacio Lula da Silva",
        "person",
        "Luiz Inacio Lula da Silva",
    ),
    # the other names that a text gives a body
    (
        "The Gaitanist army, which calls itself the EGC and which the state calls the Gulf Clan, left. The EGC spoke.",
        "EGC",
        "armed_group",
        "Gulf Clan",
    ),
    ("The Rapid Support Forces, formerly the Janjaweed, left.", "Janjaweed", "armed_group", "Rapid Support Forces"),
    (
        "The Lakurawa militia, whom the villagers call the Tawagar, left. The Tawagar spoke.",
        "Tawagar",
        "organisation",
        "Lakurawa militia",
    ),
    ("AFC/M23 left Doha.", "AFC/M23", "armed_group", "M23"),
    # and those that are another's
    (
        "The Congo River Alliance, which includes M23, left.",
        "Congo River Alliance",
        "armed_group",
        "Congo River Alliance",
    ),
    (
        "The United Front for Change, formerly part of the Zaghawa Alliance, left.",
        "Zaghawa Alliance",
        "organisation",
        "Zaghawa Alliance",
    ),
    (
        "The Tamar Movement, which calls the Sava Front a puppet, left.",
        "Sava Front",
        "organisation",
        "Sava Front",
    ),
    ("Julieta de Lima struck a warmer note.", "Julieta de Lima", "person", "Julieta de Lima"),
    ("Staffan de Mistura arrived on Monday.", "Staffan de Mistura", "person", "Staffan de Mistura"),
    ("No date was set for the talks. Bernama", "Bernama", "outlet", "Bernama"),  # the text ends with a name
]


@pytest.mark.parametrize(("text", "words", "kind", "stands_for"), FOUND)
def test_words_are_a_name(text: str, words: str, kind: str, stands_for: str) -> None:
    found = names(text)[words]
    assert (found.kind, found.words) == (kind, stands_for)


NOBODY = [
    ("Pakistan's Director General of Military Operations called.", "Director General of Military Operations"),
    ("No such talks are planned, the minister wrote on X. New dates would be given.", "X. New"),
    ("He wrote on Truth Social that it was over.", "Truth Social"),
    ("Intra-Afghan talks began.", "Intra-"),
    ("The Geneva International Discussions resumed.", "Geneva International Discussions"),
    ("The Foreign Affairs Cabinet Secretary left.", "Foreign Affairs"),
    ("The South China Sea lies between North Korea and the Philippines.", "South"),
    ("Ships left the Strait of Malacca.", "Strait of Malacca"),
    ("The Good Friday Agreement (GFA) holds.", "GFA"),
    ("The Defense Secretary left.", "Defense"),
    (
        "The new round has focused on reactivating the 1994 Demobilisation Protocol, an Angolan government source told"
        " the news agency.",
        "Demobilisation Protocol",
    ),
    ("The Latin American leaders left.", "American"),
    ("The Latin American leaders left.", "Latin American"),
    ("African-American voters left.", "American"),
    ("Envoys of South America left.", "America"),
    ("Ecuador met Amazon Indians. The Indians asked for indigenous lands. Indian leaders left.", "Indians"),
    ("Ecuador met Amazon Indians. The Indians asked for indigenous lands. Indian leaders left.", "Indian"),
    ("Peace talks between Chad and FACT adjourned.", "Peace"),
    ("Corps Commander-level talks between India and China were held.", "Corps"),
    ("Crowds cheer. (AP Photo/Ana Lima) He left.", "Ana Lima"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_words_are_nobody(text: str, words: str) -> None:
    assert words not in names(text)


def test_a_family_name_is_found_however_it_is_spelt() -> None:
    found = names("Maros Sefcovic flew in. Later Šefčovič left. SEFCOVIC SAYS NO")
    assert {"Maros Sefcovic", "Šefčovič", "SEFCOVIC"} <= set(found)


def test_a_known_acronym_keeps_its_name() -> None:
    found = names("The Revolutionary Armed Forces of Colombia (FARC) met. FARC left.")
    assert {name.words for name in found.values()} == {"FARC"}


def test_a_text_may_end_with_the_name_of_an_officer() -> None:
    assert names("The talks were led by spokesman Fernando Mazanga")["Fernando Mazanga"].kind == "person"
