"""Office files with the same bytes for the same content: no time of writing in them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)
PROPERTIES = "docProps/core.xml"
PIECE = 1 << 20


def write_fixed(source: IO[bytes], sink: IO[bytes], *, properties: str) -> None:
    """Copy an office file without the times in its archive; `properties` takes the place of what tells who made it."""
    with ZipFile(source) as there, ZipFile(sink, "w", ZIP_DEFLATED) as here:
        for name in there.namelist():
            info = _part(name)
            if name == PROPERTIES:
                here.writestr(info, properties)
                continue
            with there.open(name) as old, here.open(info, "w", force_zip64=True) as new:
                while piece := old.read(PIECE):
                    new.write(piece)


class FixedArchive(ZipFile):
    """The archive of an office file as a library writes it, without times and with `properties` for its own."""

    def __init__(self, sink: IO[bytes], *, properties: str) -> None:
        super().__init__(sink, "w", ZIP_DEFLATED)
        self._properties = properties

    def writestr(  # type: ignore[override]
        self, name: str, content: str | bytes
    ) -> None:
        """Write a part."""
        if name == PROPERTIES:
            super().writestr(_part(name), self._properties)
        else:
            with self.open(_part(name), "w", force_zip64=True) as part:
                part.write(content.encode() if isinstance(content, str) else content)

    def write(self, path: str, name: str) -> None:  # type: ignore[override]
        """Write a part that stands in a file."""
        with Path(path).open("rb") as content, self.open(_part(name), "w", force_zip64=True) as part:
            shutil.copyfileobj(content, part, PIECE)


def _part(name: str) -> ZipInfo:
    info = ZipInfo(name, LONG_AGO)
    info.compress_type = ZIP_DEFLATED
    return info


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
