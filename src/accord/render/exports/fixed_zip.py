"""Office files with the same bytes for the same content: no time of writing in them."""

from __future__ import annotations

from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)
PROPERTIES = "docProps/core.xml"
PIECE = 1 << 20


def write_fixed(source: IO[bytes], sink: IO[bytes], *, properties: str) -> None:
    """Copy an office file without the times in its archive; `properties` takes the place of what tells who made it."""
    with ZipFile(source) as there, ZipFile(sink, "w", ZIP_DEFLATED) as here:
        for name in there.namelist():
            info = ZipInfo(name, LONG_AGO)
            info.compress_type = ZIP_DEFLATED
            if name == PROPERTIES:
                here.writestr(info, properties)
                continue
            with there.open(name) as old, here.open(info, "w", force_zip64=True) as new:
                while piece := old.read(PIECE):
                    new.write(piece)


def core_properties(title: str) -> str:
    """Return the properties of an office file as XML; `title` may hold any words."""
    from xml.sax.saxutils import escape

    from accord.render.exports.safe_text import xml_text

    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{escape(xml_text(title))}</dc:title><dc:creator>accord</dc:creator></cp:coreProperties>"
    )
