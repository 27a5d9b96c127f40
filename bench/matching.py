"""How good and how fast is the matching engine?

    BENCH_SETS=folder python -m bench.matching [--sample N] [--sizes N,N] [--only quality|speed]

Without BENCH_SETS it measures on the project's own cases alone, and says so.
"""

import argparse
import time

from bench import quality, speed, stance


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__)
    read.add_argument("--sample", type=int, default=100, help="questions of a public set at most")
    read.add_argument("--sizes", default="1000,10000,100000", help="claims of made-up registers")
    read.add_argument("--only", choices=("quality", "speed"))
    read.add_argument("--no-fuzzy", action="store_true", help="leave the slowest baseline out")
    asked = read.parse_args()
    begun = time.perf_counter()
    if asked.only != "speed":
        print("QUALITY")
        quality.public(asked.sample, not asked.no_fuzzy)
        quality.own_cases(not asked.no_fuzzy)
        quality.across()
        quality.long_texts()
        stance.tell()
    if asked.only != "quality":
        print("\nSPEED")
        speed.tell([int(size) for size in asked.sizes.split(",") if size])
    print(f"\n{time.perf_counter() - begun:.0f} s in all")


if __name__ == "__main__":
    main()
