"""Costs a caseload over a Dask cluster of two workers, kills one of them in the middle, and compares every line with the run on one machine.

    python3 run.py FOLDER [TIMES]

FOLDER holds people.csv, visits.csv, rates.csv and so on; everybody in it is taken TIMES over (200 if left out), each time under another id.
Needs phbcalc and dask.distributed (Debian: python3-distributed, python3-pandas).
"""

from __future__ import annotations

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import pandas
from distributed import Client, as_completed

import phbcalc
from partition import TABLES, lines_of, together

PARTS = 48
YEAR = 2026


def read(folder: pathlib.Path, times: int) -> dict[str, pandas.DataFrame]:
    """The tables of a folder, with everybody so many times over."""
    tables = {name: pandas.read_csv(folder / f"{name}.csv", dtype=str) for name in TABLES if (folder / f"{name}.csv").exists()}
    return {name: pandas.concat([table.assign(person_id=table["person_id"] + f"-{i:04}") for i in range(times)], ignore_index=True) for name, table in tables.items()}


def start(*words: str) -> subprocess.Popen:
    """A process of the cluster. It finds this folder's partition.py, as workers have to have the function."""
    paths = os.pathsep.join([str(pathlib.Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen([sys.executable, "-m", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": paths})


def main() -> int:
    folder, times = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    tables = read(folder, times)
    rates, policy = (folder / "rates.csv").read_bytes(), (folder / "policy.json").read_bytes()
    alone = phbcalc.cost(**tables, rates=rates, policy=policy, year=YEAR, lines=True)
    expected = pandas.DataFrame(alone.rows("lines")).astype(str)

    frame = together(tables)
    parts = [part for _, part in frame.groupby(pandas.util.hash_array(frame["person_id"].to_numpy()) % PARTS)]
    with tempfile.TemporaryDirectory() as place:
        address = pathlib.Path(place) / "scheduler.json"
        running = [start("distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(address))]
        try:
            workers = [start("distributed.cli.dask_worker", "--scheduler-file", str(address), "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", place) for _ in range(2)]
            running += workers
            with Client(scheduler_file=str(address), timeout=60) as client:
                client.wait_for_workers(2, timeout=60)
                futures = client.map(lines_of, parts, rates=rates, policy=policy, year=YEAR)
                done = 0
                for _ in as_completed(futures):
                    done += 1
                    if done == PARTS // 4:
                        workers[0].send_signal(signal.SIGKILL)
                        print(f"killed a worker after {done} of {len(parts)} parts")
                found = pandas.concat(client.gather(futures))
                left = len(client.scheduler_info()["workers"])
        finally:
            for process in running:
                process.kill()
                process.wait()

    found = found.sort_values("person_id", kind="stable", ignore_index=True)
    same = expected.sort_values("person_id", kind="stable", ignore_index=True).equals(found)
    print(f"{len(tables['people'])} people, {len(found)} lines, {left} worker left: {'every line is that of one machine' if same else 'LINES DIFFER'}")
    return 0 if same and left == 1 else 1


if __name__ == "__main__":
    began = time.monotonic()
    status = main()
    print(f"{time.monotonic() - began:.1f} s", file=sys.stderr)
    sys.exit(status)
