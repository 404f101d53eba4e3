"""The facts in a program's properties on Windows, in the form that PyInstaller's `version=` reads."""

from __future__ import annotations

from pathlib import Path

from nsis import four_numbers

_COMPANY = "The BitNet Desktop authors"
# English (United States) in Unicode; Windows shows it whatever its own language is.
_LANGUAGE, _CODE_PAGE = 0x0409, 1200


def version_info(version: str, program: str, description: str, build: str = "") -> str:
    """The text of a version file. `program` is a file name with its ending; `build` says from what it was built.

    Every value goes in as a Python literal, because PyInstaller evaluates the file.
    """
    numbers = tuple(int(number) for number in four_numbers(version).split("."))
    texts = {
        "CompanyName": _COMPANY,
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": program.removesuffix(".exe"),
        "LegalCopyright": "MIT licence",
        "OriginalFilename": program,
        "ProductName": "BitNet Desktop",
        "ProductVersion": version,
        **({"Comments": build} if build else {}),
    }
    lines = ",\n".join(f"            StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return f"""\
VSVersionInfo(
    ffi=FixedFileInfo(
        filevers={numbers!r}, prodvers={numbers!r}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0,
        date=(0, 0)
    ),
    kids=[
        StringFileInfo([StringTable({f"{_LANGUAGE:04x}{_CODE_PAGE:04x}"!r}, [
{lines}
        ])]),
        VarFileInfo([VarStruct("Translation", [{_LANGUAGE}, {_CODE_PAGE}])])
    ]
)
"""


def write_version_info(out: Path, version: str, program: str, description: str, build: str = "") -> None:
    """Write the version file."""
    out.write_text(version_info(version, program, description, build), encoding="utf-8")
