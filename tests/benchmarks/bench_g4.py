# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G4: who wrote each of 3,000 lines that 1,000 commits have touched, against `git blame`, each a process; and how
long until the first of them are known."""

import re

from bench import Figure, measure, options
from largerepository import LINES, OURS, large_repository, measured

FIRST_LINES = 0.100
LINE = re.compile(rb"^([0-9a-f]{40}) \d+ \d+", re.MULTILINE)


def main():
    chosen = options(__doc__)
    folder = large_repository()
    ours, peer = [], []
    figure = measure(
        Figure("G4-blame", bar=1.2),
        chosen.rounds,
        measured([OURS, "blame", folder, "app.py"], ours),
        measured(["git", "-C", folder, "blame", "--porcelain", "app.py"], peer),
    )
    assert len(ours[-1].splitlines()) == LINES
    differing = sum(a != b for a, b in zip(ours[-1].splitlines(), LINE.findall(peer[-1]), strict=True))
    assert differing == 0, f"{differing} lines are someone else's"
    figure.print(chosen.json)
    first = []
    measure(
        Figure("G4-first-lines", bar=FIRST_LINES),
        chosen.rounds,
        measured([OURS, "blamestart", folder, "app.py"], first),
    ).print(chosen.json)
    commit, line = first[-1].splitlines()[0].split()
    assert LINE.findall(peer[-1])[int(line)] == commit, first[-1]


if __name__ == "__main__":
    main()
