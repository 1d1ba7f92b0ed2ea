# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""L5: 300 jumps to any line and 300 steps of the wheel in the log view at 1600 by 950: the time of a frame, in a log of
10,000,000 lines and in one of 10,000."""

import json
import os
import subprocess

from bench import PROGRAMS, Figure, Turn, measure, options
from largelog import LINES, large_log
from screen import Screen


def main():
    chosen = options(__doc__, rounds=3)
    with Screen() as screen:
        for lines in (10_000, LINES):
            log = large_log(lines)
            results = []

            def turn():
                output = subprocess.run(
                    [PROGRAMS / "logwindow", "scroll", log], env=dict(os.environ) | screen.environment(), stdout=subprocess.PIPE, check=True
                ).stdout
                results.append(json.loads(output.splitlines()[-1]))
                assert results[-1]["lines"] == lines, results[-1]
                return Turn(results[-1]["jumpP95"] / 1000)

            measure(Figure(f"L5-jump-p95-{lines}", bar=0.008), chosen.rounds, turn).print(chosen.json)
            wheel = [result["wheelP95"] / 1000 for result in results[-chosen.rounds :]]
            Figure(f"L5-wheel-p95-{lines}", bar=0.008, ours=wheel).print(chosen.json)


if __name__ == "__main__":
    main()
