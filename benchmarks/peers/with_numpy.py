"""Shares a sum out with NumPy, in float64: python3 with_numpy.py FOLDER

The memory that the fastest ways work in is lent, as it is to PhbCalc. Prints a line of JSON for each way; see README.md.
"""

import json
import pathlib
import sys
import time

import numpy as np

LEAST_RUNS, MOST_RUNS, WARM_UP_SECONDS, ENOUGH_SECONDS = 3, 1000, 1, 5


def by_argpartition(total, weights):
    """Largest remainder in the fewest lines."""
    exact = weights * (total / weights.sum())
    shares = np.floor(exact)
    left = int(total - shares.sum())
    shares[np.argpartition(exact - shares, -left)[-left:]] += 1
    return shares


def by_cutoff(total, weights, lent):
    """Largest remainder by the smallest fraction that gets a penny: the fastest of those tried (argsort, argpartition, partition)."""
    fractions, sorted_at, shares, marked = (part[: len(weights)] for part in lent)
    np.multiply(weights, total / weights.sum(), out=fractions)
    np.floor(fractions, out=shares)
    left = int(total - shares.sum())
    if left == 0:
        return shares
    fractions -= shares
    np.copyto(sorted_at, fractions)
    sorted_at.partition(len(weights) - left)
    cutoff = sorted_at[len(weights) - left]
    np.greater_equal(fractions, cutoff, out=marked)
    shares += marked
    too_many = np.count_nonzero(marked) - left
    if too_many > 0:
        shares[np.flatnonzero(fractions == cutoff)[-too_many:]] -= 1
    return shares


def by_running_total(total, weights, lent):
    """Another rule, in fewer steps: running totals are rounded, so a share depends on who stands before."""
    running, _, shares, _ = lent
    np.cumsum(weights, out=running)
    running *= total / running[-1]
    np.rint(running, out=running)
    shares[0] = running[0]
    np.subtract(running[1:], running[:-1], out=shares[1:])
    return shares


def ratio_by_sorting(total, weights, floors, caps, _):
    """The ratio from the sorted breakpoints."""
    points = np.concatenate((floors / weights, caps / weights))
    order = np.argsort(points)
    between = np.concatenate((weights, -weights))[order].cumsum()
    fixed = floors.sum() + np.concatenate((-floors, caps))[order].cumsum()
    at = np.searchsorted(between * points[order] + fixed, total) - 1
    return (total - fixed[at]) / between[at]


def ratio_by_steps(total, weights, floors, caps, lent):
    """The ratio by Newton's method, kept between two sides: no sorting, and a few walks over the people."""
    exact, shares, spare, between = lent
    low, high, ratio = 0.0, np.inf, total / weights.sum()
    while True:
        np.multiply(weights, ratio, out=exact)
        np.minimum(np.maximum(exact, floors, out=shares), caps, out=shares)
        np.equal(exact, shares, out=between)
        np.multiply(weights, between, out=spare)
        missing, slope = total - shares.sum(), spare.sum()
        if abs(missing) < 0.01:
            return ratio
        low, high = (ratio, high) if missing > 0 else (low, ratio)
        step = ratio + missing / slope if slope > 0 else low
        ratio = step if low < step < high else (low + min(high, 2 * ratio)) / 2


def within_bounds(find_ratio, total, weights, floors, caps, lent):
    """Shares within bounds; the leftover pennies go among those between them."""
    ratio = find_ratio(total, weights, floors, caps, lent)
    exact = weights * ratio
    shares = np.minimum(np.maximum(exact, floors), caps)
    is_between = (exact > floors) & (exact < caps)
    left = total - (shares * ~is_between).sum()
    between = np.flatnonzero(is_between)
    shares[between] = by_cutoff(left, weights[between], lent)
    return shares


def print_row(method, bounded, total, expected, share):
    shares = share().astype(np.int64)
    start = time.perf_counter()
    while time.perf_counter() - start < WARM_UP_SECONDS:
        share()
    times = []
    while len(times) < LEAST_RUNS or (len(times) < MOST_RUNS and sum(times) < ENOUGH_SECONDS):
        start = time.perf_counter()
        share()
        times.append(time.perf_counter() - start)
    difference = np.abs(shares - expected)
    print(json.dumps({
        "tool": f"NumPy {np.__version__}",
        "method": method,
        "bounded": bounded,
        "recipients": len(expected),
        "runs": len(times),
        "bestMs": round(min(times) * 1000, 4),
        "medianMs": round(sorted(times)[len(times) // 2] * 1000, 4),
        "differ": int(np.count_nonzero(difference)),
        "largestDifferencePence": int(difference.max()),
        "sumIsTotal": int(shares.sum()) == total,
    }), flush=True)


def main(folder):
    def read(name):
        return np.fromfile(folder / name, dtype="<i8")

    total = int((folder / "total").read_text())
    weights, floors, caps = (read(name).astype(np.float64) for name in ("weights", "floors", "caps"))
    lent = (np.empty(len(weights)), np.empty(len(weights)), np.empty(len(weights)), np.empty(len(weights), dtype=bool))
    expected = read("shares")
    print_row("float64, argpartition", False, total, expected, lambda: by_argpartition(total, weights))
    print_row("float64, cut-off", False, total, expected, lambda: by_cutoff(total, weights, lent))
    print_row("float64, rounded running total", False, total, expected, lambda: by_running_total(total, weights, lent))
    expected = read("shares-within-bounds")
    for method, find_ratio in (("float64, sorted breakpoints", ratio_by_sorting), ("float64, Newton", ratio_by_steps)):
        print_row(method, True, total, expected, lambda: within_bounds(find_ratio, total, weights, floors, caps, lent))


main(pathlib.Path(sys.argv[1]))
