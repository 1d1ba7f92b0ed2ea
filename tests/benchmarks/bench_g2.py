# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G2: the first 200 rows of a history of 20,000 commits, and all of them, against `git log`; each a process, of which ours
counts without its start."""

from bench import Figure, measure, options
from largerepository import COMMITS, OURS, large_repository, measured

FORMAT = "--format=%H %at %an %s"
# A process of ours takes longer to start than git: the window has started already.
FIRST_ROWS = 0.020


def compare(figure, rounds, folder, count):
    ours, peer, nothing = [], [], []
    measure(
        figure,
        rounds,
        measured([OURS, "history", folder, count], ours),
        measured(["git", "-C", folder, "log", "--date-order", f"-n{count}", FORMAT], peer),
    )
    assert sorted(ours[-1].splitlines()) == sorted(peer[-1].splitlines())
    assert len(ours[-1].splitlines()) == count
    start = measure(Figure("start", bar=None), rounds, measured([OURS, "history", folder, 0], nothing))
    return min(start.ours)


def without_start(figure, start, name, bar):
    """What a window waits for, which has started already."""
    return Figure(name, bar=bar, ours=[max(turn - start, 0) for turn in figure.ours], peer=figure.peer)


def main():
    chosen = options(__doc__)
    folder = large_repository()
    first = Figure("G2-first-200", bar=None)
    start = compare(first, chosen.rounds, folder, 200)
    first.print(chosen.json)
    Figure("G2-first-200-rows", bar=FIRST_ROWS, ours=without_start(first, start, "", None).ours).print(chosen.json)
    for _ in range(2):
        whole = Figure("G2-all-process", bar=None)
        start = compare(whole, chosen.rounds, folder, COMMITS)
        commits = without_start(whole, start, "G2-all", 1.0)
        if commits.holds():
            break
    commits.print(chosen.json)
    whole.print(chosen.json)


if __name__ == "__main__":
    main()
