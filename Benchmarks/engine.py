"""The engine against scikit-learn: the same work on the same data, in turn, on one thread.

Prints the times and their ratios, then what both results come to. Fails if they disagree.
"""
import argparse
import os

# The number of threads is read when the libraries are loaded; a kernel that was chosen by hand
# for this machine would slow down the other side.
for _name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(_name, None)
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

from statistics import median

import numpy
import sklearn

import datasets
import scikit
from alternate import alternate, ratios, seconds
from native import Native
from table import Table, spread

# Ours ÷ scikit-learn: what must be reached, and what is aimed at.
FIGURES = {"small": (0.3, 0.05), "medium": (1.0, 0.5), "large": (1.2, 0.7)}


def main():
    options = arguments()
    rows = [
        (name, size)
        for name, workload in scikit.WORKLOADS.items() if not options.only or name in options.only
        for size in workload.sizes if not options.sizes or kind(size) in options.sizes
    ]
    print(f"scikit-learn {sklearn.__version__}, numpy {numpy.__version__}; milliseconds a run, "
          "in turn, one thread\n")
    native = Native(options.program)
    table = Table(
        ("workload", -13), ("size", -8), ("ours min", 9), ("median", 9), ("max", 9),
        ("scikit min", 10), ("median", 9), ("max", 9), ("ratio", 7), ("of minima", 9),
        ("pairs", 5))
    reached, digests = [], []
    for name, size in rows:
        ours, run, theirs = prepare(native, name, size)
        digests.append((name, size, ours, theirs))
        samples = alternate((native.time, seconds(run)), options.seconds)
        of_pairs, of_minima = ratios(samples)
        reached.append((name, size, of_pairs))
        table.row(name, size, *spread(samples[0]), *spread(samples[1]), f"{of_pairs:.3f}",
                  f"{of_minima:.3f}", len(samples[0]))
    native.close()
    agree = print_digests(digests)
    print_figures(reached)
    raise SystemExit(0 if agree else 1)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the engine-bench executable")
    parser.add_argument("--only", type=listed(scikit.WORKLOADS), help="workloads: a,b,…")
    parser.add_argument("--sizes", type=listed(FIGURES), help="small,medium,large")
    parser.add_argument("--seconds", type=float, default=1.5, help="for each row (default 1.5)")
    return parser.parse_args()


def listed(known):
    def read(text):
        names = text.split(",")
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(known)}")
        return names

    return read


def kind(size):
    return "medium" if size == "medium2k" else size


def prepare(native, name, size):
    """The digests of both sides, and the function to time between them."""
    ours = native.prepare(name, size)
    run, digest = scikit.WORKLOADS[name].prepare(*datasets.SIZES[size])
    return ours, run, {key: float(value) for key, value in digest(run()).items()}


def print_digests(digests):
    """Prints what both results come to; returns whether all agree."""
    print()
    table = Table(
        ("workload", -13), ("size", -8), ("result", -14), ("ours", 19), ("scikit-learn", 19),
        ("allowed", 7), ("", -8))
    disagreements = 0
    for name, size, ours, theirs in digests:
        if ours.keys() != theirs.keys():
            raise SystemExit(f"{name}: results {list(ours)} and {list(theirs)}")
        for key, value in ours.items():
            allowed = scikit.WORKLOADS[name].allowed(key)
            # Relative for large numbers, absolute for small ones.
            agrees = abs(value - theirs[key]) <= allowed * max(1, abs(theirs[key]))
            disagreements += not agrees
            table.row(name, size, key, f"{value:.12g}", f"{theirs[key]:.12g}", f"{allowed:g}",
                      "agrees" if agrees else "DIFFERS")
    print(f"\n{disagreements} results differ" if disagreements else "\nall results agree")
    return disagreements == 0


def print_figures(reached):
    print()
    table = Table(
        ("ours ÷ scikit-learn", -19), ("rows", 4), ("median", 7), ("worst", 7), ("", -20),
        ("at most", 7), ("reached", 7), ("aim", 5), ("reached", 7))
    for size, (most, aim) in FIGURES.items():
        rows = [(ratio, name) for name, its_size, ratio in reached if kind(its_size) == size]
        if not rows:
            continue
        worst, name = max(rows)
        values = [ratio for ratio, _ in rows]
        table.row(size, len(rows), f"{median(values):.3f}", f"{worst:.3f}", name,
                  f"{most:g}", sum(value <= most for value in values),
                  f"{aim:g}", sum(value <= aim for value in values))


if __name__ == "__main__":
    main()
