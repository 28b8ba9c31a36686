"""The tasks of hdf5.py with h5py: prints for each a line of tab-separated values, as Hdf5Times and ManyTimes do.

    hdf5_tasks.py FILE SIDE         the layouts
    hdf5_tasks.py FILE FILE many    files with many datasets and many chunks, which it makes first
"""
import concurrent.futures
import os
import random
import sys
import time

import h5py
import numpy as np

CHUNKS = (250, 250)
LAYOUTS = {
    "contiguous": {},
    "chunked": dict(chunks=CHUNKS),
    "deflate": dict(chunks=CHUNKS, compression=4),
    "shuffle and deflate": dict(chunks=CHUNKS, compression=4, shuffle=True),
}


def best(layout, task, call, most=60):
    """Prints the best time that passed, and the best time on a processor, of 3 calls or more."""
    passed, busy = [], []
    # Short tasks are repeated until their code is warm.
    while len(passed) < most and sum(passed) < 1.5 or len(passed) < min(most, 3):
        start, used = time.perf_counter(), time.thread_time()
        call()
        busy.append(time.thread_time() - used)
        passed.append(time.perf_counter() - start)
    print(layout, task, "%.3f" % (min(passed) * 1e3), "%.3f" % (min(busy) * 1e3), sep="\t", flush=True)


class Layouts:
    def __init__(self, path, side):
        self.path, self.side = path, side
        self.values = (np.arange(side * side) * 0.25).reshape(side, side)

    def sync(self):
        """What this library does when a file that was written is closed."""
        opened = os.open(self.path, os.O_RDWR)
        os.fsync(opened)
        os.close(opened)

    def create(self, settings, written):
        data = dict(data=self.values) if written else dict(shape=self.values.shape, dtype=self.values.dtype)
        with h5py.File(self.path, "w") as file:
            file.create_dataset("x", **data, **settings)
        self.sync()

    def change(self, where, values):
        with h5py.File(self.path, "r+") as file:
            file["x"][where] = values
        self.sync()

    def read(self, task):
        with h5py.File(self.path, "r") as file:
            return task(file["x"])

    def picks(self, x):
        chance = random.Random(1)
        return sum(x[chance.randrange(self.side), chance.randrange(self.side)] for _ in range(10_000))

    def blocks(self, x, start=0, end=None):
        """A sum, a row of chunks at a time."""
        return sum(x[k : k + 250].sum() for k in range(start, end or self.side, 250))

    def halves(self, task):
        """Two threads, each with a half of the rows."""
        middle = self.side // 500 * 250
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda part: self.read(lambda x: task(x, *part)), [(0, middle), (middle, self.side)]))

    def run(self, layout, settings):
        middle = np.s_[1000:1500, 1000:1500]
        best(layout, "create", lambda: self.create(settings, False))
        best(layout, "create and write", lambda: self.create(settings, True))
        best(layout, "write all of a file that exists", lambda: self.change(..., self.values))
        tasks = {
            "read all": lambda x: x[()],
            "sum": self.blocks,
            "one row": lambda x: x[77].sum(),
            "one column": lambda x: x[:, 77].sum(),
            "every third row, fifth column": lambda x: x[::3, ::5],
            "10,000 single elements": self.picks,
            "mask of all": lambda x: x[self.values > 100],
        }
        for name, task in tasks.items():
            # Masks take h5py very long; once is enough.
            best(layout, name, lambda: self.read(task), 1 if name in ("mask of all", "10,000 single elements") else 60)
        best(layout, "write a block of 500 x 500", lambda: self.change(middle, self.values[:500, :500]))
        best(layout, "read all, two threads", lambda: self.halves(lambda x, start, end: x[start:end]))
        best(layout, "sum, two threads", lambda: self.halves(self.blocks))


def open_each(path):
    with h5py.File(path, "r") as file:
        return [file[name].shape for name in file]


def elements(path, which):
    with h5py.File(path, "r") as file:
        return which(file["x"])


def many(datasets, chunks):
    with h5py.File(datasets, "w") as file:
        for k in range(1_000):
            file[f"d{k}"] = np.arange(10.0)
    with h5py.File(chunks, "w") as file:
        file.create_dataset("x", data=np.arange(1_000_000.0), chunks=(1,))
    best("1,000 datasets", "open the file", lambda: h5py.File(datasets, "r").close())
    best("1,000 datasets", "open each of them", lambda: open_each(datasets))
    layout = "1,000,000 chunks"
    best(layout, "first element", lambda: elements(chunks, lambda x: x[7919]))
    best(layout, "1,000 elements", lambda: elements(chunks, lambda x: [x[7919 * k % x.size] for k in range(1, 1001)]))
    best(layout, "every 100th element", lambda: elements(chunks, lambda x: x[::100].sum()))
    best(layout, "sum", lambda: elements(chunks, lambda x: x[()].sum()), 1)


if __name__ == "__main__":
    if sys.argv[3:] == ["many"]:
        many(*sys.argv[1:3])
    else:
        layouts = Layouts(sys.argv[1], int(sys.argv[2]))
        for layout, settings in LAYOUTS.items():
            layouts.run(layout, settings)
