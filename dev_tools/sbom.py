"""A software bill of materials in CycloneDX 1.5, made of what the licences were gathered for."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

from dev_tools.bundle import NAME, Source

# An SPDX expression; anything else is the name of a licence.
_EXPRESSION = re.compile(r"[A-Za-z0-9.+-]+( (WITH|AND|OR) [A-Za-z0-9.+-]+)*")


def write_sbom(inside: Path, source: Source, out: Path) -> Path:
    """Write it into `out`; `inside` is the folder that holds `licences/`. The same parts give the same file."""
    parts = json.loads((inside / "licences" / "licences.json").read_text(encoding="utf-8"))
    seed = json.dumps([source.version, source.commit, parts])
    listed = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, seed)}",
        "version": 1,
        "metadata": {
            "timestamp": f"{source.date}T00:00:00Z",
            "component": {
                "type": "application",
                "bom-ref": NAME,
                "name": NAME,
                "version": source.version,
            },
        },
        "components": [
            {
                "type": "library",
                "bom-ref": part["purl"],
                "name": part["name"],
                "version": part["version"],
                "purl": part["purl"],
                "licenses": [_licence(part["licence"])],
            }
            for part in parts
            if part["name"] != "BitNet Desktop"
        ],
    }
    path = out / f"{NAME}-{source.version}.cdx.json"
    path.write_text(json.dumps(listed, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _licence(words: str) -> dict[str, object]:
    if _EXPRESSION.fullmatch(words):
        return {"expression": words}
    return {"license": {"name": words}}
