# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""L1: where the lines of a log of 10,000,000 are, against `wc -l`; what that takes of memory, and how soon the first
screen is there, whatever the size."""

import json
import os
import shutil

from bench import CACHE, Figure, Turn, measure, options
from largelog import LINES, OURS, large_log, measured

FIRST_SIZES = (100_000, 1_000_000, LINES)


def main():
    chosen = options(__doc__, rounds=7)
    log = large_log()
    fresh = CACHE / f"fresh-{os.getpid()}"
    environment = dict(os.environ, XDG_CACHE_HOME=str(fresh))
    ours, peer = [], []
    run = measured([OURS, "index", log], ours, environment)

    def turn():
        # Without the index that was kept the last time.
        shutil.rmtree(fresh, ignore_errors=True)
        seconds = run().value
        return Turn(seconds, json.loads(ours[-1])["memory"] / 1024)

    try:
        figure = measure(Figure("L1-index", bar=1.2), chosen.rounds, turn, measured(["wc", "-l", log], peer))
        assert all(json.loads(each)["lines"] == int(other.split()[0]) == LINES for each, other in zip(ours, peer))
        figure.print(chosen.json)
        memory = Figure("L1-private-memory", bar=64, unit="MiB", ours=figure.memory)
        memory.print(chosen.json)
        kept = measure(Figure("L1-kept-index", bar=0.5), chosen.rounds, run, measured(["wc", "-l", log], peer))
        assert json.loads(ours[-1])["lines"] == LINES
        kept.print(chosen.json)
        for lines in FIRST_SIZES:
            firsts = []
            first = measured([OURS, "first", large_log(lines)], firsts, environment)

            def screen():
                shutil.rmtree(fresh, ignore_errors=True)
                first()
                return Turn(json.loads(firsts[-1])["ms"] / 1000)

            measure(Figure(f"L1-first-screen-{lines}", bar=0.05), chosen.rounds, screen).print(chosen.json)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


if __name__ == "__main__":
    main()
