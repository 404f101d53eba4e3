"""Checks of what was installed: plugins, fonts, pictures, translations, licences, the engine."""

from __future__ import annotations

import ctypes
import importlib
import os
import sqlite3
import sys
from pathlib import Path

from PySide6.QtCore import QCollator, QLibraryInfo, QLocale, QStringDecoder, QTranslator
from PySide6.QtGui import QFontDatabase, QImageReader

from bitnet_desktop.desktop.bundle import build_facts, bundle_folder, engines_folder, licences, packaged_model
from bitnet_desktop.desktop.system_needs import explain
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.models.download import system_certificates
from bitnet_desktop.self_test.report import FailedError, Report
from bitnet_desktop.ui.formula import draw_formula
from bitnet_desktop.ui.highlight import highlight

_PACKAGE = Path(__file__).resolve().parent.parent
# Kinds of plugins that the app cannot be without, on every system.
_PLUGINS = ("platforms", "iconengines", "imageformats")
_LANGUAGES = ("de", "es", "fr", "zh_CN", "ja")
_EXTENSIONS = {".so", ".dll", ".dylib"}
# Libraries that a system without Wayland, or without a printing system, may well be without.
_OPTIONAL = ("wayland", "cups", "gtk")


def check_inside(report: Report) -> None:
    """Look at everything that does not need the window; a QApplication must be there."""
    with report.check("plugins") as check:
        check.detail = _plugins()
    with report.check("fonts") as check:
        families = QFontDatabase.families()
        if not families:
            raise FailedError("No font was found. Install one, for instance fonts-dejavu-core.")
        check.detail = f"{len(families)} families"
    with report.check("pictures") as check:
        check.detail = _pictures()
    with report.check("formulas"):
        if draw_formula(r"\frac{\sqrt{x}}{2}", 16.0, display=True) is None:
            raise FailedError("A formula was not drawn.")
    with report.check("coloured code"):
        if not highlight("def answer(): return 42", "python"):
            raise FailedError("Python was not coloured.")
    with report.check("translations") as check:
        check.detail = _translations()
    if sys.platform == "linux":  # elsewhere Qt asks the system
        with report.check("Unicode data"):
            _check_unicode_data()
    with report.check("search index") as check:
        with sqlite3.connect(":memory:") as connection:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        connection.close()
        check.detail = f"SQLite {sqlite3.sqlite_version}"
    with report.check("encryption") as check:
        check.detail = _encryption()
    with report.check("environment"):
        left = [name for name in os.environ if name.startswith("_PYI_")]
        if bundle_folder() is not None and (left or "LD_LIBRARY_PATH" in os.environ):
            raise FailedError(f"Programs that are started from here would see {left or 'LD_LIBRARY_PATH'}.")
    if bundle_folder() is not None:
        _check_installed(report)


def _check_installed(report: Report) -> None:
    with report.check("build") as check:
        if not build_facts().commit:
            raise FailedError("build.json is missing or says nothing.")
        check.detail = build_facts().words
    with report.check("licences") as check:
        parts = licences()
        missing = [part.name for part in parts if not part.files or not all(map(Path.is_file, part.files))]
        if not parts or missing:
            raise FailedError(f"Without a licence text: {', '.join(missing) or 'everything'}")
        check.detail = f"{len(parts)} parts"
    with report.check("engines") as check:
        folder = engines_folder()
        variants = sorted(folder.iterdir()) if folder and folder.is_dir() else []
        if not variants:
            raise FailedError("There is no engine inside. Install the app again.")
        check.detail = ", ".join(variant.name for variant in variants)
    with report.check("model inside") as check:
        model = packaged_model()
        if model is not None and not model.is_file():
            raise FailedError(f"{model} is missing. Install the app again.")
        check.detail = model.name if model else "none"


def _plugins() -> str:
    """Load every plugin: one that lacks a library of the system would be left out by Qt without a word."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if missing := [kind for kind in _PLUGINS if not any((folder / kind).glob("*"))]:
        raise FailedError(f"{folder} has no {', '.join(missing)}")
    count, left_out = 0, []
    # From its source the app has all of Qt's plugins beside it, most of which it never uses.
    kinds = _PLUGINS if bundle_folder() is None else [each.name for each in folder.iterdir()]
    for plugin in sorted(path for kind in kinds for path in (folder / kind).iterdir()):
        if plugin.suffix not in _EXTENSIONS:
            continue
        try:
            ctypes.CDLL(str(plugin))
            count += 1
        except OSError as error:
            if bundle_folder() is None or any(
                word in str(error) or word in plugin.name for word in _OPTIONAL
            ):
                left_out.append(plugin.name)
                continue
            raise FailedError(f"{plugin.name}: {explain(error) or error}") from error
    return f"{count} load" + (f"; not here: {', '.join(left_out)}" if left_out else "")


def _pictures() -> str:
    formats = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    if not {"svg", "png"} <= formats:
        raise FailedError(f"Qt cannot read svg and png, only {', '.join(sorted(formats))}")
    icons = sorted((_PACKAGE / "resources" / "icons").glob("*.svg"))
    bad = [icon.name for icon in icons if QImageReader(str(icon)).read().isNull()]
    if not icons or bad:
        raise FailedError(f"Icons that cannot be drawn: {', '.join(bad) or 'all are missing'}")
    return f"{len(icons)} icons"


def _translations() -> str:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    missing = [name for name in _LANGUAGES if not QTranslator().load(f"qtbase_{name}", folder)]
    if missing:
        raise FailedError(f"{folder} lacks {', '.join(missing)}")
    return ", ".join(_LANGUAGES)


def _check_unicode_data() -> None:
    """What Qt reads of ICU's data, which the build makes smaller (`dev_tools/icu_data.py`)."""
    signs = [QCollator(QLocale(language)).compare("ö", "z") for language in ("sv", "de")]
    if not signs[0] > 0 > signs[1]:
        raise FailedError("Words are not sorted by the rules of their language.")
    if not QStringDecoder("Big5").isValid():
        raise FailedError("Texts in Big5 cannot be read.")


def _encryption() -> str:
    """TLS and signatures, as the search for a new version uses them; no connection is opened."""
    importlib.import_module("nacl.signing")
    certificates = system_certificates().cert_store_stats()["x509_ca"]
    return f"{certificates} certificates"


def check_engine(report: Report, program: Path) -> None:
    """Whether the engine that was chosen has all that it should."""
    with report.check("engine") as check:
        engine = open_engine(program)
        if engine.ours and engine.quantize is None:
            raise FailedError("llama-quantize is missing beside llama-cli.")
        check.detail = f"{engine.name} {engine.version} for {', '.join(engine.requires) or 'any processor'}"
