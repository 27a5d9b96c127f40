"""What each piece of evidence weighs: written by `python -m bench.calibrate`."""

from typing import Final

WEIGHTS: Final = {
    "wording_cover": 2.29,
    "message_cover": 1.21,
    "letters": 1.92,
    "terms": 0.85,
    "stray": -0.05,
    "distinct": 0.62,
    "foreign": -0.87,
    "words": -0.03,
    "bones": 1.83,
    "bridged": 1.29,
    "likely": 4.88,
    "unlike": -1.91,
    "apiece": 3.56,
    "asserted": 1.56,
}
BIAS: Final = -7.37
