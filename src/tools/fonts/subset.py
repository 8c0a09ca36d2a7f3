"""Makes resources/fonts/ from the Inter and Noto Sans CJK fonts (both under the SIL Open Font License).

    python3 src/tools/fonts/subset.py NOTO_DIR [INTER_DIR]

The app brings its fonts along so that it looks the same, and is measured the same, on every machine, and
so that Chinese is drawn where no Chinese font is installed. Latin comes from Inter (3.19; without INTER_DIR
the fonts that are there are kept); Chinese from Noto Sans CJK SC (Debian: fonts-noto-cjk,
/usr/share/fonts/opentype/noto), cut down to GB 2312 with both of its levels (6,763 hanzi: everyday text, and
names) and what the app's texts use beside them. Signs that Noto Sans CJK lacks, such as exponents, are taken
over from the Latin fonts, so that a formula is whole in both languages. Needs fonttools (Debian:
python3-fonttools).
"""
import sys
from pathlib import Path
from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x370, 0x400), *range(0x2000, 0x2070),
         *range(0x2070, 0x20A0), *range(0x2100, 0x2400), *range(0x25A0, 0x2600), *range(0x2700, 0x27C0)]
OUT = Path(__file__).resolve().parents[3] / "resources" / "fonts"


def gb2312():
    for row in [*range(0xA1, 0xA4), *range(0xB0, 0xF8)]:
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def used():
    """What the app's own texts use, be it everyday or not."""
    resources = OUT.parent
    for file in [*resources.glob("i18n/*.properties"), *resources.glob("scenes/*.json")]:
        yield from map(ord, file.read_text(encoding="utf-8"))


def complete(font, latin):
    """Takes over the glyphs of the characters that a font with CIDs lacks from another font."""
    known = font.getBestCmap()
    missing = {c: g for c, g in latin.getBestCmap().items() if c not in known}
    scale = font["head"].unitsPerEm / latin["head"].unitsPerEm
    source = latin.getGlyphSet()
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    order = font.getGlyphOrder()
    fd = top.FDSelect[order.index(known[ord("a")])]
    private = top.FDArray[fd].Private
    taken = set(order)
    free = (name for cid in range(65534, 0, -1) if (name := f"cid{cid:05d}") not in taken)
    names = {}
    for glyph in sorted(set(missing.values())):
        name = next(free)
        width = round(source[glyph].width * scale)
        pen = T2CharStringPen(width - private.nominalWidthX, None)
        source[glyph].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        string = pen.getCharString(private, top.GlobalSubrs)
        strings.charStringsIndex.append(string)
        strings.charStrings[name] = len(strings.charStringsIndex) - 1
        top.charset.append(name)
        top.FDSelect.gidArray.append(fd)
        font["hmtx"].metrics[name] = (width, 0)
        names[glyph] = name
    font.setGlyphOrder(top.charset)
    font["maxp"].numGlyphs = len(top.charset)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update({c: names[g] for c, g in missing.items()})
    return len(missing)


def cut(font, characters, family, style, file, latin=None):
    options = subset.Options()
    options.layout_features = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk"]
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    name = font["name"]
    for record in list(name.names):
        if record.nameID in (16, 17, 21, 22) or record.langID not in (0, 0x409):
            name.names.remove(record)
    texts = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}",
             6: f"{family.replace(' ', '')}-{style}"}
    for name_id, text in texts.items():
        name.setName(text, name_id, 3, 1, 0x409)
        name.setName(text, name_id, 1, 0, 0)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if latin:
        print("taken over:", complete(font, latin))
    font.save(OUT / file)
    print(file, (OUT / file).stat().st_size)


def main(noto, inter=None):
    OUT.mkdir(parents=True, exist_ok=True)
    for style, source in (("Regular", "Inter-Regular"), ("Bold", "Inter-SemiBold")):
        if inter:
            cut(TTFont(inter / f"{source}.otf"), LATIN, "Lab Sans", style, f"LabSans-{style}.otf")
    chinese = [*LATIN, *gb2312(), *used()]
    for style in ("Regular", "Bold"):
        collection = noto / f"NotoSansCJK-{style}.ttc"
        number = next(i for i in range(20) if TTFont(collection, fontNumber=i, lazy=True)["name"]
                      .getDebugName(1).startswith("Noto Sans CJK SC"))
        cut(TTFont(collection, fontNumber=number), chinese, "Lab Sans SC", style, f"LabSansSC-{style}.otf",
            TTFont(OUT / f"LabSans-{style}.otf"))


main(*map(Path, sys.argv[1:]))
