"""Tables as the native library reads them: the columns of data frames and of Arrow tables in place, and everything else as CSV."""

from __future__ import annotations

import csv
import ctypes
import datetime
import decimal
import io
import json
import os
import pathlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from ._library import ArrowArray, ArrowSchema, GivenFile

FLAG_NULLABLE = 2


def given(path: str, table: Any) -> GivenFile:
    """A table, a file or its content, as a file of that path."""
    if isinstance(table, (bytes, bytearray, memoryview)):
        return GivenFile(path, bytes(table))
    if isinstance(table, os.PathLike) or (isinstance(table, str) and "\n" not in table and path.endswith(".csv")):
        return GivenFile(path, pathlib.Path(table).read_bytes())
    if isinstance(table, str):
        return GivenFile(path, table.encode("utf-8", "surrogatepass"))
    if path.endswith(".json") and isinstance(table, Mapping):
        return GivenFile(path, json.dumps(table, default=str).encode())
    if _is_pandas(table):
        return _of_pandas(path, table)
    if hasattr(table, "__arrow_c_stream__"):
        return _of_stream(path, table)
    for convert in ("to_pandas", "toPandas", "compute"):
        if hasattr(table, convert):
            return given(path, getattr(table, convert)())
    if isinstance(table, Iterable):
        return GivenFile(path, _csv(list(table)))
    raise TypeError(f"{path}: {type(table).__name__} is not a table; give a data frame, an Arrow table, CSV as text or bytes, the path of a file, or a list of dictionaries.")


def is_in_rows(table: Any) -> bool:
    """Whether the caller counts the rows of a table from 0, unlike those of a file."""
    return not isinstance(table, (bytes, bytearray, memoryview, str, os.PathLike)) and not isinstance(table, Mapping)


def _is_pandas(table: Any) -> bool:
    return type(table).__module__.split(".")[0] == "pandas" and hasattr(table, "iloc")


