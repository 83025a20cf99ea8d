"""Tests of the Python module. PHBCALC_LIBRARY says where the native library is, and PHBCALC_COMMAND where the native command is; the samples are in this repository.

    python3 -m unittest discover -s python/tests
"""

import csv
import datetime
import decimal
import io
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import unittest
import unittest.mock
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, os.environ.get("PHBCALC_MODULE", str(ROOT / "python")))

import phbcalc  # noqa: E402

try:
    import pandas
except ImportError:
    pandas = None

CASELOAD = ROOT / "samples" / "caseload"
FILES = ("people", "visits", "rates", "items", "absences", "team", "oncosts")


def commanded(*words):
    """What the command prints for some words, and its status."""
    run = subprocess.run([os.environ["PHBCALC_COMMAND"], *words], cwd=ROOT, capture_output=True, check=False)
    return run.returncode, run.stdout


def paths():
    return {name: CASELOAD / f"{name}.csv" for name in FILES} | {"policy": (CASELOAD / "policy.json").read_bytes()}


def frames(**types):
    return {name: pandas.read_csv(CASELOAD / f"{name}.csv", **types) for name in FILES} | {"policy": (CASELOAD / "policy.json").read_bytes()}


class Words(unittest.TestCase):
    """Tests without pandas."""

    def test_budgets_and_lines_are_the_bytes_of_the_command(self):
        results = phbcalc.cost(**paths(), year=2026, lines=True)
        self.assertEqual(["budgets.csv", "lines.csv", "notices.csv"], results.names)
        self.assertEqual(commanded("cost", "samples/caseload", "--year", "2026", "--format", "csv")[1], results.file("budgets.csv"))
        self.assertEqual(commanded("cost", "samples/caseload", "--year", "2026", "--lines", "--format", "csv")[1], results.file("lines.csv"))

    def test_where_pandas_is_not_there_a_data_frame_says_what_to_do(self):
        results = phbcalc.cost(**paths(), year=2026)
        with unittest.mock.patch.dict(sys.modules, {"pandas": None}), self.assertRaisesRegex(ModuleNotFoundError, r'pip install pandas, or take results\.rows\("budgets"\)'):
            results.budgets
        self.assertEqual("P001", results.rows("budgets")[0]["person_id"])

    def test_words_that_are_wrong_are_said_as_python_has_them(self):
        with self.assertRaisesRegex(TypeError, "visitz is neither a table nor an option of cost; did you mean visits?"):
            phbcalc.cost(**paths(), visitz="x", year=2026)
        with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
            phbcalc.cost(**paths())
        fault, = caught.exception.faults
        self.assertEqual(("No period is given", "write year=2026, or from=2026-04-01 to=2027-03-31."), (fault.what, fault.remedy))

    def test_what_is_no_table_is_taken_as_a_file(self):
        results = phbcalc.run("forecast", ROOT / "samples/caseload", year=2026)
        self.assertIn("forecast.html", results.names)
        with self.assertRaisesRegex(KeyError, "forecast.html is not a table; take it by file"):
            results.rows("forecast.html")

    def test_every_verb_runs_over_a_folder_in_memory(self):
        for words, options in (("budget", {}), ("forecast", {"by_funder": True}), ("providers", {}), ("employ", {}), ("demand", {}), ("counts", {"quarter": 1}), ("enough", {}), ("sense-check", {"envelope": 2400000})):
            with self.subTest(words):
                folder = ROOT / "samples" / {"enough": "enough", "budget": "budget", "forecast": "budget"}.get(words, "caseload")
                given = {path.name: path for path in folder.iterdir() if path.suffix == ".csv"} | {path.name: path.read_bytes() for path in folder.glob("policy.json")}
                results = phbcalc.run(words, given, year=2026, **options)
                told = [word for name, value in options.items() for word in ([f"--{name.replace('_', '-')}"] if value is True else [f"--{name}", str(value)])]
                with tempfile.TemporaryDirectory() as out:
                    commanded(words, str(folder), "--year", "2026", *told, "--out", out)
                    for name in results.names:
                        if name != "notices.csv" and name.endswith(".csv"):
                            self.assertEqual((pathlib.Path(out) / name).read_bytes(), results.file(name), name)

    def test_a_change_is_between_two_folders_or_by_a_table(self):
        before, after = ({path.name: path for path in folder.glob("*.csv")} for folder in (ROOT / "samples/budget/before", ROOT / "samples/budget"))
        in_memory = phbcalc.run("change", before, after, year=2026)
        on_disk = phbcalc.run("change", ROOT / "samples/budget/before", ROOT / "samples/budget", year=2026)
        self.assertEqual(on_disk.file("changes.csv"), in_memory.file("changes.csv"))
        self.assertIn("change.html", in_memory.names)
        rates = list(csv.DictReader(io.StringIO((CASELOAD / "change" / "rates.csv").read_text("utf-8"))))
        by_table = phbcalc.run("change", CASELOAD, year=2026, rates=rates)
        by_path = phbcalc.run("change", CASELOAD, year=2026, rates=CASELOAD / "change" / "rates.csv")
        self.assertEqual(by_path.file("changes.csv"), by_table.file("changes.csv"))

    def test_a_single_table_takes_the_place_of_a_file(self):
        weights = [{"recipient": "a", "weight": 1}, {"recipient": "b", "weight": 2}]
        self.assertEqual([decimal.Decimal("33.33"), decimal.Decimal("66.67")], [row["share"] for row in phbcalc.run("share", weights, total=decimal.Decimal("100.00")).rows("shares")])

    def test_rows_have_exact_sums_and_dates(self):
        row = phbcalc.cost(**paths(), year=2026, lines=True).rows("lines")[0]
        self.assertIsInstance(row["amount"], decimal.Decimal)
        budget = phbcalc.cost(**paths(), year=2026).rows("budgets")[0]
        self.assertIsInstance(budget["total"], decimal.Decimal)
        pence = phbcalc.cost(**paths(), year=2026, money="pence").rows("budgets")[0]
        self.assertEqual(int(budget["total"] * 100), pence["total"])

    def test_faults_come_together_each_with_its_place(self):
        people = [{"person_id": "P1", "start": datetime.date(2026, 4, 1)}]
        rates = (CASELOAD / "rates.csv").read_bytes()
        visits = [
            {"person_id": "P1", "visit_id": "v1", "card": "agency", "service": "personal-care", "days": "Mon", "start": "09:00", "end": "10:00"},
            {"person_id": "P2", "visit_id": "v1", "card": "agency", "service": "personal-care", "days": "Mno", "start": "09:00", "end": "10:00"},
        ]
        with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
            phbcalc.cost(people=people, visits=visits, rates=rates, year=2026)
        faults = caught.exception.faults
        self.assertEqual({("visits", "person_id"), ("visits", "days")}, {(fault.table, fault.column) for fault in faults})
        self.assertIn("'Mno' is not a day", str(caught.exception))
        self.assertEqual(faults, pickle.loads(pickle.dumps(caught.exception)).faults)

    def test_what_nobody_reads_is_refused_with_directions(self):
        for given, said in (({"peple": []}, "did you mean 'people.csv'"), ({}, "people.csv")):
            with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
                phbcalc.run("cost", {"visits": (CASELOAD / "visits.csv"), **given}, year=2026)
            self.assertIn(said, str(caught.exception))
        for words, said in ((("costs",), "is not a verb"), (("cost", CASELOAD), "year=2026"), (("check", CASELOAD), "is not a verb that gives files back")):
            with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
                phbcalc.run(*words)
            self.assertIn(said, str(caught.exception))
        with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
            phbcalc.run("cost", CASELOAD, year=2026, out="x")
        self.assertIn("results come back", str(caught.exception))

    def test_texts_that_are_not_utf_8_are_faults_and_no_crash(self):
        with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
            phbcalc.cost(people=b"person_id,start\nP\xff,2026-04-01\n", year=2026)
        self.assertIn("UTF-8", str(caught.exception))
        with self.assertRaises(phbcalc.PhbCalcFaults):
            phbcalc.cost(people="person_id,start\nP\ud800,2026-04-01\n", year=2026)

    def test_people_with_faulty_rows_are_left_out_when_asked_for(self):
        text = (CASELOAD / "people.csv").read_text("utf-8").splitlines()
        broken = "\n".join([text[0], text[1].replace("20", "x0"), *text[2:], ""])
        results = phbcalc.cost(**(paths() | {"people": broken}), year=2026, keep_going=True)
        self.assertTrue(results.is_partial)
        self.assertEqual(1, len(results.rows("left-out")))
        self.assertEqual([("people.csv", 2)], [(fault["file"], fault["row"]) for fault in results.rows("faults")])

    def test_the_rows_of_faults_are_those_of_what_was_given(self):
        people = list(csv.DictReader(io.StringIO((CASELOAD / "people.csv").read_text("utf-8"))))
        people[3]["start"] = "x"
        results = phbcalc.cost(**(paths() | {"people": people}), year=2026, keep_going=True)
        fault, = results.rows("faults")
        self.assertEqual(("people.csv", 3, "start"), (fault["file"], fault["row"], fault["column"]))
        self.assertIn(b"people.csv,5,start", results.file("faults.csv"))
        with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
            phbcalc.cost(**(paths() | {"people": people}), year=2026)
        self.assertEqual([3], [one.row for one in caught.exception.faults])

    def test_many_threads_get_the_same_bytes(self):
        one = phbcalc.cost(**paths(), year=2026, lines=True).file("lines.csv")
        with ThreadPoolExecutor(8) as pool:
            self.assertEqual([one] * 24, list(pool.map(lambda _: phbcalc.cost(**paths(), year=2026, lines=True).file("lines.csv"), range(24))))

    def test_the_version_is_that_of_the_command(self):
        self.assertTrue(commanded("--version")[1].decode().startswith(phbcalc.version()))
        self.assertRegex(phbcalc.version(), r"^\d+\.\d+\.\d+")


