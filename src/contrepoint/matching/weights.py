"""What each piece of evidence weighs: written by `python -m bench.calibrate`."""

from typing import Final

WEIGHTS: Final = {
    "wording_cover": 2.78,
    "message_cover": 1.92,
    "weight": 1.59,
    "letters": 1.67,
    "kernel": 5.59,
    "terms": 1.06,
    "stray": -1.93,
    "distinct": 0.64,
    "foreign": -2.51,
    "words": 1.25,
    "bones": 0.81,
    "bridged": 0.64,
}
BIAS: Final = -6.40
LEAD: Final = 0.58
LEAD_AT_MOST: Final = 3.05
