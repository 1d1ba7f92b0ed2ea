# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that clang-format would change nothing.

Usage: format.py SOURCES
"""

import subprocess
import sys

from sources import CODE_FOLDERS, files, root_from_arguments

if __name__ == "__main__":
    root = root_from_arguments()
    sources = files(root, CODE_FOLDERS, "*.h", "*.cpp")
    if not sources:
        sys.exit(f"{root}:1: there are no sources")
    sys.exit(subprocess.call(["clang-format", "--dry-run", "--Werror", *map(str, sources)], cwd=root))
