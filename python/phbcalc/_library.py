"""The native library of phbcalc.h, by ctypes."""

from __future__ import annotations

import ctypes
import os
import pathlib
import sys
import threading
from typing import NamedTuple, Optional, Sequence

INTERFACE = 1


class ArrowSchema(ctypes.Structure):
    """What a column is, in the Arrow C data interface."""


ArrowSchema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_void_p),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(ArrowSchema))),
    ("dictionary", ctypes.POINTER(ArrowSchema)),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


class ArrowArray(ctypes.Structure):
    """The values of a column, in the Arrow C data interface."""


ArrowArray._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(ArrowArray))),
    ("dictionary", ctypes.POINTER(ArrowArray)),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


class _File(ctypes.Structure):
    _fields_ = [
        ("path", ctypes.c_char_p),
        ("bytes", ctypes.c_char_p),
        ("length", ctypes.c_int64),
        ("schema", ctypes.POINTER(ArrowSchema)),
        ("batches", ctypes.POINTER(ctypes.POINTER(ArrowArray))),
        ("batch_count", ctypes.c_int64),
    ]


class _Result(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("columns", ctypes.c_char_p), ("bytes", ctypes.c_void_p), ("length", ctypes.c_int64)]


class _Answer(ctypes.Structure):
    _fields_ = [("status", ctypes.c_int32), ("result_count", ctypes.c_int32), ("results", ctypes.POINTER(_Result))]


class GivenFile(NamedTuple):
    """A file for the library: its bytes, or a table."""

    path: str
    data: Optional[bytes] = None
    schema: Optional[ArrowSchema] = None
    batches: Sequence[ArrowArray] = ()


class GivenBack(NamedTuple):
    """A file that the library gives back."""

    name: str
    columns: str
    data: bytes


_loaded: Optional[ctypes.CDLL] = None
_gate = threading.Lock()


def _path() -> str:
    if (named := os.environ.get("PHBCALC_LIBRARY")) is not None:
        return named
    name = {"win32": "phbcalc-native.dll", "darwin": "libphbcalc.dylib"}.get(sys.platform, "libphbcalc.so")
    beside = pathlib.Path(__file__).with_name(name)
    if not beside.exists():
        raise ImportError(f"{name} is not beside the module phbcalc: install the wheel for this platform, or say where the library is in PHBCALC_LIBRARY.")
    return str(beside)


def library() -> ctypes.CDLL:
    """The library, loaded when it is first needed: pickled functions go to workers without it."""
    global _loaded
    with _gate:
        if _loaded is None:
            found = ctypes.CDLL(_path())
            found.phbcalc_version.restype = ctypes.c_char_p
            found.phbcalc_version.argtypes = []
            found.phbcalc_run.restype = ctypes.c_int32
            found.phbcalc_run.argtypes = [
                ctypes.c_int32, ctypes.POINTER(ctypes.c_char_p), ctypes.c_int32, ctypes.POINTER(_File), ctypes.c_int32, ctypes.POINTER(ctypes.POINTER(_Answer))]
            found.phbcalc_free.restype = None
            found.phbcalc_free.argtypes = [ctypes.POINTER(_Answer)]
            _loaded = found
        return _loaded


def run(words: Sequence[str], files: Sequence[GivenFile]) -> tuple[int, list[GivenBack]]:
    """Runs a verb. Other threads keep running meanwhile."""
    native = library()
    given = (_File * len(files))()
    kept = []
    for into, file in zip(given, files):
        into.path = file.path.encode()
        if file.schema is not None:
            pointers = (ctypes.POINTER(ArrowArray) * len(file.batches))(*[ctypes.pointer(batch) for batch in file.batches])
            kept.append(pointers)
            into.schema = ctypes.pointer(file.schema)
            into.batches = pointers
            into.batch_count = len(file.batches)
        else:
            into.bytes = file.data
            into.length = len(file.data or b"")
    typed = (ctypes.c_char_p * len(words))(*[word.encode() for word in words])
    answer = ctypes.POINTER(_Answer)()
    status = native.phbcalc_run(INTERFACE, typed, len(words), given, len(files), ctypes.byref(answer))
    if not answer:
        raise MemoryError("Out of memory for the results; work out the caseload in parts.")
    try:
        results = answer.contents.results
        return status, [
            GivenBack(results[i].name.decode(), results[i].columns.decode(), (ctypes.c_char * results[i].length).from_address(results[i].bytes).raw if results[i].length else b"")
            for i in range(answer.contents.result_count)
        ]
    finally:
        native.phbcalc_free(answer)
