"""How good are the places?  Our ranking beside plain search engines, clean and disguised."""

from collections.abc import Iterator, Sequence

from bench import own
from bench.baselines import Baselines
from bench.disguise import disguised
from bench.metrics import HEAD, Places, calibration, printed
from bench.sets import Document, PublicSet, Question, folder, public_sets
from contrepoint.matching import ClaimTexts, Index, Wording

OURS = "this engine"
CROSS = ("fr", "ar", "en")
FOLDS = 4


def asked(
    index: Index, plain: Baselines | None, questions: Sequence[Question], fuzzy: bool
) -> dict[str, Places]:
    sums: dict[str, Places] = {OURS: Places()}
    for question in questions:
        sums[OURS].add([r.claim for r in index.rank(question.text)], question.right)
        for name, ranked in (plain.ranked(question.text, fuzzy) if plain else {}).items():
            sums.setdefault(name, Places()).add(ranked, question.right)
    return sums


def noisy(questions: Sequence[Question]) -> list[Question]:
    return [
        Question(disguised(q.text, number), q.language, q.right)
        for number, q in enumerate(questions)
    ]


def verdict(sums: dict[str, Places]) -> str:
    """Is ours at or above the best baseline, by Success@1 and by MAP@5?"""
    words = []
    for name, number in (("S@1", 0), ("MAP@5", 4)):
        best = max(places.row[number] for other, places in sums.items() if other != OURS)
        mine = sums[OURS].row[number]
        words.append(f"{name} {mine - best:+.3f} of the best baseline")
    return "  → " + ", ".join(words)


def tell(title: str, sums: dict[str, Places]) -> None:
    print(f"\n{title}")
    print(HEAD)
    for name, places in sums.items():
        print(printed(name, places))
    if len(sums) > 1:
        print(verdict(sums), flush=True)


def public(sample: int, fuzzy: bool) -> None:
    if not folder():
        print("BENCH_SETS is not set: measured on the project's own cases alone.")
        return
    held: tuple[tuple[Document, ...], Index, Baselines] | None = None
    for one in public_sets(sample):
        if held is None or held[0] != one.documents:
            held = (one.documents, indexed(one), Baselines(one.documents))
        _, index, plain = held
        tell(f"{one.name}, {len(one.documents)} claims", asked(index, plain, one.questions, fuzzy))
        if not one.crosses:
            tell(f"{one.name}, disguised", asked(index, plain, noisy(one.questions), False))


def indexed(one: PublicSet) -> Index:
    return own.index_of(
        [
            ClaimTexts(
                d.name, tuple(Wording(f"{n:02}", d.language, w) for n, w in enumerate(d.wordings))
            )
            for d in one.documents
        ]
    )


def own_cases(fuzzy: bool) -> None:
    """Each language and half: the ranking, clean and disguised, then what is named and what not."""
    claims = own.library()
    index = own.index_of(claims)
    mine = [case for case in own.cases("dev-claims*") if case.claim]
    for language in sorted({case.language for case in mine}):
        near = [c for c in mine if c.language == language]
        documents = _documents(claims, language)
        plain = Baselines(documents) if documents else None
        for half in (False, True):
            questions = [
                Question(c.text, c.language, frozenset({c.claim or ""}))
                for c in near
                if c.is_test is half
            ]
            title = f"own cases, {language}, {'test' if half else 'tuning'} half"
            tell(title, asked(index, plain, questions, fuzzy))
            tell(f"{title}, disguised", asked(index, plain, noisy(questions), False))
    named(index)


def _documents(claims: Sequence[ClaimTexts], language: str) -> list[Document]:
    """The claims in the language of the message, or in the nearest that the library has."""
    code = {"ar-Latn": "ar", "nl": "en"}.get(language, language)
    return [
        Document(c.claim, code, tuple(w.text for w in c.wordings if w.language == code))
        for c in claims
    ]


def named(index: Index) -> None:
    """With the threshold: is the right claim among the first named, is silence kept?"""
    for half in (False, True):
        print(f"\nnamed at the threshold, {'test' if half else 'tuning'} half")
        for line in _named_lines(index, half):
            print(line)


