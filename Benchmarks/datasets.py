"""The same data as Sources/engine-bench/Datasets.swift makes, bit for bit."""
import numpy as np

FEATURES, NOISE, CENTRES, BOOTSTRAP, POLYNOMIAL, QUERIES = range(101, 107)
SIZES = {"small": (200, 2), "medium": (10_000, 10), "medium2k": (2_000, 10), "large": (100_000, 20)}


def words(seed, count):
    """The first outputs of SplitMix64, whose state after i steps is the seed plus i times γ."""
    steps = np.arange(1, count + 1, dtype=np.uint64)
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + steps * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ z >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return z ^ z >> np.uint64(31)


def uniforms(seed, count):
    return (words(seed, count) >> np.uint64(11)).astype(float) * 2.0**-53


def normals(seed, count):
    first, second, third, fourth = uniforms(seed, 4 * count).reshape(count, 4).T
    return (first + second + third + fourth - 2) * 1.7320508075688772


def features(n, d, coarse=False):
    x = normals(FEATURES, n * d).reshape(n, d)
    return np.floor(x * 1024 + 0.5) / 1024 if coarse else x


def linear(x):
    total = np.zeros(len(x))
    for column in range(x.shape[1]):
        total += x[:, column] * ((-1) ** column / (column + 1))
    return total


def regression(n, d, coarse=False):
    x = features(n, d, coarse)
    return x, linear(x) + 1 + 0.5 * normals(NOISE, n)


def classes(n, d, coarse=False):
    x = features(n, d, coarse)
    return x, (linear(x) + 0.5 * normals(NOISE, n) > 0).astype(int)


def blobs(n, d):
    labels = np.arange(n) % 5
    centres = 8 * uniforms(CENTRES, 5 * d).reshape(5, d) - 4
    return features(n, d) + centres[labels], labels


def cubic(n):
    x = 2 * uniforms(POLYNOMIAL, n) - 1
    return x, 2 * x * (1 - x * x) + 0.1 * normals(NOISE, n)


def queries(n, d):
    rows = min(n, 1000)
    return normals(QUERIES, rows * d).reshape(rows, d)


def bootstraps(n, count):
    return (words(BOOTSTRAP, count * n) % np.uint64(n)).astype(int).reshape(count, n)
