"""The everyday tasks as NumPy's users write them, and the data that they are given.

A task is a function of up to three arrays; its data come from a function of the number of elements, 1,000 or
1,000,000. The classes of io.monomorph.bench.everyday have the same tasks under the same names.
"""
import functools

import numpy as np

TASKS = {}


class Task:
    def __init__(self, area, data, run):
        self.name = run.__name__
        self.area = area
        self.data = data
        self.run = run

    def arrays(self, n):
        """The same for every call and every process."""
        found = self.data(n, np.random.default_rng(sum(map(ord, self.name))))
        return list(found) if isinstance(found, tuple) else [found]


def task(area, data):
    def keep(run):
        TASKS[run.__name__] = Task(area, data, run)
        return run

    return keep


def side(n):
    """The matrix of n elements, nearly."""
    return (1000, 1000) if n > 1000 else (32, 32)


def picture(n, rng):
    shape = (1080, 1920, 3) if n > 1000 else (18, 18, 3)
    return rng.integers(0, 256, shape).astype("u1")


def vector(n, rng):
    return rng.standard_normal(n)


def singles(n, rng):
    return rng.standard_normal(n).astype("f4")


def matrix(n, rng):
    return rng.standard_normal(side(n))


def prices(n, rng):
    return np.exp(np.cumsum(rng.standard_normal(n)) * 0.001) * 100


def examples(n, rng):
    """Scores of ten classes."""
    return rng.standard_normal((n // 10, 10)).astype("f4"), rng.integers(0, 10, n // 10)


# --- images

@task("image", picture)
def gray_by_channels(a):
    return (a[..., 0] * np.float32(0.299) + a[..., 1] * np.float32(0.587) + a[..., 2] * np.float32(0.114)).astype("u1")


@task("image", lambda n, rng: (picture(n, rng), np.array([0.299, 0.587, 0.114], "f4")))
def gray_by_weights(a, b):
    return (a * b).sum(-1)


@task("image", lambda n, rng: rng.integers(0, 256, side(n)).astype("u1"))
def gamma(a):
    return ((a / 255.0) ** (1 / 2.2) * 255).astype("u1")


@task("image", matrix)
def box_blur(a):
    return (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:]
            + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9


@task("image", lambda n, rng: rng.integers(0, 256, side(n)).astype("u1"))
def threshold(a):
    return np.where(a > 128, np.uint8(255), np.uint8(0))


@task("image", lambda n, rng: (picture(n, rng), np.array([0.485, 0.456, 0.406], "f4"), np.array([0.229, 0.224, 0.225], "f4")))
def normalise_channels(a, b, c):
    return (a.astype("f4") / 255 - b) / c


@task("image", lambda n, rng: (rng.random(n, "f4"), rng.random(n, "f4"), rng.random(n, "f4")))
def alpha_blend(a, b, c):
    return a * c + b * (1 - c)


@task("image", lambda n, rng: rng.integers(20, 200, side(n)).astype("u1"))
def stretch_contrast(a):
    low, high = int(a.min()), int(a.max())
    return ((a - low) * (255.0 / (high - low))).astype("u1")


@task("image", lambda n, rng: rng.integers(0, 256, side(n)).astype("u1"))
def sobel_edges(a):
    f = a.astype("f4")
    across = f[1:-1, 2:] - f[1:-1, :-2]
    down = f[2:, 1:-1] - f[:-2, 1:-1]
    return np.sqrt(across * across + down * down)


# --- geo

@task("geo", lambda n, rng: np.cumsum(rng.standard_normal(side(n)), 0))
def hillshade(a):
    across = (a[1:-1, 2:] - a[1:-1, :-2]) / 60
    down = (a[2:, 1:-1] - a[:-2, 1:-1]) / 60
    slope = np.arctan(np.sqrt(across ** 2 + down ** 2))
    aspect = np.arctan2(down, -across)
    return np.clip(np.sin(0.785) * np.cos(slope) + np.cos(0.785) * np.sin(slope) * np.cos(2.356 - aspect), 0, 1)


@task("geo", lambda n, rng: (rng.integers(1, 10000, side(n)).astype("u2"), rng.integers(1, 10000, side(n)).astype("u2")))
def ndvi(a, b):
    nir, red = a.astype("f4"), b.astype("f4")
    return (nir - red) / (nir + red)


@task("geo", lambda n, rng: (rng.uniform(-90, 90, n), rng.uniform(-180, 180, n)))
def haversine(a, b):
    lat, lon = np.radians(a), np.radians(b)
    h = np.sin((lat - 0.8) / 2) ** 2 + np.cos(lat) * np.cos(0.8) * np.sin((lon - 0.2) / 2) ** 2
    return 2 * 6371 * np.arcsin(np.sqrt(h))


@task("geo", lambda n, rng: (np.where(rng.random(side(n)) < 0.1, np.nan, rng.random(side(n)))))
def fill_missing(a):
    return np.where(np.isnan(a), np.nanmean(a, 0), a)


# --- finance

@task("finance", prices)
def returns(a):
    return a[1:] / a[:-1] - 1


@task("finance", prices)
def log_returns(a):
    return np.diff(np.log(a))


@task("finance", prices)
def rolling_mean(a):
    sums = np.cumsum(a)
    return (sums[20:] - sums[:-20]) / 20


@task("finance", lambda n, rng: (rng.uniform(80, 120, n), rng.uniform(0.1, 2, n)))
def black_scholes(a, b):
    def normal(x):
        t = 1 / (1 + 0.2316419 * np.abs(x))
        sum = 0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))
        tail = 0.3989422804 * np.exp(-x * x / 2) * (t * sum)
        return np.where(x > 0, 1 - tail, tail)

    root = 0.2 * np.sqrt(b)
    d1 = (np.log(a / 100) + 0.07 * b) / root
    return a * normal(d1) - 100 * np.exp(-0.05 * b) * normal(d1 - root)


