"""NHS personal health budgets from data frames, by the native library of PhbCalc: the same pennies as the command phbcalc.

>>> results = phbcalc.cost(people=people, visits=visits, rates=rates, year=2026)
>>> results.budgets

``cost`` works out everybody's budget. ``run`` runs any verb of the command that writes files: its options are keyword arguments, its files are data frames, Arrow tables,
CSV as text or bytes, lists of dictionaries, or paths. Wrong data raises ``PhbCalcFaults``, with all faults at once.
"""

from __future__ import annotations

import datetime
import decimal
import difflib
from collections.abc import Mapping
from typing import Any, Literal, Optional

from . import _library, _tables
from ._results import Fault, PhbCalcDefect, PhbCalcFaults, Results, fault_of_words, faults_of

__all__ = ["Fault", "PhbCalcDefect", "PhbCalcFaults", "Results", "cost", "run", "version"]

_TABLES = ("people", "visits", "rates", "items", "packages", "absences", "special_days", "parity", "team", "oncosts", "policy")
_PLACES = ("given", "after", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def version() -> str:
    """The version of the native library."""
    return _library.library().phbcalc_version().decode()


def cost(
    *,
    people: Any,
    visits: Any = None,
    rates: Any = None,
    items: Any = None,
    packages: Any = None,
    absences: Any = None,
    special_days: Any = None,
    parity: Any = None,
    team: Any = None,
    oncosts: Any = None,
    policy: Any = None,
    year: Optional[int] = None,
    start: Any = None,
    end: Any = None,
    lines: bool = False,
    money: Literal["pounds", "pence"] = "pounds",
    **options: Any,
) -> Results:
    """Works out everybody's budget: visits, employed PAs, items and contingency, as ``phbcalc cost`` does.

    Each table has the columns of its CSV file; give it as a data frame, an Arrow table (anything with ``__arrow_c_stream__``), a list of dictionaries, CSV as
    text or bytes, or the path of a CSV file. ``policy`` is a dictionary with what a policy.json says.

    :param year: the financial year to cost: 2026 is 2026-04-01 to 2027-03-31.
    :param start: the first day of another period, with ``end``, its last day; dates or texts.
    :param lines: whether to give every line too, as ``results.lines``.
    :param money: sums in pounds as ``decimal.Decimal`` (the default: exact, and equal to what is printed), or in whole pence (quicker to add up).
    :param options: any other option of the command: ``keep_going=True``, ``dates="uk"``, ``uprate=Decimal("0.03")``.
    :raises PhbCalcFaults: some data is wrong. All faults are in ``faults``.
    """
    tables = {"people": people, "visits": visits, "rates": rates, "items": items, "packages": packages, "absences": absences, "special_days": special_days,
              "parity": parity, "team": team, "oncosts": oncosts, "policy": policy}
    if start is not None or end is not None:
        options = {"from": start, "to": end, **options}
    return run("cost", {name: table for name, table in tables.items() if table is not None}, year=year, lines=lines, money=money, **options)


def run(verb: str, *places: Any, money: Literal["pounds", "pence"] = "pounds", **options: Any) -> Results:
    """Runs a verb of the command and gives its results back.

    >>> run("forecast", {"people": people, "visits": visits, "rates": rates}, year=2026, by_funder=True)
    >>> run("change", "folder/of/before", "folder/of/after", year=2026)
    >>> run("share", weights, total=Decimal("34200.00"))

    :param verb: the verb: ``budget``, ``change``, ``allocate``, ...
    :param places: what the verb reads, in its order: a folder as a dictionary of tables, each under the name of its file (``special_days`` for special-days.csv),
        or as a path; or a single table.
    :param money: as in ``cost``.
    :param options: the options of the verb, with _ for -: ``--look-first 500`` is ``look_first=500``, ``--lines`` is ``lines=True``, an option that can be repeated
        takes a list, and one that names a file takes the table.
    :raises PhbCalcFaults: some data or a word is wrong. All faults are in ``faults``.
    :raises TypeError: a name is neither a table nor an option of the verb.
    :raises PhbCalcDefect: the library itself has a defect.
    """
    if money not in ("pounds", "pence"):
        raise ValueError(f"money: {money!r} is neither 'pounds' nor 'pence'.")
    words: list[str] = [verb]
    files: list[_library.GivenFile] = []
    in_rows: set[str] = set()

    def give(path: str, table: Any) -> str:
        files.append(_tables.given(path, table))
        if _tables.is_in_rows(table):
            in_rows.add(path.rsplit("/", 1)[-1])
        return path

    for called, place in zip(_PLACES, places):
        if isinstance(place, Mapping):
            for name, table in place.items():
                give(f"{called}/{_file_of(name)}", table)
            words.append(called)
        elif isinstance(place, str) or hasattr(place, "__fspath__"):
            words.append(str(place))
        else:
            words.append(give(f"{called}.csv", place))
    for name, value in options.items():
        for one in value if isinstance(value, (list, tuple)) and not (value and isinstance(value[0], Mapping)) else [value]:
            words += _option(name, one, give)
    status, back = _library.run(words, files)
    if status in (0, 3, 4):
        return Results(status, back, money, frozenset(in_rows))
    if status == 70:
        raise PhbCalcDefect(next((one.data.decode().strip() for one in back if one.name == "messages.txt"), "The library has a defect."))
    faults = faults_of(back, frozenset(in_rows))
    said = next((one.data.decode().strip() for one in back if one.name == "messages.txt"), "")
    if not any(fault.what for fault in faults):
        said = "\n".join(fault.message for fault in faults) or said
        for name in options:
            if f"'--{name.replace('_', '-')}'" in said and "nrecognized" in said:
                near = difflib.get_close_matches(name, _TABLES, 1)
                raise TypeError(f"{name} is neither a table nor an option of {verb}" + (f"; did you mean {near[0]}?" if near else "; phbcalc VERB --help lists the options, with _ for -."))
        faults = [fault_of_words(said)]
    raise PhbCalcFaults(faults, is_rule=status == 1)


def _file_of(name: str) -> str:
    """The name of a file: special-days.csv for special_days, policy.json for policy."""
    if "." in name:
        return name
    return "policy.json" if name == "policy" else f"{name.replace('_', '-')}.csv"


def _option(name: str, value: Any, give: Any) -> list[str]:
    word = f"--{name.replace('_', '-')}"
    if value is None or value is False:
        return []
    if value is True:
        return [word]
    if isinstance(value, (str, int, float, decimal.Decimal, datetime.date)):
        return [word, _tables.text_of(value)]
    if hasattr(value, "__fspath__"):
        return [word, str(value)]
    return [word, give(f"options/{_file_of(name)}", value)]
