"""Cuts the Han characters that @fontsource-variable/noto-sans-sc leaves out from Debian's fonts-noto-cjk.

Usage: python cut.py NotoSansCJK-Bold.ttc .../noto-sans-sc/index.css  (needs fonttools and brotli)
Writes one woff2 for each 400 characters and rare.css, beside this file.
"""
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

SLICE = 400
HERE = Path(__file__).parent


def covered(css: str) -> set[int]:
    """The code points of all unicode-range lines."""
    points = set()
    for line in re.findall(r"unicode-range:([^;]*);", css):
        for part in line.split(","):
            first, _, last = part.strip()[2:].partition("-")
            points |= set(range(int(first, 16), int(last or first, 16) + 1))
    return points


def simplified(collection: str):
    """The face with the mainland's forms."""
    faces = TTCollection(collection).fonts
    return next(face for face in faces if face["name"].getDebugName(4).startswith("Noto Sans CJK SC"))


def ranges(points: list[int]) -> str:
    runs = []
    for point in points:
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def cut(collection: str, points: list[int], file: Path) -> None:
    face = simplified(collection)
    options = subset.Options(flavor="woff2", layout_features=[], hinting=False, name_IDs=[0, 1, 2, 4, 13, 14])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(face)
    face.flavor = "woff2"
    face.save(file)


def main(collection: str, css: str) -> None:
    have = covered(Path(css).read_text())
    han = sorted(p for p in simplified(collection).getBestCmap()
                 if p not in have and (0x3400 <= p <= 0x9FFF or p >= 0x20000))
    lines = ["/* Rare characters of names, made by cut.py; each file is fetched only where one of them is shown. */"]
    for start in range(0, len(han), SLICE):
        points = han[start:start + SLICE]
        file = f"noto-sans-sc-{points[0]:x}.woff2"
        cut(collection, points, HERE / file)
        lines.append('@font-face{font-family:"Noto Sans SC Rare";font-weight:100 900;font-display:block;'
                     f'src:url("./{file}") format("woff2");unicode-range:{ranges(points)}}}')
    (HERE / "rare.css").write_text("\n".join(lines) + "\n")


main(*sys.argv[1:])
