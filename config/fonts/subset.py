"""Makes the two font files of src/main/resources/static/fonts.

Usage: subset.py FONTSOURCE_FILES_DIR OUTPUT_DIR
FONTSOURCE_FILES_DIR is `files/` of the npm package @fontsource/be-vietnam-pro (OFL-1.1).
Needs fonttools and brotli (Debian: fonttools, python3-brotli).

The package cuts the family in three files; they are joined and cut again to what Vietnamese
needs. Be Vietnam Pro has proportional figures only (its 1 is 385 units wide, its 4 is 710), so
figures of one width are added behind the OpenType feature `tnum`.
"""

import sys
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

DIGITS = "zero one two three four five six seven eight nine".split()
WIDTH = 640
CHARACTERS = (
    [*range(0x20, 0x7F)]
    + [ord(c) for c in "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"]
    + [*range(0x1EA0, 0x1EFA)]
    + [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]
    + [ord(c) for c in "\u00a0§°·«»×÷±–—‘’“”•…≤≥−₫"]
)


def joined(folder, weight):
    parts = [folder / f"be-vietnam-pro-{part}-{weight}-normal.woff2"
             for part in ("latin", "latin-ext", "vietnamese")]
    plain = []
    for part in parts:
        font = TTFont(part)
        font.flavor = None
        path = Path("/tmp") / (part.stem + ".ttf")
        font.save(path)
        plain.append(str(path))
    font = Merger().merge(plain)
    font.recalcTimestamp = False
    return font


def add_tabular_figures(font):
    glyphs, metrics = font["glyf"], font["hmtx"]
    names = [font.getBestCmap()[0x30 + i] for i in range(10)]
    for name in names:
        copy = name + ".tnum"
        glyph = glyphs[name].__class__(glyphs[name].compile(glyphs))
        glyph.expand(glyphs)
        advance, _ = metrics[name]
        shift = round((WIDTH - advance) / 2)
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(glyphs)
        glyphs[copy] = glyph
        metrics[copy] = (WIDTH, glyph.xMin)
    font.setGlyphOrder([*dict.fromkeys([*font.getGlyphOrder(), *[n + ".tnum" for n in names]])])
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    rules = "".join(f"sub {n} by {n}.tnum; " for n in names)
    languages = "languagesystem DFLT dflt; languagesystem latn dflt;"
    feature = f"{languages} feature tnum {{ {rules} }} tnum;"
    addOpenTypeFeaturesFromString(font, feature, tables=["GSUB"])


def cut(font):
    options = Options()
    options.layout_features = ["tnum", "kern"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)


def main():
    folder, output = Path(sys.argv[1]), Path(sys.argv[2])
    for weight in (400, 600):
        font = joined(folder, weight)
        add_tabular_figures(font)
        cut(font)
        font.flavor = "woff2"
        path = output / f"be-vietnam-pro-{weight}.woff2"
        font.save(path)
        have = font.getBestCmap()
        missing = [chr(c) for c in CHARACTERS if c not in have]
        print(path.name, path.stat().st_size, "bytes, without", "".join(missing))


main()
