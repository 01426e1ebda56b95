"""Papers in PDF."""

from __future__ import annotations

from collections.abc import Mapping

from accord.read.papers.pdf import read_paper
from tools.fuzz.target import Target, refusing

TARGETS: Mapping[str, Target] = {
    "pdf": Target(refusing(read_paper), (b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R >>",)),
}
