# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G9: 100,000 files, 50,000 commits and pointers to 5 GiB of large files: the status, as git lists it, and the window as
in G8. There is no peer for how long a user may wait: 2 s for the status, 0.3 s for the first page of the history."""

from bench import Figure, measure, options
from bench_g8 import measure_window
from largerepository import HUGE, OURS, git, large_repository, measured

STATUS_BAR = 2.0


def main():
    chosen = options(__doc__, rounds=3)
    folder = large_repository(HUGE)
    edited = folder / "models" / "part007.safetensors"
    pointer = edited.read_bytes()
    said = []
    try:
        edited.write_bytes(pointer.replace(b"size 1", b"size 2"))
        figure = measure(
            Figure("G9-status", bar=STATUS_BAR), chosen.rounds, measured([OURS, "status", folder], said)
        )
        assert said[-1] == git(folder, "status", "--porcelain"), said[-1][:200]
    finally:
        edited.write_bytes(pointer)
    figure.print(chosen.json)
    measure_window("G9", folder, chosen)


if __name__ == "__main__":
    main()
