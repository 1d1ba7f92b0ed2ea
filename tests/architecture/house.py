# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what every file of ours has: its licence, a sensible length, nothing left to do.

Usage: house.py SOURCES
"""

import re
import sys

from sources import CODE_FOLDERS, files, numbered_lines, report, root_from_arguments

HEAD = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: GPL-3.0-or-later")
ROOT_ENTRIES = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "build", "core", "packaging", "resources",
                "tests", "translations", "views"}
LONGEST = {".h": 150, ".cpp": 600}
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")


def has_head(lines):
    if lines and lines[0].startswith("#!"):
        lines = lines[1:]
    return len(lines) >= 2 and all(line.lstrip("/# ").startswith(text) for line, text in zip(lines, HEAD))


def problems(root):
    for path in sorted(root.iterdir()):
        if path.name not in ROOT_ENTRIES and not path.name.startswith("."):
            yield f"{path}:1: belongs in one of the folders, or was left behind by a tool"
    scripts = [path for path in files(root, ("packaging",), "*")
               if path.is_file() and path.read_bytes()[:2] == b"#!"]
    for path in files(root, CODE_FOLDERS, "*.h", "*.cpp", "*.py", "CMakeLists.txt") + scripts:
        lines = [line for _, line in numbered_lines(path)]
        if not has_head(lines):
            yield f"{path}:1: the two SPDX lines are missing"
        limit = LONGEST.get(path.suffix)
        if limit and len(lines) > limit:
            yield f"{path}:{len(lines)}: longer than {limit} lines; divide it by what it does"
        for number, line in enumerate(lines, start=1):
            if UNFINISHED.search(line):
                yield f"{path}:{number}: says that it is not finished"


if __name__ == "__main__":
    sys.exit(report(list(problems(root_from_arguments()))))