def _named_lines(index: Index, half: bool) -> Iterator[str]:
    pairs: list[tuple[float, bool]] = []
    groups: dict[str, list[own.Case]] = {}
    for case in own.cases("dev-*"):
        if case.is_test is half and not case.file.startswith("dev-answers"):
            kind = "pushes" if case.claim else "ordinary"
            groups.setdefault(f"{kind} {case.language}", []).append(case)
    alarms = ordinary = 0
    for name, cases in sorted(groups.items()):
        first = three = some = 0
        for case in cases:
            matches = index.match(case.text).matches
            claims = [match.claim for match in matches]
            first += claims[:1] == [case.claim]
            three += case.claim in claims[:3]
            some += bool(claims)
            pairs += [(p, claim == case.claim) for claim, p in index.weighed(case.text)[:3]]
        if name.startswith("pushes"):
            count = len(cases)
            yield (
                f"  {name:16} n={count:4} S@1 {first / count:.3f} S@3 {three / count:.3f}"
                f" silent {1 - some / count:.3f}"
            )
        else:
            alarms += some
            ordinary += len(cases)
            yield f"  {name:16} n={len(cases):4} named {some} ({some / len(cases):.1%})"
    yield f"  false alarms {alarms} of {ordinary} = {alarms / max(ordinary, 1):.1%}"
    yield f"  expected calibration error {calibration(pairs):.3f} over {len(pairs)} pairs"


def across() -> None:
    """Messages of one language, their claim known in another language alone.

    The other claims keep all of their languages, so that the right one starts behind.
    """
    print("\nown cases across languages: message → the only language of its claim (in four folds)")
    print(f"  {'':10} {'':6}   likeliest S@1 S@3   named S@3")
    claims = own.library()
    cases = [case for case in own.cases("dev-claims*") if case.claim]
    for here in CROSS:
        for there in CROSS:
            if here != there:
                _across(claims, [c for c in cases if c.language == here], here, there)


def _across(claims: Sequence[ClaimTexts], cases: Sequence[own.Case], here: str, there: str) -> None:
    places, named_three = Places(), 0
    for fold in range(FOLDS):
        index = own.index_of(
            [
                c
                if own.fold(c.claim, FOLDS) != fold
                else ClaimTexts(
                    c.claim, tuple(w for w in c.wordings if w.language == there), c.mirrors
                )
                for c in claims
            ]
        )
        for case in cases:
            if own.fold(case.claim or "", FOLDS) == fold:
                places.add(list(index.likeliest(case.text, limit=10)), {case.claim or ""})
                matches = index.match(case.text).matches[:3]
                named_three += case.claim in {match.claim for match in matches}
    row = places.row
    print(
        f"  {here} → {there:5} n={places.asked:4}   {row[0]:10.3f} {row[1]:.3f}"
        f" {named_three / max(places.asked, 1):14.3f}",
        flush=True,
    )


def long_texts() -> None:
    """A message among sentences that say nothing of the kind: is its claim still named?"""
    print("\nown cases among sentences of ordinary life, tuning half")
    index = own.index_of(own.library())
    ordinary = [c for c in own.cases("dev-ordinary*") if not c.is_test]
    for around in (0, 3, 12):
        found = named_others = asked_of = 0
        for number, case in enumerate(c for c in own.cases("dev-claims*") if not c.is_test):
            near = [c.text for c in ordinary if c.language == case.language]
            if number % 3 or not near:
                continue
            filler = [near[(number + turn) % len(near)] for turn in range(around)]
            cut = around // 2
            text = "\n".join([*filler[:cut], case.text, *filler[cut:]])
            claims = {match.claim for match in index.match(text).matches}
            asked_of += 1
            found += case.claim in claims
            named_others += bool(claims - {case.claim})
        print(
            f"  {around:3} sentences around n={asked_of:4} named {found / asked_of:.3f}"
            f" another named {named_others / asked_of:.3f}",
            flush=True,
        )
