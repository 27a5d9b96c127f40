"""How long does a proposal take?  Sixty topics, twenty-four places, in limits that are checked.

    python -m bench.agenda [runs]         default: 12

Made-up topics with the labels that records give (countries, themes, sources), some of one length
and some of many; each is proposed for four days. Ends with 1 where the slowest passes its limit.
Beside the time: whether nothing better can be found, where the search could look at everything.
"""

import random
import sys
import time

from contrepoint.agenda import Item, Proposal, Room, propose

RUNS = 12
TOPICS = 60
LIMIT = 2.0  # seconds
SHAPES = {
    "one length": ((60,), (360,) * 4),
    "many lengths": ((30, 45, 60, 90, 120), (360,) * 4),
    "uneven days": ((45, 60, 75, 90), (420, 330, 390, 300)),
}
BALANCES = (0, 4, 20)


def topics(seed: int, lengths: tuple[int, ...]) -> list[Item]:
    chance = random.Random(seed)
    made = []
    for number in range(TOPICS):
        labels = {f"country:{code}" for code in chance.sample(("MA", "BE", "FR", "TN"), 2)}
        labels |= {f"theme:T{chance.randint(1, 18):02}", f"source:{chance.choice('abcdefgh')}"}
        points = chance.randint(3, 70)
        made.append(Item(f"N{number:02}", points, chance.choice(lengths), frozenset(labels)))
    return made


def timed(items: list[Item], room: Room, balance: int) -> tuple[float, Proposal]:
    begun = time.perf_counter()
    found = propose(items, room, balance=balance)
    return time.perf_counter() - begun, found


def main(arguments: list[str]) -> int:
    runs = int(arguments[0]) if arguments else RUNS
    slowest = 0.0
    for name, (lengths, days) in SHAPES.items():
        for balance in BALANCES:
            rows = [timed(topics(seed, lengths), Room(days), balance) for seed in range(runs)]
            seconds = sorted(taken for taken, _found in rows)
            proven = sum(found.is_best for _taken, found in rows)
            most = max(len(found.taken) for _taken, found in rows)
            slowest = max(slowest, seconds[-1])
            print(
                f"{name:13} balance {balance:2}  median {seconds[len(seconds) // 2]:.2f} s  "
                f"slowest {seconds[-1]:.2f} s  up to {most} topics  proven best {proven}/{runs}"
            )
    print(f"slowest {slowest:.2f} s, limit {LIMIT:.1f} s")
    return int(slowest > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