def text_of(value: Any) -> str:
    """A value as the text of a cell."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bool,)) or type(value).__name__ == "bool_":
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() and value.tzinfo is None else value.isoformat(sep=" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M") if value.second == 0 and value.microsecond == 0 else value.isoformat()
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(decimal.Decimal(repr(float(value))), "f")
    if isinstance(value, int) or hasattr(value, "__index__"):
        return str(int(value))
    raise TypeError(f"a value is of the type {type(value).__name__}; give texts, numbers, decimals, dates or times")


def _csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Dictionaries as CSV, a row each."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    into = io.StringIO()
    writer = csv.writer(into, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([["" if row.get(name) is None else text_of(row[name]) for name in names] for row in rows])
    return into.getvalue().encode("utf-8", "surrogatepass")


def _array(length: int, buffers: Sequence[Any], null_count: int = 0, children: Sequence[ArrowArray] = (), dictionary: Optional[ArrowArray] = None) -> ArrowArray:
    array = ArrowArray()
    array.length = length
    array.null_count = null_count
    array.n_buffers = len(buffers)
    array.buffers = (ctypes.c_void_p * max(len(buffers), 1))(*[None if buffer is None else buffer.ctypes.data for buffer in buffers])
    array.n_children = len(children)
    array.children = (ctypes.POINTER(ArrowArray) * max(len(children), 1))(*[ctypes.pointer(child) for child in children])
    if dictionary is not None:
        array.dictionary = ctypes.pointer(dictionary)
    array.kept = (buffers, children, dictionary)
    return array


def _schema(form: bytes, name: str = "", children: Sequence[ArrowSchema] = (), dictionary: Optional[ArrowSchema] = None) -> ArrowSchema:
    schema = ArrowSchema()
    schema.format = form
    schema.name = name.encode("utf-8", "surrogatepass")
    schema.flags = FLAG_NULLABLE
    schema.n_children = len(children)
    schema.children = (ctypes.POINTER(ArrowSchema) * max(len(children), 1))(*[ctypes.pointer(child) for child in children])
    if dictionary is not None:
        schema.dictionary = ctypes.pointer(dictionary)
    schema.kept = (children, dictionary)
    return schema


def _of_pandas(path: str, frame: Any) -> GivenFile:
    columns = []
    for position, name in enumerate(frame.columns):
        try:
            columns.append(_column(str(name), frame.iloc[:, position]))
        except TypeError as error:
            raise TypeError(f"{path}, column {name}: {error}.") from None
    schema = _schema(b"+s", children=[schema for schema, _ in columns])
    return GivenFile(path, schema=schema, batches=[_array(len(frame), [None], children=[array for _, array in columns])])


def _column(name: str, series: Any) -> tuple[ArrowSchema, ArrowArray]:
    """A column of a data frame. Numbers, days and categories are read in place; each different text is given once, and each row says which one it has."""
    import numpy
    import pandas

    kind = series.dtype
    if isinstance(kind, pandas.CategoricalDtype):
        return _repeated(name, numpy.asarray(series.cat.codes), list(series.cat.categories))
    if isinstance(kind, numpy.dtype) and kind.kind in "iu":
        form = {"i1": b"c", "u1": b"C", "i2": b"s", "u2": b"S", "i4": b"i", "u4": b"I", "i8": b"l", "u8": b"L"}[kind.str[1:]]
        return _schema(form, name), _array(len(series), [None, numpy.ascontiguousarray(series.to_numpy())])
    if isinstance(kind, numpy.dtype) and kind.kind == "f" and kind.itemsize in (4, 8):
        values = numpy.ascontiguousarray(series.to_numpy())
        return _schema(b"f" if kind.itemsize == 4 else b"g", name), _masked(values, numpy.isnan(values))
    if isinstance(kind, numpy.dtype) and kind.kind == "b":
        return _schema(b"b", name), _array(len(series), [None, numpy.packbits(series.to_numpy(), bitorder="little")])
    if isinstance(kind, numpy.dtype) and kind.kind == "M":
        unit = numpy.datetime_data(kind)[0]
        form = {"s": b"tss:", "ms": b"tsm:", "us": b"tsu:", "ns": b"tsn:"}[unit]
        values = numpy.ascontiguousarray(series.to_numpy())
        return _schema(form, name), _masked(values.view("i8"), numpy.isnat(values))
    values = series.to_numpy(dtype=object)
    codes, texts = pandas.factorize(values)
    if not all(isinstance(text, str) for text in texts) and bool in (types := set(map(type, values))) and len(types) > 1:
        # True equals 1 when compared, but is not written as 1.
        codes, texts = pandas.factorize(numpy.array([None if pandas.isna(value) else text_of(value) for value in values], dtype=object))
    return _repeated(name, codes, list(texts))


def _masked(values: Any, is_missing: Any) -> ArrowArray:
    import numpy

    missing = int(is_missing.sum())
    return _array(len(values), [numpy.packbits(~is_missing, bitorder="little") if missing else None, values], missing)


def _repeated(name: str, codes: Any, values: Sequence[Any]) -> tuple[ArrowSchema, ArrowArray]:
    """A column whose rows say which of some values they have; a number below 0 means no value."""
    import numpy

    codes = numpy.ascontiguousarray(codes)
    texts = [text_of(value).encode("utf-8", "surrogatepass") for value in values]
    ends = numpy.zeros(len(texts) + 1, dtype="i8")
    numpy.cumsum([len(text) for text in texts], out=ends[1:]) if texts else None
    letters = numpy.frombuffer(b"".join(texts) or b"\0", dtype="u1")
    form = {"i1": b"c", "i2": b"s", "i4": b"i", "i8": b"l"}[codes.dtype.str[1:]]
    array = _masked(codes, codes < 0)
    dictionary = _array(len(texts), [None, ends, letters])
    array.dictionary = ctypes.pointer(dictionary)
    array.kept = (array.kept, dictionary)
    return _schema(form, name, dictionary=_schema(b"U")), array


class _Stream(ctypes.Structure):
    """ArrowArrayStream of the Arrow C stream interface."""


_Stream._fields_ = [
    ("get_schema", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(ArrowSchema))),
    ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(ArrowArray))),
    ("get_last_error", ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.POINTER(_Stream))),
    ("release", ctypes.CFUNCTYPE(None, ctypes.POINTER(_Stream))),
    ("private_data", ctypes.c_void_p),
]


class _Released:
    """Releases what an Arrow stream gave, when nobody reads it any more."""

    def __init__(self, schema: ArrowSchema, batches: Sequence[ArrowArray]) -> None:
        self.owned = [(ArrowSchema, schema), *[(ArrowArray, batch) for batch in batches]]

    def __del__(self) -> None:
        for kind, owned in self.owned:
            if owned.release:
                ctypes.CFUNCTYPE(None, ctypes.POINTER(kind))(owned.release)(ctypes.pointer(owned))


def _of_stream(path: str, table: Any) -> GivenFile:
    capsule = table.__arrow_c_stream__()
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    stream = ctypes.cast(pointer(capsule, b"arrow_array_stream"), ctypes.POINTER(_Stream))

    def check(failed: int) -> None:
        if failed:
            raise ValueError(f"{path}: the Arrow stream cannot be read: {(stream.contents.get_last_error(stream) or b'').decode('utf-8', 'replace')}")

    schema = ArrowSchema()
    check(stream.contents.get_schema(stream, ctypes.byref(schema)))
    batches: list[ArrowArray] = []
    owner = _Released(schema, batches)
    while True:
        batch = ArrowArray()
        check(stream.contents.get_next(stream, ctypes.byref(batch)))
        if not batch.release:
            break
        batches.append(batch)
        owner.owned.append((ArrowArray, batch))
    schema.kept = (owner, capsule)
    return GivenFile(path, schema=schema, batches=batches)
