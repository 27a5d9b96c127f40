"""The answers of the starter library: the first of each claim, and the further ones."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.datafile import Table, status_in_file
from contrepoint.common.languages import Language
from contrepoint.common.rows import settle
from contrepoint.narratives.enums import (
    FURTHER_REGISTERS,
    AnswerKind,
    AnswerState,
    Audience,
    Messenger,
    Register,
)
from contrepoint.narratives.models import (
    AnswerText,
    Claim,
    CounterArgument,
    Reference,
)
from contrepoint.narratives.models.answers import LAST_ANSWER_OF_THE_LIBRARY
from contrepoint.narratives.services.register import standing_claim


def load_answers(
    *,
    firsts: Mapping[str, Table],
    further: Iterable[Table],
    claims: Mapping[str, Claim],
    references: Mapping[str, Reference],
    at: datetime,
) -> tuple[int, int]:
    """How many answers the library has, and how many of them were kept as they are here.

    `firsts` holds, by the code of its claim, the answer inside each claim file; `further` the files
    of one answer each, which name their code and the claims that they answer.
    """
    wanted = {f"{code}-R1": (table, [claims[code]]) for code, table in firsts.items()}
    for table in further:
        code = table.text("code")
        if code in wanted:
            raise table.damaged("code", _("this code is used twice."))
        wanted[code] = (table, _claims_of(table, claims))
    loaded = [
        _load_answer(table, code, answered, references, at=at)
        for code, (table, answered) in wanted.items()
    ]
    return len(loaded), loaded.count(False)


def _claims_of(table: Table, claims: Mapping[str, Claim]) -> list[Claim]:
    """The claims that a further answer answers; the one that its code names is among them."""
    codes = table.texts("claims")
    unknown = [code for code in codes if code not in claims]
    if unknown:
        raise table.damaged("claims", _("there is no claim %(code)s.") % {"code": unknown[0]})
    home, _dash, number = table.text("code").rpartition("-R")
    if home not in codes or number not in _FURTHER:
        raise table.damaged(
            "code", _("answers of the library are named by a claim that they answer, as C05-R2.")
        )
    return [claims[code] for code in codes]


_FURTHER = frozenset(str(number) for number in range(2, LAST_ANSWER_OF_THE_LIBRARY + 1))


def _load_answer(
    table: Table,
    code: str,
    claims: list[Claim],
    references: Mapping[str, Reference],
    *,
    at: datetime,
) -> bool:
    """Create or refresh the answer; False when it is reviewed or rewritten here, and is kept."""
    answer, _created = CounterArgument.objects.get_or_create(
        code=code,
        defaults={
            "kind": table.choice("kind", AnswerKind),
            "attribution": Attribution.NOBODY,
            "written_at": at,
        },
    )
    if answer.state != AnswerState.DRAFT or answer.author_id is not None:
        return False
    settle(
        CounterArgument,
        {"pk": answer.pk},
        {
            "kind": table.choice("kind", AnswerKind),
            "audience": table.choice("audience", Audience, Audience.GENERAL),
            "messenger": _messenger(table),
            "countries": _countries(table),
        },
    )
    answer.claims.set({standing_claim(claim) for claim in claims})
    for key, field in (("rights_basis", answer.rights_basis), ("references", answer.references)):
        field.set(_references_of(table, key, references))
    _load_texts(table, answer)
    return True


def _references_of(table: Table, key: str, references: Mapping[str, Reference]) -> list[Reference]:
    codes = table.texts(key)
    unknown = [code for code in codes if code not in references]
    if unknown or not codes:
        raise table.damaged(
            key,
            _("there is no reference %(code)s in references.toml.")
            % {"code": unknown[0] if unknown else "…"},
        )
    return [references[code] for code in codes]


def _messenger(table: Table) -> str:
    return str(table.choice("messenger", Messenger)) if "messenger" in table.values else ""


def _countries(table: Table) -> list[str]:
    """The countries for which it is worded, by their two letters; none for everywhere."""
    wanted = set(table.texts("countries"))
    if not all(_COUNTRY.fullmatch(country) for country in wanted):
        raise table.damaged("countries", _("a country has two capital letters, as MA."))
    return sorted(wanted)


_COUNTRY = re.compile(r"[A-Z]{2}")


def _load_texts(table: Table, answer: CounterArgument) -> None:
    """Each register in each language of the file, but for what a person translated here."""
    by_people = answer.texts.filter(translator__isnull=False)
    translated = set(by_people.values_list("register", "language"))
    told = {Language.FRENCH.value, *table.values}
    there: set[tuple[str, str]] = set()
    for language in (code for code in Language.values if code in told):
        words = table.table(language)
        for register in Register:
            if register in FURTHER_REGISTERS and register.value not in words.values:
                continue
            there.add((register.value, language))
            if (register.value, language) in translated:
                continue
            settle(
                AnswerText,
                {"answer": answer, "register": register, "language": language},
                {"text": words.text(register.value), "status": status_in_file(language)},
            )
    for row in answer.texts.filter(register__in=FURTHER_REGISTERS, translator__isnull=True):
        if (row.register, row.language) not in there:
            row.delete()