@task("finance", prices)
def drawdown(a):
    peak = np.maximum.accumulate(a)
    return (a - peak) / peak


# --- statistics

@task("statistics", matrix)
def z_score_columns(a):
    return (a - a.mean(0)) / a.std(0)


@task("statistics", matrix)
def standardise_rows(a):
    return (a - a.mean(1, keepdims=True)) / a.std(1, keepdims=True)


@task("statistics", matrix)
def variance_of_rows(a):
    return a.var(1)


@task("statistics", matrix)
def scale_columns(a):
    low = a.min(0)
    return (a - low) / (a.max(0) - low)


@task("statistics", lambda n, rng: (rng.random(n), rng.random(n)))
def correlation(a, b):
    x, y = a - a.mean(), b - b.mean()
    return (x * y).sum() / np.sqrt((x ** 2).sum() * (y ** 2).sum())


@task("statistics", lambda n, rng: (rng.random(n), rng.random(n)))
def covariance(a, b):
    return ((a - a.mean()) * (b - b.mean())).sum() / (len(a) - 1)


@task("statistics", lambda n, rng: rng.integers(0, 256, n))
def histogram(a):
    counts = np.zeros(256, "i8")
    np.add.at(counts, a, 1)
    return counts


@task("statistics", vector)
def quantile(a):
    return np.quantile(a, 0.9)


@task("statistics", vector)
def outliers(a):
    return (np.abs(a - a.mean()) > 3 * a.std()).sum()


# --- simulation

@task("simulation", matrix)
def laplace(a):
    return a[1:-1, 1:-1] + 0.1 * (a[2:, 1:-1] + a[:-2, 1:-1] + a[1:-1, 2:] + a[1:-1, :-2] - 4 * a[1:-1, 1:-1])


@task("simulation", matrix)
def jacobi_residual(a):
    new = 0.25 * (a[2:, 1:-1] + a[:-2, 1:-1] + a[1:-1, 2:] + a[1:-1, :-2])
    return np.abs(new - a[1:-1, 1:-1]).max()


@task("simulation", lambda n, rng: rng.integers(0, 2, side(n)).astype("u1"))
def game_of_life(a):
    count = a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]
    return ((count == 3) | ((count == 2) & (a[1:-1, 1:-1] == 1))).astype("u1")


@task("simulation", lambda n, rng: rng.random((500 if n > 1000 else 18, 3)))
def pairwise_distances(a):
    apart = a[:, None] - a[None]
    return np.sqrt((apart ** 2).sum(-1))