@unittest.skipIf(pandas is None, "pandas is not there: its tests are skipped")
class Frames(unittest.TestCase):
    """Data frames in and out."""

    def setUp(self):
        self.expected = phbcalc.cost(**paths(), year=2026, lines=True)

    def same(self, results):
        self.assertEqual(self.expected.file("budgets.csv"), results.file("budgets.csv"))
        self.assertEqual(self.expected.file("lines.csv"), results.file("lines.csv"))

    def test_frames_as_pandas_reads_them_give_the_same_bytes(self):
        self.same(phbcalc.cost(**frames(), year=2026, lines=True))

    def test_frames_of_texts_and_of_categories_give_the_same_bytes(self):
        texts = frames(dtype=str)
        self.same(phbcalc.cost(**texts, year=2026, lines=True))
        self.same(phbcalc.cost(**{name: table.astype("category") if name != "policy" else table for name, table in texts.items()}, year=2026, lines=True))
        self.same(phbcalc.cost(**{name: table.astype("string") if name != "policy" else table for name, table in texts.items()}, year=2026, lines=True))

    def test_dates_times_and_decimals_of_python_give_the_same_bytes(self):
        typed = frames(dtype=str)
        typed["people"]["start"] = pandas.to_datetime(typed["people"]["start"])
        typed["visits"]["start"] = [None if pandas.isna(cell) else datetime.time.fromisoformat(cell) for cell in typed["visits"]["start"]]
        typed["visits"]["carers"] = typed["visits"]["carers"].astype("float64").astype("Int64")
        typed["rates"]["rate"] = [decimal.Decimal(cell) for cell in typed["rates"]["rate"]]
        typed["rates"]["valid_from"] = [datetime.date.fromisoformat(cell) for cell in typed["rates"]["valid_from"]]
        self.same(phbcalc.cost(**typed, year=2026, lines=True))

    def test_the_index_of_a_frame_changes_nothing_and_slices_are_read_where_they_are(self):
        tables = frames()
        tables["visits"] = tables["visits"].set_index(pandas.Index(range(900, 900 + len(tables["visits"]))))
        doubled = pandas.concat([tables["items"], tables["items"]])
        tables["items"] = doubled.iloc[: len(tables["items"])]
        self.same(phbcalc.cost(**tables, year=2026, lines=True))

    def test_a_fault_names_the_frame_and_the_position_of_the_row(self):
        tables = frames(dtype=str)
        tables["visits"].loc[7, "start"] = "9.30"
        with self.assertRaises(phbcalc.PhbCalcFaults) as caught:
            phbcalc.cost(**tables, year=2026)
        fault, = caught.exception.faults
        self.assertEqual(("visits", 7, "start"), (fault.table, fault.row, fault.column))
        self.assertEqual("9.30", tables[fault.table].iloc[fault.row][fault.column])
        self.assertTrue(fault.message.startswith("visits.iloc[7] start: "), fault.message)

    def test_with_keep_going_a_fault_has_the_position_of_its_row_too(self):
        tables = frames(dtype=str)
        tables["visits"].loc[7, "start"] = "9.30"
        faults = phbcalc.cost(**tables, year=2026, keep_going=True).faults
        self.assertEqual([("visits.csv", 7, "start")], list(zip(faults["file"], faults["row"], faults["column"])))
        self.assertEqual("9.30", tables["visits"].iloc[faults["row"][0]]["start"])

    def test_a_type_that_is_no_cell_is_refused_by_name(self):
        tables = frames()
        tables["visits"]["label"] = [{} for _ in range(len(tables["visits"]))]
        with self.assertRaisesRegex(TypeError, "visits.*label"):
            phbcalc.cost(**tables, year=2026)

    def test_results_have_types(self):
        budgets = self.expected.budgets
        self.assertEqual(42, len(budgets))
        self.assertTrue(all(isinstance(total, decimal.Decimal) for total in budgets["total"]))
        self.assertEqual(int(sum(budgets["total"]) * 100), int(phbcalc.cost(**frames(), year=2026, money="pence").budgets["total"].sum()))
        self.assertEqual("M", self.expected.lines["from"].dtype.kind if "from" in self.expected.lines else "M")
        written = io.StringIO(self.expected.file("budgets.csv").decode())
        self.assertEqual([row["total"] for row in csv.DictReader(written)], [str(total) for total in budgets["total"]])

    def test_an_empty_frame_is_a_file_without_rows(self):
        tables = frames(dtype=str)
        tables["items"] = tables["items"].iloc[:0]
        self.assertEqual(42, len(phbcalc.cost(**tables, year=2026).budgets))


