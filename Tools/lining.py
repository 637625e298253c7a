"""Makes lining figures the default of a face: CSS's `font` shorthand resets font-variant-numeric,
so a default is safer than a declaration. Usage: lining.py IN.ttf OUT.ttf"""

import sys

from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1], recalcTimestamp=False)
gsub = font["GSUB"].table
swap = {}
for record in gsub.FeatureList.FeatureRecord:
    if record.FeatureTag == "lnum":
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                swap.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
for table in font["cmap"].tables:
    for code in range(0x30, 0x3A):
        if code in table.cmap:
            table.cmap[code] = swap.get(table.cmap[code], table.cmap[code])
font.save(sys.argv[2])
