"""A card as a picture, drawn on this machine: no browser, no third party.

Arabic letters are joined by Raqm, which Pillow brings; where the machine cannot load it, no
picture is offered, for letters that stand apart are not Arabic.
"""

import dataclasses
import io
from importlib import resources

from PIL import Image, ImageDraw, ImageFont, features

WIDTH, HEIGHT, MARGIN = 1240, 1748, 96  # A6 at 300 dots an inch
PAPER, INK, SOFT = "#fffdf9", "#1d2a2e", "#55605f"
DEEP, ON_DEEP, GOOD_SOFT = "#16484c", "#fdfaf3", "#e5f0e6"
LARGEST, SMALLEST, SMALL, STEP = 60, 32, 32, 2


@dataclasses.dataclass(frozen=True, slots=True)
class Picture:
    """The words of a card, each in the language of its reader, and which way they run."""

    language: str
    is_rtl: bool
    spoken: str
    step_title: str
    step: str
    stamp: tuple[str, ...]


def can_draw() -> bool:
    """Whether this machine joins Arabic letters."""
    return bool(features.check("raqm"))


def draw(picture: Picture) -> bytes:
    """The card as a PNG: as large as its words allow, and longer than A6 where they need it."""
    size = LARGEST
    while size > SMALLEST and _Sheet(picture, size).height > HEIGHT:
        size -= STEP
    return _Sheet(picture, size).png()


class _Sheet:
    """The card at one size of letters, laid out from the top."""

    def __init__(self, picture: Picture, size: int) -> None:
        self._picture = picture
        self._size = size
        self._room = WIDTH - 2 * MARGIN
        self._spoken = self._lines(picture.spoken, size)
        self._of_step = round(size * 0.85)
        self._step = self._lines(picture.step, self._of_step)
        self._stamp = [line for told in picture.stamp for line in self._lines(told, SMALL)]
        self._below = self._block(self._spoken, size) + 2 * MARGIN - MARGIN // 2
        done = self._below + MARGIN // 2
        if self._step:
            done += self._leading(size) + self._block(self._step, self._of_step) + MARGIN // 2
        self.height = done + self._block(self._stamp, SMALL) + MARGIN

    def png(self) -> bytes:
        """Draws it."""
        image = Image.new("RGB", (WIDTH, max(HEIGHT, self.height)), PAPER)
        pen = ImageDraw.Draw(image)
        pen.rectangle((0, 0, WIDTH, self._below), fill=DEEP)
        self._write(pen, self._spoken, self._size, MARGIN * 3 // 4, ON_DEEP)
        top = self._below + MARGIN // 2
        if self._step:
            title = [self._picture.step_title]
            self._write(pen, title, self._size, top, DEEP, is_bold=True)
            self._write(pen, self._step, self._of_step, top + self._leading(self._size), INK)
        stamp = self._block(self._stamp, SMALL)
        bottom = image.height - MARGIN * 2 // 3 - stamp
        pen.line((MARGIN, bottom - 20, WIDTH - MARGIN, bottom - 20), fill=SOFT, width=2)
        self._write(pen, self._stamp, SMALL, bottom, SOFT)
        told = io.BytesIO()
        image.save(told, format="PNG", optimize=True)
        return told.getvalue()

    def _leading(self, size: int) -> int:
        return round(size * (1.75 if self._picture.is_rtl else 1.5))

    def _block(self, lines: list[str], size: int) -> int:
        return len(lines) * self._leading(size)

    def _lines(self, text: str, size: int) -> list[str]:
        """The text in lines that fit, word by word."""
        font = font_of(size)
        found: list[str] = []
        for paragraph in text.splitlines():
            line = ""
            for word in paragraph.split(" "):  # spaces that do not break stay
                longer = f"{line} {word}".strip()
                if line and self._length(font, longer) > self._room:
                    found.append(line)
                    longer = word
                line = longer
            if line:
                found.append(line)
        return found

    def _length(self, font: ImageFont.FreeTypeFont, text: str) -> float:
        return font.getlength(text, direction=self._direction, language=self._picture.language)

    @property
    def _direction(self) -> str:
        return "rtl" if self._picture.is_rtl else "ltr"

    def _write(
        self,
        pen: ImageDraw.ImageDraw,
        lines: list[str],
        size: int,
        top: int,
        colour: str,
        *,
        is_bold: bool = False,
    ) -> None:
        side = WIDTH - MARGIN if self._picture.is_rtl else MARGIN
        anchor = "ra" if self._picture.is_rtl else "la"
        font = font_of(size, is_bold=is_bold)
        for place, line in enumerate(lines):
            where = (side, top + place * self._leading(size))
            pen.text(
                where,
                line,
                fill=colour,
                font=font,
                anchor=anchor,
                direction=self._direction,
                language=self._picture.language,
            )


def font_of(size: int, *, is_bold: bool = False) -> ImageFont.FreeTypeFont:
    """Amiri, which has both scripts, from its package."""
    name = "Amiri-Bold.ttf" if is_bold else "Amiri-Regular.ttf"
    with resources.as_file(resources.files("fontpkg_amiri") / "files" / name) as path:
        return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.RAQM)
