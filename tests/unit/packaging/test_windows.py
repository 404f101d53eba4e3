"""What is made for Windows before makensis sees it: the payload, signing, the portable zip, the facts of a program."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

import nsis
import portable
import signing
from nsis import InstallerError, four_numbers, list_of, payload_of, payload_script
from signing import SigningError, command_from, programs_in, sign
from version_info import version_info

LANGUAGES = {"ENGLISH", "GERMAN", "SPANISH", "FRENCH", "SIMPCHINESE", "JAPANESE"}
RECORDS = """
import sys
with open(sys.argv[1], "a", encoding="utf-8") as log:
    log.write(sys.argv[2] + "\\n")
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with programs at two depths."""
    folder = tmp_path / "bundle"
    (folder / "_internal" / "engine").mkdir(parents=True)
    (folder / "_internal" / "empty").mkdir()
    (folder / "bitnet-desktop.exe").write_bytes(b"MZ app")
    (folder / "_internal" / "python311.dll").write_bytes(b"MZ python")
    (folder / "_internal" / "engine" / "llama-cli.exe").write_bytes(b"MZ engine")
    (folder / "_internal" / "base_library.zip").write_bytes(b"PK")
    (folder / "_internal" / "cost $.txt").write_bytes(b"x" * 5000)
    return folder


def test_the_list_has_the_files_and_then_the_folders_the_deepest_first(bundle: Path) -> None:
    assert list_of(payload_of(bundle)).split("\r\n") == [
        "_internal\\base_library.zip",
        "_internal\\cost $.txt",
        "_internal\\engine\\llama-cli.exe",
        "_internal\\python311.dll",
        "bitnet-desktop.exe",
        "Uninstall.exe",
        "_internal\\empty\\",
        "_internal\\engine\\",
        "_internal\\",
        "",
    ]


def test_the_script_unpacks_the_list_first(bundle: Path) -> None:
    inside = bundle / "_internal"
    lines = payload_script(payload_of(bundle), bundle / "list.txt").splitlines()
    assert lines[:2] == [
        'SetOutPath "$INSTDIR\\app.new"',
        f'File "/oname=list.txt" "{bundle / "list.txt"}"',
    ]
    assert f'File "/oname=cost $$.txt" "{inside / "cost $.txt"}"' in lines
    assert lines[-1] == 'CreateDirectory "$INSTDIR\\app.new\\_internal\\empty"'


def test_sizes_are_what_the_disk_gives_away(bundle: Path) -> None:
    payload = payload_of(bundle)
    assert payload.kibibytes == 4 * 4 + 8
    assert payload.longest == len("_internal/engine/llama-cli.exe")


@pytest.mark.parametrize("name", ["a:b", 'a"b', "a`b", "ends with a dot.", "ends with a space "])
def test_a_name_that_windows_cannot_have_is_refused(bundle: Path, name: str) -> None:
    (bundle / name).write_bytes(b"")
    with pytest.raises(InstallerError, match="Windows cannot have a file named"):
        payload_of(bundle)


def test_a_link_is_refused(bundle: Path) -> None:
    (bundle / "link").symlink_to(bundle / "bitnet-desktop.exe")
    with pytest.raises(InstallerError, match="link is a link"):
        payload_of(bundle)


def test_a_folder_that_is_no_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InstallerError, match=re.escape("there is no bitnet-desktop.exe in it")):
        payload_of(tmp_path)


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", "1.2.3.0"), ("0.1", "0.1.0.0"), ("1.2.3rc4", "1.2.3.0"), ("1.2.3.4.5", "1.2.3.4")],
)
def test_versions_have_four_numbers(version: str, numbers: str) -> None:
    assert four_numbers(version) == numbers


def test_everything_that_the_installer_says_is_said_in_every_language() -> None:
    words = (nsis.HERE / "words.nsh").read_text(encoding="utf-8")
    said: dict[str, dict[str, str]] = {}
    for name, language, text in re.findall(
        r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', words, re.MULTILINE
    ):
        said.setdefault(name, {})[language] = text
    used = set(re.findall(r"\$\(([A-Z_]+)\)", nsis.SCRIPT.read_text(encoding="utf-8")))
    assert said.keys() == used
    for name, texts in said.items():
        assert texts.keys() == LANGUAGES, name
        assert len(set(texts.values())) == len(LANGUAGES), name
        # What is filled in stands in each of them.
        places = {tuple(sorted(re.findall(r"\$(?:\w+|\{\w+\})", text))) for text in texts.values()}
        assert len(places) == 1, name


def test_what_is_inside_is_signed_first(bundle: Path, tmp_path: Path) -> None:
    log, script = tmp_path / "log.txt", tmp_path / "record.py"
    script.write_text(RECORDS)
    command = command_from({signing.VARIABLE: json.dumps([sys.executable, str(script), str(log), "{file}"])})
    assert command is not None
    assert sign(programs_in(bundle), command) == 3
    signed = [Path(line).name for line in log.read_text(encoding="utf-8").splitlines()]
    assert signed == ["llama-cli.exe", "python311.dll", "bitnet-desktop.exe"]


def test_nothing_is_signed_without_a_command() -> None:
    assert command_from({}) is None


@pytest.mark.parametrize(
    "text", ["signtool {file}", '["signtool"]', '["signtool", 1, "{file}"]', '{"a": "{file}"}']
)
def test_a_command_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(SigningError, match="must be a JSON list of words"):
        command_from({signing.VARIABLE: text})


def test_a_failed_signature_ends_the_build_with_its_words(bundle: Path) -> None:
    command = (sys.executable, "-c", "print('no such key'); raise SystemExit(3)", "{file}")
    with pytest.raises(
        SigningError, match=re.compile(r"no such key\n.*could not be signed \(exit status 3\)", re.DOTALL)
    ):
        sign(programs_in(bundle), command)
    with pytest.raises(SigningError, match="could not be started"):
        sign(programs_in(bundle), ("/no/such/signtool", "{file}"))


def test_the_portable_zip_is_the_same_each_time_and_has_its_mark(bundle: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        portable.write_zip(bundle, "1.2.3", tmp_path / name, 1_700_000_000)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert archive.getinfo(names[0]).date_time[:3] == (2023, 11, 14)
    assert "BitNet Desktop 1.2.3/bitnet-desktop.exe" in names
    assert "BitNet Desktop 1.2.3/portable/what is this.txt" in names


def test_the_facts_of_a_program_can_be_read_back() -> None:
    text = version_info("1.2.3", "bitnet-desktop.exe", 'Says "it’s" \\ so', "commit abc")
    kinds = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )

    def kind(name: str) -> Any:
        return lambda *values, **named: (name, values, named)

    _, _, named = eval(text, {name: kind(name) for name in kinds})
    assert named["ffi"][2]["filevers"] == (1, 2, 3, 0)
    table = named["kids"][0][1][0][0][1]
    assert table[0] == "040904b0"
    facts = dict(entry[1] for entry in table[1])
    assert facts["FileDescription"] == 'Says "it’s" \\ so'
    assert facts["OriginalFilename"] == "bitnet-desktop.exe"
    assert facts["ProductVersion"] == "1.2.3"
    assert facts["Comments"] == "commit abc"
