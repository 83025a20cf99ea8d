"""What comes back: results as data frames or rows, and faults as an exception."""

from __future__ import annotations

import csv
import dataclasses
import datetime
import decimal
import io
import json
import pathlib
import re
from collections.abc import Sequence
from typing import Any, Optional

from ._library import GivenBack


@dataclasses.dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where, what, and what to write instead."""

    message: str
    """The whole fault on one line. It may hold personal data."""
    table: Optional[str] = None
    """The table or file: ``visits``; None if there is none."""
    row: Optional[int] = None
    """The row: in a table its position, counted from 0 like ``iloc``; in a file as a spreadsheet numbers it, with the header as 1. None for the table as a whole."""
    column: Optional[str] = None
    """The column; None for the row as a whole."""
    what: Optional[str] = None
    """What is wrong."""
    remedy: Optional[str] = None
    """What to write instead."""
    pointer: Optional[str] = None
    """The member at fault, as a JSON pointer, if it is not in a table."""


class PhbCalcFaults(ValueError):
    """The data, or a word, is wrong, or a rule refuses it. Nothing was worked out. ``faults`` has all faults at once, in the order of table and row."""

    def __init__(self, faults: Sequence[Fault], is_rule: bool = False) -> None:
        shown = [fault.message for fault in faults[:100]]
        more = [f"and {len(faults) - 100} more"] if len(faults) > 100 else []
        super().__init__("\n".join(shown + more))
        self.faults = list(faults)
        self.is_rule = is_rule
        """Whether the data is well formed, but a rule refuses it."""

    def __reduce__(self) -> Any:
        return PhbCalcFaults, (self.faults, self.is_rule)


class PhbCalcDefect(RuntimeError):
    """The library itself has a defect. The message holds nothing of your data."""


def faults_of(back: Sequence[GivenBack], in_rows: frozenset[str]) -> list[Fault]:
    """The faults of faults.json."""
    data = next((one.data for one in back if one.name == "faults.json"), b"[]")
    return [_fault(one, in_rows) for one in json.loads(data)]


def fault_of_words(said: str) -> Fault:
    """A fault in the options, with each option written as in Python: ``year=2026`` for ``--year 2026``."""
    said = re.sub(r"--([a-z][a-z-]*)(?: ([A-Z0-9]\S*?))?(?=[,.;:]?(?:\s|$))", lambda found: found[1].replace("-", "_") + (f"={found[2]}" if found[2] else ""), said)
    what, _, remedy = said.partition("; ")
    name = re.match(r"([a-z][a-z_]*):", said)
    return Fault(said, column=name[1] if name else None, what=what, remedy=remedy or None)


def _fault(one: dict[str, Any], in_rows: frozenset[str]) -> Fault:
    file, row = one.get("file"), one.get("row") or None
    table = file.rsplit("/", 1)[-1].removesuffix(".csv") if file else None
    message = one.get("message", "")
    if file in in_rows:
        row = _position(row)
        place = f"{table}.iloc[{row}]" if row is not None else table
        column = f" {one['column']}" if one.get("column") else ""
        message = f"{place}{column}: {one.get('what')}; {one.get('remedy')}"
    return Fault(message, table, row, one.get("column"), one.get("what"), one.get("remedy"), one.get("pointer"))


def _position(row: Optional[int]) -> Optional[int]:
    """The position of a row, counted from 0, that a spreadsheet numbers with the header as 1; None for no row below it."""
    return row - 2 if row and row >= 2 else None


class Results:
    """The results of a verb, by the names of the files that the command would write: ``results.budgets`` is budgets.csv as a data frame.

    Sums are exact: ``decimal.Decimal`` in pounds, or whole pence with ``money="pence"``. Days are dates. Where a table names rows of what was given
    (``faults``, ``notices``), those of a data frame have the position that ``iloc`` has, as in ``PhbCalcFaults``; ``file`` and ``write`` give what the command writes, in
    which the header is row 1.
    """

    def __init__(self, status: int, back: Sequence[GivenBack], money: str, in_rows: frozenset[str] = frozenset()) -> None:
        self._files = {one.name: one for one in back if one.name != "messages.txt"}
        self._money = money
        self._in_rows = in_rows
        self._frames: dict[str, Any] = {}
        self.is_partial: bool = status == 4
        """Whether people were left out (``keep_going=True``): see ``faults`` and ``left_out``."""
        self.messages: list[str] = next((one.data.decode().splitlines() for one in back if one.name == "messages.txt"), [])
        """What the command would print on the screen beside the results. It may name people."""

    @property
    def names(self) -> list[str]:
        """The names of the files: ``budgets.csv``."""
        return list(self._files)

    def file(self, name: str) -> bytes:
        """A file, exactly as the command writes it."""
        if name not in self._files:
            raise KeyError(f"There is no {name}; there are {', '.join(self._files)}.")
        return self._files[name].data

    def write(self, folder: Any) -> None:
        """Writes all files into a folder, and makes it if it does not exist. It overwrites files of the same names."""
        place = pathlib.Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        for name, one in self._files.items():
            (place / name).write_bytes(one.data)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table as dictionaries, without pandas. A blank is None, except in texts."""
        file = self._table(table)
        kinds = _kinds(file)
        reader = csv.reader(io.StringIO(file.data.decode()))
        names = next(reader)
        convert = [_converter(kinds.get(name, ("text", 0)), self._money) for name in names]
        rows = [{name: to(cell) for name, to, cell in zip(names, convert, row)} for row in reader]
        if {"file", "row"} <= set(names):
            for row in rows:
                row["row"] = _position(row["row"]) if row["file"] in self._in_rows else row["row"]
        return rows

    def frame(self, table: str) -> Any:
        """A table as a data frame of pandas: texts as they are, sums exact, days as datetime64, counts as Int64."""
        if table not in self._frames:
            self._frames[table] = self._read(self._table(table))
        return self._frames[table]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or f"{name.replace('_', '-')}.csv" not in self._files:
            raise AttributeError(f"There is no table {name}; the results are {', '.join(self.__dict__.get('_files', ()))}.")
        return self.frame(name.replace("_", "-"))

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *[name.removesuffix(".csv").replace("-", "_") for name in self._files if name.endswith(".csv")]]

    def __repr__(self) -> str:
        return f"<phbcalc results: {', '.join(self._files)}>"

    def _table(self, table: str) -> GivenBack:
        name = table if table in self._files else f"{table}.csv"
        if name not in self._files:
            raise KeyError(f"There is no table {table}; there are {', '.join(name for name in self._files if name.endswith('.csv'))}.")
        if not name.endswith(".csv"):
            raise KeyError(f"{name} is not a table; take it by file('{name}').")
        return self._files[name]

    def _read(self, file: GivenBack) -> Any:
        try:
            import pandas
        except ModuleNotFoundError:
            raise ModuleNotFoundError(f"A data frame needs pandas, which is not installed: pip install pandas, or take results.rows(\"{file.name.removesuffix('.csv')}\") or results.file(\"{file.name}\").", name="pandas") from None

        frame = pandas.read_csv(io.BytesIO(file.data), dtype=str, keep_default_na=False)
        for name, kind in _kinds(file).items():
            column = frame[name]
            if kind[0] == "date":
                frame[name] = pandas.to_datetime(column, format="%Y-%m-%d")
            elif kind[0] == "count":
                frame[name] = pandas.to_numeric(column.where(column != "")).astype("Int64")
            elif kind == ("decimal", 2) and self._money == "pence":
                frame[name] = pandas.to_numeric(column.str.replace(".", "", regex=False).where(column != "")).astype("Int64")
            elif kind[0] == "decimal":
                frame[name] = pandas.Series([decimal.Decimal(cell) if cell else None for cell in column], index=frame.index, dtype=object)
        if {"file", "row"} <= set(frame.columns):
            places = zip(frame["file"], frame["row"])
            frame["row"] = pandas.array([_position(None if pandas.isna(row) else int(row)) if name in self._in_rows else row for name, row in places], dtype="Int64")
        return frame


def _kinds(file: GivenBack) -> dict[str, tuple[str, int]]:
    """What each column holds, and how many decimals its numbers have."""
    lines = [line.split("\t") for line in file.columns.splitlines()]
    return {line[0]: (line[1], int(line[2]) if len(line) > 2 else 0) for line in lines}


def _converter(kind: tuple[str, int], money: str) -> Any:
    if kind[0] == "date":
        return lambda cell: datetime.date.fromisoformat(cell) if cell else None
    if kind[0] == "count":
        return lambda cell: int(cell) if cell else None
    if kind == ("decimal", 2) and money == "pence":
        return lambda cell: int(cell.replace(".", "")) if cell else None
    if kind[0] == "decimal":
        return lambda cell: decimal.Decimal(cell) if cell else None
    return lambda cell: cell
