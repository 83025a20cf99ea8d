"""Costs the visits of a caseload at one rate an hour with pandas, and writes a sum for each person: the least that a notebook does. In binary floating point; no bands, no holidays, no weeks. whole_pandas.py FOLDER OUT"""
import sys

import pandas

folder, out = sys.argv[1:]
RATE, WEEKS = 25.00, 52
DAYS = {"Mon-Sun": 7, "Mon-Fri": 5, "Sat Sun": 2}

visits = pandas.read_csv(f"{folder}/visits.csv", usecols=["person_id", "days", "start", "end", "carers"], dtype={"person_id": "string", "days": "category"})
start, end = (visits[name].str.slice(0, 2).astype("int32") * 60 + visits[name].str.slice(3, 5).astype("int32") for name in ("start", "end"))
minutes = (end - start) % 1440
days = visits["days"].map(lambda given: DAYS.get(given, len(given.split()))).astype("int32")
visits["sum"] = minutes / 60 * RATE * days * visits["carers"] * WEEKS
sums = visits.groupby("person_id", sort=True)["sum"].sum().round(2)
sums.to_csv(out)
print(len(sums), round(sums.sum(), 2), file=sys.stderr)
