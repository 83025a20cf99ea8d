"""Makes the wheel of phbcalc with only the standard library, so that building it needs no network.

pip and other front ends call it as pyproject.toml says. By itself:

    python3 phbcalc_build.py DIR LIBRARY

makes the wheel in DIR with the native library LIBRARY (libphbcalc.so, libphbcalc.dylib or phbcalc-native.dll) in it.
The same files give the same bytes: times are those of 1980-01-01, and names are in order.
"""

from __future__ import annotations

import base64
import hashlib
import io
import pathlib
import sys
import sysconfig
import tarfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
LIBRARIES = ("libphbcalc.so", "libphbcalc.dylib", "phbcalc-native.dll")
TIME = (1980, 1, 1, 0, 0, 0)


def _project(name: str) -> str:
    """A text of the table [project] in pyproject.toml; only Python 3.11 and later have tomllib."""
    text = (HERE / "pyproject.toml").read_text("utf-8")
    table = text[text.index("[project]"):]
    return next(line.split('"')[1] for line in table.splitlines() if line.split("=")[0].strip() == name)


VERSION = _project("version")
INFO = f"phbcalc-{VERSION}.dist-info"


def _metadata() -> str:
    return "\n".join([
        "Metadata-Version: 2.1",
        "Name: phbcalc",
        f"Version: {VERSION}",
        f"Summary: {_project('description')}",
        "License: MIT",
        f"Requires-Python: {_project('requires-python')}",
        "Provides-Extra: pandas",
        'Requires-Dist: pandas>=1.5; extra == "pandas"',
        "Description-Content-Type: text/markdown",
        "",
        (HERE / "README.md").read_text("utf-8"),
    ])


def _wheel(directory: str, library: pathlib.Path | None) -> str:
    """Writes the wheel: for this platform if it has a native library, otherwise for any."""
    platform = sysconfig.get_platform().replace("-", "_").replace(".", "_") if library else "any"
    tag = f"py3-none-{platform}"
    files = {f"phbcalc/{path.name}": path.read_bytes() for path in sorted((HERE / "phbcalc").iterdir()) if path.suffix == ".py" or path.name == "py.typed"}
    if library:
        files[f"phbcalc/{library.name}"] = library.read_bytes()
    files[f"{INFO}/METADATA"] = _metadata().encode()
    files[f"{INFO}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: phbcalc_build\nRoot-Is-Purelib: {'false' if library else 'true'}\nTag: {tag}\n".encode()
    record = [f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}" for name, data in files.items()]
    files[f"{INFO}/RECORD"] = "\n".join([*record, f"{INFO}/RECORD,,", ""]).encode()
    name = f"phbcalc-{VERSION}-{tag}.whl"
    pathlib.Path(directory).mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(pathlib.Path(directory) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            wheel.writestr(entry, data)
    return name


def _library_here() -> pathlib.Path | None:
    return next((HERE / "phbcalc" / name for name in LIBRARIES if (HERE / "phbcalc" / name).exists()), None)


def get_requires_for_build_wheel(config_settings=None) -> list[str]:
    """What must be installed to build: nothing."""
    return []


def build_wheel(wheel_directory: str, config_settings=None, metadata_directory=None) -> str:
    """Makes the wheel, with the native library if it is in the folder phbcalc; otherwise PHBCALC_LIBRARY says where it is."""
    return _wheel(wheel_directory, _library_here())


def build_sdist(sdist_directory: str, config_settings=None) -> str:
    """Makes the source distribution."""
    root = f"phbcalc-{VERSION}"
    name = f"{root}.tar.gz"
    with tarfile.open(pathlib.Path(sdist_directory) / name, "w:gz", format=tarfile.PAX_FORMAT) as sdist:
        for path in [*sorted(HERE.glob("*.*")), *sorted((HERE / "phbcalc").glob("*.*"))]:
            if path.is_file():
                sdist.add(path, f"{root}/{path.relative_to(HERE)}")
        metadata = _metadata().encode()
        entry = tarfile.TarInfo(f"{root}/PKG-INFO")
        entry.size = len(metadata)
        sdist.addfile(entry, io.BytesIO(metadata))
    return name


if __name__ == "__main__":
    if len(sys.argv) != 3 or pathlib.Path(sys.argv[2]).name not in LIBRARIES:
        sys.exit(__doc__)
    print(_wheel(sys.argv[1], pathlib.Path(sys.argv[2])))
