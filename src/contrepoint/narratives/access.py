"""Who sees which claim, which answer, which line of the common message?

The common message is for members alone, whatever the marking. What an organisation says of a line
is never open to more people than the line and the organisation's own card.
"""

from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from contrepoint.narratives.enums import AnswerState, Gate, LineState
from contrepoint.narratives.models import (
    Adaptation,
    AnswerUse,
    Claim,
    CommonLine,
    CounterArgument,
    Endorsement,
    Review,
    Sighting,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    not_here,
    organisations_visible_to,
    standing_of,
    the_one,
)
from contrepoint.network.enums import Role

Row = TypeVar("Row", bound=Model)
REVIEWERS = {Gate.CONTENT: Role.SCHOLAR_REVIEWER, Gate.RIGHTS: Role.RIGHTS_REVIEWER}


def claims_visible_to(user: Viewer) -> QuerySet[Claim]:
    """Claims that `user` may see."""
    return Claim.objects.filter(markings_open_to(user))


def claims_hidden_from(user: Viewer) -> QuerySet[Claim]:
    """All the other claims; asked for as such, which is quicker than whatever is not visible."""
    return Claim.objects.exclude(markings_open_to(user)).order_by()


def claim_visible(user: Viewer, code: str) -> Claim:
    """The claim of this code, or the same 404 for missing and forbidden."""
    return the_one(claims_visible_to(user).filter(code=code))


def answers_visible_to(user: Viewer) -> QuerySet[CounterArgument]:
    """Counter-arguments that `user` may see, to claims that `user` may all see.

    One that is kept as close as a claim that it answers is open to whoever sees the claim: a
    coordinator of another country may have written it.
    """
    claims = claims_visible_to(user).order_by()
    beside = claims.filter(answers=OuterRef("pk"), marking=OuterRef("marking"))
    hidden = Claim.objects.exclude(pk__in=claims.values("pk")).filter(answers=OuterRef("pk"))
    return CounterArgument.objects.filter(
        markings_open_to(user) | Exists(beside), ~Exists(hidden.order_by())
    )


def answer_visible(user: Viewer, code: str) -> CounterArgument:
    """The counter-argument of this code, or the same 404 for missing and forbidden."""
    return the_one(answers_visible_to(user).filter(code=code))


def sightings_visible_to(user: Viewer) -> QuerySet[Sighting]:
    """Sightings that `user` may see, of claims that `user` may see."""
    return Sighting.objects.filter(markings_open_to(user), markings_open_to(user, through="claim"))


def uses_visible_to(user: Viewer) -> QuerySet[AnswerUse]:
    """Uses that `user` may see, of answers that `user` may see."""
    return AnswerUse.objects.filter(
        markings_open_to(user), markings_open_to(user, through="answer")
    )


def gates_of(user: Viewer) -> list[Gate]:
    """The gates at which `user` reviews."""
    roles = standing_of(user).roles
    return [gate for gate, role in REVIEWERS.items() if role in roles]


def may_report(user: Viewer) -> bool:
    """Reports from the field: whoever takes part, not a donor."""
    return standing_of(user).is_member


def may_write(user: Viewer) -> bool:
    """Writes claims and replies, proposes lines: whoever takes part, not a donor."""
    return standing_of(user).is_member


def claim_to_answer(user: Viewer, code: str) -> Claim:
    """The claim of this code to which `user` may write a reply, or the same 404."""
    claim = claim_visible(user, code)
    if not may_write(user):
        raise not_here()
    return claim


def may_rewrite(user: Viewer, answer: CounterArgument) -> bool:
    """Rewrites an answer: its author; one that nobody signed, the coordinator."""
    standing = standing_of(user)
    if answer.author_id is None:
        return standing.is_coordinator
    return standing.is_member and answer.author_id == user.pk


