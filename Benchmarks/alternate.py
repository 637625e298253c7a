"""Times two programs in turn, so that whatever else the machine does falls on both alike."""
import time
from statistics import median

# A sample takes at least this long; what is faster is repeated within it.
SHORTEST_SAMPLE = 0.005


def seconds(run):
    """A timer of a function: how long so many runs of it take."""

    def timer(runs):
        start = time.perf_counter()
        for _ in range(runs):
            run()
        return time.perf_counter() - start

    return timer


def alternate(timers, budget, fewest=3, most=25):
    """Samples of both timers, in seconds a run, taken in turn for about `budget` seconds.

    A timer is given a number of runs and tells how long they took.
    """
    runs = [_runs_a_sample(timer) for timer in timers]
    samples = ([], [])
    end = time.perf_counter() + budget
    while len(samples[0]) < fewest or (len(samples[0]) < most and time.perf_counter() < end):
        # Who goes first changes, because the second finds the caches as the first left them.
        order = (0, 1) if len(samples[0]) % 2 == 0 else (1, 0)
        for index in order:
            samples[index].append(timers[index](runs[index]) / runs[index])
    return samples


def ratios(samples):
    """First ÷ second: the median of the pairs, and that of the two least times."""
    first, second = samples
    return median(a / b for a, b in zip(first, second)), min(first) / min(second)


def _runs_a_sample(timer):
    runs = 1
    while (elapsed := timer(runs)) < SHORTEST_SAMPLE:
        runs = max(2 * runs, int(runs * SHORTEST_SAMPLE / max(elapsed, 1e-9)) + 1)
    return runs