@unittest.skipIf(pandas is None, "pandas is not there: its tests are skipped")
class Partitions(unittest.TestCase):
    """The function that engines call, with frames as Spark gives them."""

    def test_frames_that_cut_through_people_give_every_line(self):
        sys.path.insert(0, str(ROOT / "samples" / "dask"))
        from partition import in_spark, lines_of, together

        rates, policy = (CASELOAD / "rates.csv").read_bytes(), (CASELOAD / "policy.json").read_bytes()
        frame = together({name: table for name, table in frames(dtype=str).items() if name not in ("policy", "rates")})
        whole = lines_of(frame, rates, policy, 2026)
        parts = []
        for kept in (frame["person_id"] < "P020", frame["person_id"] >= "P020"):
            rows = frame[kept]
            parts += in_spark((rows.iloc[start:start + 7] for start in range(0, len(rows), 7)), rates, policy, 2026)
        self.assertEqual([], list(in_spark(iter([]), rates, policy, 2026)))
        pandas.testing.assert_frame_equal(whole, pandas.concat(parts, ignore_index=True))


class Streams(unittest.TestCase):
    """Arrow tables of other libraries, by __arrow_c_stream__."""

    def test_an_arrow_table_gives_the_same_bytes(self):
        try:
            import pyarrow.csv
        except ImportError:
            self.skipTest("pyarrow is not there: its test is skipped")
        tables = {name: pyarrow.csv.read_csv(CASELOAD / f"{name}.csv") for name in FILES} | {"policy": (CASELOAD / "policy.json").read_bytes()}
        expected = phbcalc.cost(**paths(), year=2026, lines=True)
        found = phbcalc.cost(**tables, year=2026, lines=True)
        self.assertEqual(expected.file("lines.csv"), found.file("lines.csv"))


if __name__ == "__main__":
    unittest.main()