@task("simulation", lambda n, rng: (vector(n, rng), vector(n, rng)))
def wave_equation(a, b):
    return 2 * a[1:-1] - b[1:-1] + 0.1 * (a[2:] - 2 * a[1:-1] + a[:-2])


@task("simulation", lambda n, rng: rng.integers(0, 2, n).astype("i1"))
def random_walk(a):
    return np.cumsum(2 * a - 1)


@task("simulation", lambda n, rng: (rng.random(n), rng.random(n)))
def pi_by_chance(a, b):
    return (a * a + b * b <= 1).mean() * 4


@task("simulation", lambda n, rng: (rng.random(n, "f4"), rng.random(n, "f4")))
def leapfrog(a, b):
    speed = b - 0.01 * a
    return a + speed * 0.01


@task("simulation", lambda n, rng: (rng.random(3), rng.random(3)))
def thousand_small_steps(a, b):
    for _ in range(1000):
        a = a + 0.001 * (b - a)
    return a


# --- machine learning

@task("learning", singles)
def sigmoid(a):
    return 1 / (1 + np.exp(-a))


@task("learning", singles)
def relu(a):
    return np.maximum(a, 0)


@task("learning", singles)
def leaky_relu(a):
    return np.where(a > 0, a, 0.01 * a)


@task("learning", singles)
def gelu(a):
    return 0.5 * a * (1 + np.tanh(0.7978845608 * (a + 0.044715 * a ** 3)))


@task("learning", lambda n, rng: matrix(n, rng).astype("f4"))
def softmax_of_rows(a):
    e = np.exp(a - a.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


@task("learning", matrix)
def log_sum_exp(a):
    top = a.max(1, keepdims=True)
    return np.log(np.exp(a - top).sum(1, keepdims=True)) + top


@task("learning", lambda n, rng: (matrix(n, rng).astype("f4"), rng.random(side(n)[1], "f4"), rng.random(side(n)[1], "f4")))
def batch_norm(a, b, c):
    return b * (a - a.mean(0)) / np.sqrt(a.var(0) + 1e-5) + c


@task("learning", lambda n, rng: (singles(n, rng), singles(n, rng)))
def mean_squared_error(a, b):
    return ((a - b) ** 2).mean()


@task("learning", lambda n, rng: (rng.dirichlet(np.ones(10), n // 10), np.eye(10)[rng.integers(0, 10, n // 10)]))
def cross_entropy(a, b):
    return -(b * np.log(a + 1e-12)).sum(1).mean()


@task("learning", lambda n, rng: (matrix(n, rng), matrix(n, rng)))
def cosine_similarity(a, b):
    return (a * b).sum(1) / (np.sqrt((a * a).sum(1)) * np.sqrt((b * b).sum(1)))


@task("learning", lambda n, rng: (rng.integers(0, 10, n // 10), np.arange(10)))
def one_hot(a, b):
    return (a[:, None] == b).astype("f4")


@task("learning", examples)
def accuracy(a, b):
    return (a.argmax(1) == b).mean()


@task("learning", lambda n, rng: (singles(n, rng), singles(n, rng), rng.random(n, "f4")))
def adam_step(a, b, c):
    mean = 0.9 * b + 0.1 * a
    square = 0.999 * c + 0.001 * a ** 2
    return mean / (np.sqrt(square) + 1e-8)


@task("learning", singles)
def normalise_to_length_one(a):
    return a / np.sqrt((a ** 2).sum())


# --- arrays

@task("arrays", vector)
def clipped_root(a):
    return np.sqrt(np.clip(np.where(a > 0, a, -a) * 2 + 1, 0, 1.5))


@task("arrays", lambda n, rng: (vector(n, rng), rng.random(n)))
def exp_sin_log(a, b):
    return np.exp(np.sin(a)) * np.log(b + 1)


@task("arrays", matrix)
def argmax_of_rows(a):
    return a.argmax(1)


@task("arrays", lambda n, rng: (matrix(n, rng), rng.permutation(side(n)[0])[: side(n)[0] // 2]))
def pick_rows(a, b):
    return a[b]


@task("arrays", vector)
def to_integers(a):
    return (a * 1000).astype("i4")


@task("arrays", vector)
def polynomial(a):
    return ((0.5 * a + 1.5) * a - 2.5) * a + 3.5


@functools.cache
def names():
    return list(TASKS)
