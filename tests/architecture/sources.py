# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of this folder look at, and how they report."""

import sys
from pathlib import Path

CODE_FOLDERS = ("core", "views", "app", "tests")


def files(root, folders, *patterns):
    """The files below the folders that match a pattern, in a steady order. Test data is not ours to judge."""
    found = [path for folder in folders for pattern in patterns for path in (root / folder).rglob(pattern)]
    data = root / "tests" / "data"
    return sorted(path for path in found if data not in path.parents)


def numbered_lines(path):
    return enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)


def report(problems):
    """Prints `file:line: what is wrong` for each and returns the exit code."""
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def root_from_arguments():
    return Path(sys.argv[1])
