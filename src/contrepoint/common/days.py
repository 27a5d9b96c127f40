"""How does a day read in a language?"""

from datetime import date

from babel.dates import format_date


def day_in_words(day: date, language: str) -> str:
    """“1er janvier 2026”: a day with its month in letters, as the language writes it."""
    text = format_date(day, format="long", locale=language)
    # Babel knows no French ordinal: only the first of a month has one.
    return text.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else text


def month_in_words(day: date, language: str) -> str:
    """“janvier 2026”: the month of a day, with its year."""
    return format_date(day, "LLLL yyyy", locale=language)
