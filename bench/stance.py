"""How good are the first place, the silence and the hint that a message answers its claim?

    python bench/stance.py [library/claims] [-v]

Reads the development cases only.  The hint is counted on messages whose claim was found:
`dev-answers.jsonl` should carry it, `dev-claims*.jsonl` should not.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from calibrate import CASES, library

from contrepoint.matching import Index
from contrepoint.matching.index import register


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text().splitlines()]


def main() -> None:
    loud = "-v" in sys.argv
    folders = [a for a in sys.argv[1:] if a != "-v"]
    index = Index(register(library(Path(folders[0] if folders else "library/claims"))))
    asked: Counter[str] = Counter()
    first: Counter[str] = Counter()
    hints: Counter[str] = Counter()
    for name in ("dev-claims", "dev-claims-harder", "dev-answers", "dev-ordinary"):
        for row in rows(name):
            matches = index.match(row["text"]).matches
            added = row["id"].startswith("opposite")
            key = f"{name}{' opposite' * added} {row['language']}"
            asked[key] += 1
            first[key] += bool(matches) and row["claim"] in {None, matches[0].claim}
            mine = [match for match in matches if match.claim == row["claim"]]
            if mine:
                hinted = getattr(mine[0], "seems_to_answer", False)
                wanted = name == "dev-answers"
                kind = f"{'true' if hinted == wanted else 'false'} {'yes' if hinted else 'no'}"
                hints[kind] += 1
                if loud and hinted != wanted:
                    print(f"{kind:9} {row['claim']} {row['text']}")
            if loud and name == "dev-ordinary" and matches:
                print(f"named     {matches[0].claim} {matches[0].score:.2f} {row['text']}")
    for key, count in sorted(asked.items()):
        what = "named" if "ordinary" in key else "first"
        print(f"{key:32} n={count:3} {what} {first[key]:3} = {first[key] / count:.3f}")
    said, wanted = hints["true yes"] + hints["false yes"], hints["true yes"] + hints["false no"]
    precision, recall = hints["true yes"] / max(said, 1), hints["true yes"] / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(
        f"seems_to_answer precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} {dict(hints)}"
    )


if __name__ == "__main__":
    main()
