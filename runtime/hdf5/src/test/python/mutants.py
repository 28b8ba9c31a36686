"""What h5py reads from broken files: beside each file of a folder it writes a file with the lines of h5sums.py, or the one
line CRASH or HANG. Each file is read by a process of its own, since libhdf5 may not survive it.

Usage: python3 mutants.py FOLDER
"""

import os
import pathlib
import signal
import sys

import h5sums

SECONDS = 20


def read(path):
    child = os.fork()
    if child == 0:
        signal.alarm(SECONDS)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        text = "\n".join(h5sums.lines(str(path)))
        path.with_suffix(".lines").write_text(text, encoding="utf-8", errors="replace")
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        hangs = os.WTERMSIG(status) == signal.SIGALRM
        path.with_suffix(".lines").write_text("HANG" if hangs else "CRASH")


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.h5")):
    read(path)
