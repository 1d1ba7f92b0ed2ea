# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G3: the files that each of 200 commits changed, against `git diff-tree --stdin -r`."""

from bench import Figure, Turn, measure, options
from largerepository import OURS, git, large_repository, measured, run

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


def our_changes(lines):
    found = {}
    for line in lines:
        commit, letter, path = line.split(" ", 2)
        found.setdefault(commit, set()).add((letter, path))
    return found


def main():
    chosen = options(__doc__)
    folder = large_repository()
    commits = git(folder, "log", f"-n{COUNT}", "--format=%H")
    ours, peer, processes = [], [], []

    def turn():
        """Without the start of a process: a window has started already."""
        process, output = run([OURS, "changes", folder], commits)
        processes.append(process.value)
        *lines, seconds = output.decode().splitlines()
        ours.append(lines)
        return Turn(float(seconds.removeprefix("= ")), process.memory)

    peers = ["diff-tree", "--stdin", "-r", "--root", "--name-status", "--diff-merges=first-parent"]
    figure = measure(
        Figure("G3-changes", bar=1.0),
        chosen.rounds,
        turn,
        measured(["git", "-C", folder, *peers], peer, commits),
    )
    assert len(our_changes(ours[-1])) == COUNT
    assert our_changes(ours[-1]) == changes(peer[-1])
    figure.print(chosen.json)
    Figure("G3-process", bar=None, ours=processes[-chosen.rounds :], peer=figure.peer).print(chosen.json)


if __name__ == "__main__":
    main()
