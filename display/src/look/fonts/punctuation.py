"""Cuts the Chinese stops and brackets for the public pages from @fontsource-variable/noto-sans-sc, at one weight.

Usage: python punctuation.py .../noto-sans-sc/files (needs fonttools and brotli)
Writes noto-punctuation.woff2 beside this file. Half widths stay in it: neighbouring signs are set close.
"""
import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SIGNS = [ord(sign) for sign in "、。《》！（），：；？"]
WEIGHT = 500


def cut(file: Path, folder: Path) -> Path | None:
    face = TTFont(file)
    points = [point for point in SIGNS if point in face.getBestCmap()]
    if not points:
        return None
    face = instancer.instantiateVariableFont(face, {"wght": WEIGHT})
    subsetter = subset.Subsetter(subset.Options(layout_features=["halt"], hinting=False, name_IDs=[0, 1, 2, 4, 13, 14]))
    subsetter.populate(unicodes=points)
    subsetter.subset(face)
    for table in ("STAT", "MVAR", "HVAR", "VORG", "vhea", "vmtx", "BASE", "GDEF"):
        face.flavor = None
        if table in face:
            del face[table]
    out = folder / f"{file.stem}.ttf"
    face.save(out)
    return out


def main(files: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        parts = [cut(file, Path(folder)) for file in sorted(Path(files).glob("noto-sans-sc-1*-wght-normal.woff2"))]
        face = merge.Merger().merge([str(part) for part in parts if part])
    face.flavor = "woff2"
    face.save(Path(__file__).parent / "noto-punctuation.woff2")


main(*sys.argv[1:])