def answer_to_rewrite(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may rewrite, or the same 404."""
    answer = answer_visible(user, code)
    if not may_rewrite(user, answer):
        raise not_here()
    return answer


def may_submit(user: Viewer, answer: CounterArgument) -> bool:
    """Hands an answer in for review: its author, and the coordinator."""
    own = answer.author_id is not None and answer.author_id == user.pk
    return own or standing_of(user).is_coordinator


def answer_to_submit(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may hand in, or the same 404."""
    answer = answer_visible(user, code)
    if not may_submit(user, answer):
        raise not_here()
    return answer


def answer_to_review(user: Viewer, code: str, gate: Gate) -> CounterArgument:
    """The answer of this code that `user` may review at this gate, or the same 404."""
    answer = answer_visible(user, code)
    if gate not in gates_of(user):
        raise not_here()
    return answer


def answers_in_review(user: Viewer) -> QuerySet[CounterArgument]:
    """Answers that were handed in and wait for their reviewers, as far as `user` may see them."""
    return answers_visible_to(user).filter(state=AnswerState.IN_REVIEW)


def answers_to_review(user: Viewer) -> QuerySet[CounterArgument]:
    """Answers that wait for `user`: in review, at a gate of theirs that nobody took yet.

    Never one's own, nor a version of which `user` has spoken already.
    """
    said = Review.objects.filter(answer=OuterRef("pk"), version=OuterRef("version"))
    waits = Q(pk=None)
    for gate in gates_of(user):
        waits |= Q(~Exists(said.filter(gate=gate)))
    of_others = answers_in_review(user).exclude(author=user.pk)
    return of_others.filter(waits, ~Exists(said.filter(reviewer=user.pk)))


def answers_sent_back_to(user: Viewer) -> QuerySet[CounterArgument]:
    """One's own answers of which a reviewer asked for changes."""
    mine = answers_visible_to(user).filter(author=user.pk)
    return mine.filter(state=AnswerState.CHANGES_REQUESTED)


def answer_to_translate(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may put into another language, or the same 404."""
    answer = answer_visible(user, code)
    if not may_write(user) or answer.state == AnswerState.RETIRED:
        raise not_here()
    return answer


def may_vouch_for_translations(user: Viewer) -> bool:
    """Takes the second look at a translation: whoever reviews answers, and the coordinator."""
    return bool(gates_of(user)) or standing_of(user).is_coordinator


def translation_to_vouch_for(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code whose translations `user` may vouch for, or the same 404."""
    answer = answer_visible(user, code)
    if not may_vouch_for_translations(user):
        raise not_here()
    return answer


def claim_to_report(user: Viewer, code: str) -> Claim:
    """The claim of this code that `user` may report as met, or the same 404."""
    claim = claim_visible(user, code)
    if not may_report(user):
        raise not_here()
    return claim


def answer_to_report(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code that `user` may report as used, or the same 404."""
    answer = answer_visible(user, code)
    if not may_report(user):
        raise not_here()
    return answer


def _for_members(user: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows if standing_of(user).is_member else rows.none()


def lines_visible_to(user: Viewer) -> QuerySet[CommonLine]:
    """Lines of the common message that `user` may see."""
    return _for_members(user, CommonLine.objects.filter(markings_open_to(user)))


def line_visible(user: Viewer, code: str) -> CommonLine:
    """The line of this code, or the same 404 for missing and forbidden."""
    return the_one(lines_visible_to(user).filter(code=code))


def endorsements_visible_to(user: Viewer) -> QuerySet[Endorsement]:
    """Where organisations stand, of lines and organisations that `user` may see."""
    return _for_members(
        user,
        Endorsement.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="line"),
            organisation__in=organisations_visible_to(user),
        ),
    )


def adaptations_visible_to(user: Viewer) -> QuerySet[Adaptation]:
    """Local wordings, of lines and organisations that `user` may see."""
    return _for_members(
        user,
        Adaptation.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="line"),
            organisation__in=organisations_visible_to(user),
        ),
    )


def may_run(user: Viewer) -> bool:
    """Adopts and retires lines: the coordinator."""
    return standing_of(user).is_coordinator


def lines_to_adopt(user: Viewer) -> QuerySet[CommonLine]:
    """Proposed lines that wait for `user` to adopt or retire them."""
    proposed = lines_visible_to(user).filter(state=LineState.PROPOSED)
    return proposed if may_run(user) else proposed.none()


def line_to_run(user: Viewer, code: str) -> CommonLine:
    """The line of this code that `user` may adopt or retire, or the same 404."""
    line = line_visible(user, code)
    if not may_run(user):
        raise not_here()
    return line


def may_revise(user: Viewer, line: CommonLine) -> bool:
    """Rewrites a proposal: its author, and the coordinator."""
    standing = standing_of(user)
    own = line.author_id is not None and line.author_id == user.pk
    return standing.is_member and (own or standing.is_coordinator)


def line_to_revise(user: Viewer, code: str) -> CommonLine:
    """The line of this code that `user` may rewrite, or the same 404."""
    line = line_visible(user, code)
    if not may_revise(user, line):
        raise not_here()
    return line


def may_speak_for_an_organisation(user: Viewer) -> bool:
    """Says where an organisation stands: a member who belongs to one."""
    standing = standing_of(user)
    return standing.is_member and standing.organisation_id is not None
