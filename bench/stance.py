"""How good is the hint that a message answers its claim?

Counted on messages whose claim was named: `dev-answers*` should carry it, `dev-claims*` not.
"""

from collections import Counter

from bench import own


def tell() -> None:
    index = own.index_of(own.library())
    print("\nthe hint that a message seems to answer its claim, where the claim was named")
    for half in (False, True):
        hints: Counter[str] = Counter()
        for case in own.cases("dev-*"):
            if case.claim is None or case.is_test is not half:
                continue
            wanted = case.file.startswith("dev-answers")
            mine = [m for m in index.match(case.text).matches if m.claim == case.claim]
            hints["asked"] += wanted
            for match in mine[:1]:
                hinted = match.seems_to_answer
                right = "true" if hinted == wanted else "false"
                hints[f"{right} {'yes' if hinted else 'no'}"] += 1
        print(f"  {'test' if half else 'tuning'} half  {_figures(hints)}", flush=True)


def _figures(hints: Counter[str]) -> str:
    said, wanted = hints["true yes"] + hints["false yes"], hints["true yes"] + hints["false no"]
    precision, recall = hints["true yes"] / max(said, 1), hints["true yes"] / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    found = f"answers found {wanted} of {hints['asked']}"
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}, {found}"
