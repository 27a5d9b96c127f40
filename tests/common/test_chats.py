"""A forwarded chat gives its words and nobody's name, number or hour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.common.chats import messages_of

IPHONE = """[12/11/2026, 21:14:02] Karim B.: Tu as vu ? Ils disent que voter est un péché.
et que c’est écrit
[12/11/2026, 21:15:40] +212 661 23 45 67: Qui dit ça ?
[12/11/2026, 21:16:00] Karim B.: \u200eimage absente"""
ANDROID = """12/11/2026, 21:14 - Les messages sont chiffrés de bout en bout.
12/11/2026, 21:14 - Karim: Voter est un péché, demande à Samira.
12/11/2026, 9:15 PM - Samira: Karim, écris-moi au 06 61 23 45 67 ou @karim_b
12/11/2026 à 21:16 - Karim : <Médias omis>"""
ARABIC = """\u200f[١٢/١١/٢٠٢٦، ٢١:١٤] كريم: يقولون إنّ التصويت حرام
\u200f١٢/١١/٢٠٢٦، ٩:١٥ م - سميرة: من قال هذا يا كريم؟"""
TELEGRAM = """Karim, [12.11.2026 21:14]
Voter est un péché.

Samira, [12 Nov 2026 at 21:15]:
Non."""
SIGNAL = "[2026-11-12 21:14] Karim: Voter est un péché."


@pytest.mark.parametrize(
    ("chat", "words"),
    [
        (
            IPHONE,
            ("Tu as vu ? Ils disent que voter est un péché.\net que c’est écrit", "Qui dit ça ?"),
        ),
        (ANDROID, ("Voter est un péché, demande à ….", "…, écris-moi au … ou …")),
        (ARABIC, ("يقولون إنّ التصويت حرام", "من قال هذا يا …؟")),
        (TELEGRAM, ("Voter est un péché.", "Non.")),
        (SIGNAL, ("Voter est un péché.",)),
    ],
)
def test_the_words_of_a_chat_come_without_who_and_when(chat: str, words: tuple[str, ...]) -> None:
    assert messages_of(chat) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mon fils dit : voter est un péché.",
        "Le 12/11/2026, 21:14, mon fils a dit : voter est un péché.",
        "Karim: voter est un péché.",
        f"Regarde ce qu’il m’écrit :\n{SIGNAL}",
    ],
)
def test_what_begins_with_no_head_of_a_message_is_no_chat(text: str) -> None:
    assert messages_of(text) is None


@given(st.text(max_size=300))
def test_whatever_was_pasted_raises_nothing(text: str) -> None:
    messages_of(text)
    messages_of(f"[12/11/2026, 21:14] {text}")


@given(
    name=st.text("abcdefghijklmnopqrstuvwxyzéàçمحمدأ ", min_size=3, max_size=20).filter(
        lambda name: len(name.strip()) >= 3
    ),
    said=st.text("xyz ,.\n", min_size=1, max_size=40),
)
def test_no_sender_stays_in_the_words(name: str, said: str) -> None:
    name = " ".join(name.split())
    found = messages_of(f"[12/11/2026, 21:14] {name}: zzz {name} {said}")

    assert found is not None
    assert all(name.casefold() not in words.split() for words in found)
    assert "21:14" not in " ".join(found)
