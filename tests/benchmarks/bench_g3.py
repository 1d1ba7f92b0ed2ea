# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G3: the files that each of 200 commits changed, against `git log --name-status`; each a process."""

from bench import Figure, measure, options
from largerepository import OURS, large_repository, measured

COUNT = 200


def changes(output):
    """{commit: {(letter, path)}} of git's lines."""
    found, commit = {}, None
    for line in output.decode().splitlines():
        if "\t" in line:
            letter, path = line.split("\t")
            found[commit].add((letter, path))
        elif line:
            commit = line
            found[commit] = set()
    return found


def our_changes(output):
    found = {}
    for line in output.decode().splitlines():
        commit, letter, path = line.split(" ", 2)
        found.setdefault(commit, set()).add((letter, path))
    return found


def main():
    chosen = options(__doc__)
    folder = large_repository()
    ours, peer = [], []
    log = ["log", "--date-order", f"-n{COUNT}", "--format=%H", "--name-status", "--diff-merges=first-parent"]
    figure = measure(
        Figure("G3-changes", bar=1.0),
        chosen.rounds,
        measured([OURS, "changes", folder, COUNT], ours),
        measured(["git", "-C", folder, *log], peer),
    )
    assert our_changes(ours[-1]) == changes(peer[-1])
    figure.print(chosen.json)


if __name__ == "__main__":
    main()
