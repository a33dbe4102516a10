"""English passes, however short; other languages are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.sources.language import other_language

ENGLISH = [
    "Troops leave Basra",
    "BAGHDAD",
    "Ceasefire holds in Tripoli, UN says.",
    "El Salvador president Nayib Bukele met De la Cruz in Los Angeles, and they signed the accord.",
    "The minister, quoting the slogan «la lucha sigue», said that she would not resign from the government.",
    "Results: Arsenal 2 Chelsea 1; Everton 0 Fulham 0; Leeds 3 Hull 2.",
    "12,000",
    "",
]
OTHER = [
    ("Spanish", "El ministro dijo el lunes que las tropas se marcharían de la ciudad antes de fin de año."),
    ("French", "Le ministre a déclaré lundi que les troupes quitteraient la ville avant la fin de l'année."),
    ("German", "Der Minister erklärte am Montag, dass die Truppen das Land bis zum Ende des Jahres verlassen werden."),
    (
        "Italian",
        "Il ministro ha detto lunedì che le truppe lasceranno la città prima della fine dell'anno, con gli alleati.",
    ),
    ("Portuguese", "O ministro disse que as tropas não vão sair da cidade e que uma nova força chega para os ajudar."),
    ("Dutch", "De minister zei maandag dat het leger voor het einde van het jaar uit de stad zou vertrekken."),
    ("Polish", "Minister powiedział, że wojsko nie opuści miasta i że jest to jego decyzja, która została przyjęta."),
    (
        "Turkish",
        "Bakan, birliklerin bu yıl şehirden ayrılacağını ve daha sonra bir açıklama için döneceğini söyledi.",
    ),
    ("Arabic script", "قال الوزير يوم الاثنين إن القوات ستغادر البلاد"),
    ("Cyrillic script", "Министр подал в отставку."),
    ("Chinese characters", "部长周一辞职"),
    ("Hangul script", "장관이 월요일 사임했다"),
    ("another language", "kuv xav qhia rau nej tias hnub no " * 8),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_passes(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(("name", "text"), OTHER)
def test_other_languages_are_named(name: str, text: str) -> None:
    assert other_language(text) == name


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert other_language(text) is None or other_language(text)
