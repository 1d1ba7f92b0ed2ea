# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G8: the whole window with a repository of 50,000 files and 20,000 commits: opening it, the first page of its history,
scrolling and filtering that, a change of another program, Quick Open; and the longest time that the event loop was away
meanwhile. There is no peer: these are times that a user waits."""

import json
import subprocess

from bench import PROGRAMS, Figure, Turn, Workplace, measure, options
from largerepository import large_repository
from screen import Screen

# What the user does, and how long it may take, in seconds.
PARTS = {"open": None, "history": 0.3, "scroll": None, "filter": None, "changes": 2.0, "quickOpen": None}
BLOCKED_BAR = 0.1


def measure_window(name, folder, chosen):
    """Prints the figures of a window with the repository, each with the name before it."""
    with Screen() as screen:
        results = []

        def turn():
            # A home of its own: what was open the last time would be opened before it is asked for.
            with Workplace() as workplace:
                output = subprocess.run(
                    [PROGRAMS / "repositorywindow", folder],
                    env=workplace.environment(**screen.environment()),
                    stdout=subprocess.PIPE,
                    check=True,
                ).stdout
            results.append(json.loads(output.splitlines()[-1]))
            return Turn(max(gap for gap, _ in results[-1]["blocked"].values()) / 1000)

        figure = measure(Figure(f"{name}-blocked", bar=BLOCKED_BAR), chosen.rounds, turn)
        figure.print(chosen.json)
        last = results[-chosen.rounds :]
        for part, bar in PARTS.items():
            Figure(f"{name}-{part}", bar=bar, ours=[result[part] / 1000 for result in last]).print(chosen.json)
            gaps = [result["blocked"][part][0] / 1000 for result in last]
            Figure(f"{name}-blocked-{part}", bar=BLOCKED_BAR, ours=gaps).print(chosen.json)
            # By the clock others count too, where the machine has other work.
            works = [result["blocked"][part][1] / 1000 for result in last]
            Figure(f"{name}-worked-{part}", bar=None, ours=works).print(chosen.json)


def main():
    measure_window("G8", large_repository(), options(__doc__, rounds=3))


if __name__ == "__main__":
    main()
