# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G1: what has changed in a repository of 50,000 files, against `git status`, each a process; and again after one edit,
by a process of ours that watches the files as an open window does."""

import subprocess

from bench import Figure, Turn, measure, options
from largerepository import OURS, large_repository, measured, path_of

CHANGES = 7


def change(folder):
    """A few files of each kind, so that there is something to find."""
    for number in range(0, 50_000, 50_000 // CHANGES):
        with (folder / path_of(number)).open("a") as file:
            file.write("changed = True\n")
    (folder / "new.py").write_text("new\n")
    (folder / path_of(4321)).unlink()


def put_back(folder):
    measured(["git", "-C", folder, "checkout", "--quiet", "--", "."], [])()
    (folder / "new.py").unlink(missing_ok=True)


def lines(output):
    return sorted(output.splitlines())


def measure_watched(folder, chosen):
    answers, peer = [], []
    with subprocess.Popen([OURS, "watch", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as watch:

        def look():
            watch.stdin.write(b"look\n")
            watch.stdin.flush()
            seen = []
            while not (line := watch.stdout.readline()).startswith(b"= "):
                assert line, "the watch ended"
                seen.append(line.rstrip(b"\n"))
            answers.append(sorted(seen))
            return Turn(float(line.split()[1]))

        def edit():
            with (folder / path_of(len(answers) * 37)).open("a") as file:
                file.write("edited = True\n")
            return look()

        look()
        figure = measure(
            Figure("G1-after-an-edit", bar=0.05),
            chosen.rounds,
            edit,
            measured(["git", "-C", folder, "status", "--porcelain", "-uall"], peer),
        )
        assert len(answers[-1]) > len(answers[0])
        assert answers[-1] == lines(peer[-1]), (answers[-1], peer[-1])
        figure.print(chosen.json)
        watch.stdin.close()


def main():
    chosen = options(__doc__)
    folder = large_repository()
    put_back(folder)
    change(folder)
    try:
        ours, peer = [], []
        figure = measure(
            Figure("G1-status", bar=1.0),
            chosen.rounds,
            measured([OURS, "status", folder], ours),
            measured(["git", "-C", folder, "status", "--porcelain", "-uall"], peer),
        )
        assert len(lines(ours[-1])) >= CHANGES + 2, ours[-1]
        assert lines(ours[-1]) == lines(peer[-1]), (ours[-1], peer[-1])
        figure.print(chosen.json)
        measure_watched(folder, chosen)
    finally:
        put_back(folder)


if __name__ == "__main__":
    main()
