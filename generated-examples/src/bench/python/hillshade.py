"""The demo's hillshade in NumPy, for comparison: prints the median time of a call in microseconds."""
import pathlib
import statistics
import time

import numpy as np

model = pathlib.Path(__file__).parents[3] / "src/main/resources/io/monomorph/examples/jacksboro_fault_dem.npz"
z = np.load(model)["elevation"]
out = np.empty((z.shape[0] - 2, z.shape[1] - 2), np.uint8)
f = np.float32


def hillshade():
    east = (z[1:-1, 2:] - z[1:-1, :-2]) / f(74.3)
    north = (z[:-2, 1:-1] - z[2:, 1:-1]) / f(92.7)
    sun = f(0.70710677) + east * f(0.5) - north * f(0.5)
    normal = np.sqrt(1 + east * east + north * north)
    np.copyto(out, 255 * np.maximum(0, sun / normal), casting="unsafe")


times = []
for _ in range(300):
    start = time.perf_counter_ns()
    hillshade()
    times.append((time.perf_counter_ns() - start) / 1000)
print(f"NumPy {np.__version__}: {statistics.median(times):.0f} us")
