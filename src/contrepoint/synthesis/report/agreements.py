"""How do decisions and joint statements read in a report?"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.languages import Words
from contrepoint.synthesis.report.document import Sentence, Source, SourceKind
from contrepoint.synthesis.report.wording import (
    as_sentence,
    assembled,
    ended,
    listed,
    slot,
    told_by_line,
)
from contrepoint.workshops.enums import AgreementKind
from contrepoint.workshops.queries import PrintedAgreement


def agreement_sentences(
    agreement: PrintedAgreement, session: Words, number: int, language: str
) -> list[Sentence]:
    """What was agreed, who stands behind it, and the reservations that may be printed."""
    source = Source(
        kind=SourceKind.AGREEMENT,
        code=agreement.code,
        workshop_number=number,
        session_position=agreement.session_position,
        label=str(agreement.kind.label),
        session=session,
        status=agreement.words.status,
    )
    frame = _frame(agreement) % {"what": slot(0), "n": agreement.agree_count}
    told = told_by_line(frame, agreement.words, [], language)
    told += _behind_it(agreement, language)
    for reservation in agreement.reservations:
        frame = _("A reservation is on record: %(what)s")
        values = [as_sentence(reservation.reason)]
        if reservation.who.text:
            frame = _("A reservation is on record, by %(who)s: %(what)s")
            values.append(reservation.who)
        told.append(assembled(frame % {"what": slot(0), "who": slot(1)}, values, language))
    return [Sentence(parts, (source,)) for parts in told]


def _frame(agreement: PrintedAgreement) -> str:
    """A statement is agreed by those who said so, and by nobody else."""
    if agreement.kind != AgreementKind.STATEMENT:
        return _("It was decided: %(what)s")
    if not agreement.agree_count:
        return _("A draft of a joint statement was put forward: %(what)s")
    return ngettext(
        "%(n)d organisation agreed to a joint statement: %(what)s",
        "%(n)d organisations agreed to a joint statement: %(what)s",
        agreement.agree_count,
    )


def _behind_it(agreement: PrintedAgreement, language: str) -> list[tuple[Words, ...]]:
    """Organisations by their names, people by their number."""
    told: list[tuple[Words, ...]] = []
    if agreement.agree_count and agreement.kind == AgreementKind.DECISION:
        text = ngettext(
            "%(n)d participant said that they stand by it.",
            "%(n)d participants said that they stand by it.",
            agreement.agree_count,
        )
        told.append((Words(text % {"n": agreement.agree_count}, language),))
    if agreement.endorsers:
        names = listed([slot(place) for place in range(len(agreement.endorsers))], language)
        text = ended(_("These organisations stand behind it: %(names)s.") % {"names": names})
        told.append(assembled(text, agreement.endorsers, language))
    if agreement.not_agreed_count:
        text = ngettext(
            "%(n)d organisation has not said that it stands behind it.",
            "%(n)d organisations have not said that they stand behind it.",
            agreement.not_agreed_count,
        )
        told.append((Words(text % {"n": agreement.not_agreed_count}, language),))
    return told
