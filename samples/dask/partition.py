"""The one function that an engine needs: from a data frame of a few whole people to a data frame of every line of their budgets."""

from __future__ import annotations

from collections.abc import Iterator

import pandas

import phbcalc

TABLES = ("people", "visits", "items", "absences", "team", "oncosts")
"""The tables whose rows are about a person. Rates and policies are the same for everybody, and go to every worker."""


def together(tables: dict[str, pandas.DataFrame]) -> pandas.DataFrame:
    """All tables about people as one: a column ``table`` says which a row is of. So whatever deals out rows by person_id deals out people."""
    return pandas.concat([table.assign(table=name) for name, table in tables.items()], ignore_index=True)


def lines_of(frame: pandas.DataFrame, rates: bytes, policy: bytes, year: int) -> pandas.DataFrame:
    """Every line of everybody in a frame that ``together`` made, or a part of one with whole people."""
    tables = {name: rows.drop(columns="table").dropna(axis="columns", how="all") for name, rows in frame.groupby("table", sort=False)}
    results = phbcalc.cost(**tables, rates=rates, policy=policy, year=year, lines=True, allow_other_files=True)
    return pandas.DataFrame(results.rows("lines")).astype(str)


def in_spark(frames: Iterator[pandas.DataFrame], rates: bytes, policy: bytes, year: int) -> Iterator[pandas.DataFrame]:
    """The same as ``mapInPandas`` of Spark calls it: with the frames of a partition one after another, which may cut through a person."""
    whole = list(frames)
    if whole:
        yield lines_of(pandas.concat(whole), rates, policy, year)
