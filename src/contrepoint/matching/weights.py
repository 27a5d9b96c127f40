"""What each piece of evidence weighs: written by `python -m bench.calibrate`."""

from typing import Final

WEIGHTS: Final = {
    "wording_cover": 3.26,
    "message_cover": 1.82,
    "letters": 1.42,
    "terms": 0.93,
    "stray": -1.05,
    "distinct": 0.61,
    "foreign": -0.59,
    "words": 0.54,
    "bones": 1.77,
    "bridged": 1.52,
    "likely": 4.81,
    "unlike": -0.94,
    "apiece": 3.16,
    "asserted": 1.43,
}
BIAS: Final = -7.79
