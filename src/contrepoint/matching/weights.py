"""What each piece of evidence weighs: written by `python -m bench.calibrate`."""

from typing import Final

WEIGHTS: Final = {
    "wording_cover": 2.83,
    "message_cover": 1.78,
    "weight": 1.64,
    "letters": 1.80,
    "kernel": 5.66,
    "terms": 1.04,
    "stray": -2.11,
    "distinct": 0.65,
    "foreign": -2.53,
    "words": 1.27,
    "bones": 0.90,
    "bridged": 1.34,
}
BIAS: Final = -6.39
LEAD: Final = 0.55
LEAD_AT_MOST: Final = 3.10
