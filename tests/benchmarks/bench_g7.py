# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G7: stage a large file, against `git add` with git LFS; the memory must not grow with the file."""

import os
import subprocess

from bench import Figure, Turn, Workplace, measure, options, program
from largerepository import OURS, git, run

SIZE = 512 * 1024 * 1024
MEMORY_BAR = 64


def write_content(path):
    """Random bytes, a megabyte of them again and again, each a little different."""
    piece = bytearray(os.urandom(1024 * 1024))
    with path.open("wb") as file:
        for number in range(SIZE // len(piece)):
            piece[:4] = number.to_bytes(4, "big")
            file.write(piece)


def main():
    chosen = options(__doc__)
    has_peer = program("git-lfs") is not None
    with Workplace() as workplace:
        os.environ["HOME"] = str(workplace.folder / "home")
        folder = workplace.folder / "space"
        subprocess.run(["git", "init", "--quiet", folder], check=True)
        if has_peer:
            subprocess.run(["git", "lfs", "install", "--skip-repo"], check=True, stdout=subprocess.DEVNULL)
        (folder / ".gitattributes").write_text("*.bin filter=lfs diff=lfs merge=lfs -text\n")
        write_content(folder / "large.bin")
        pointers = []

        def turn(command):
            subprocess.run(["rm", "-rf", folder / ".git" / "index", folder / ".git" / "lfs"], check=True)
            result, _ = run(command)
            pointers.append(git(folder, "cat-file", "blob", ":large.bin"))
            return result

        figure = measure(
            Figure("G7-lfs-clean", bar=1.0),
            chosen.rounds,
            lambda: turn([OURS, "stage", folder, "large.bin"]),
            (lambda: turn(["git", "-C", folder, "add", "large.bin"])) if has_peer else None,
        )
        assert len(set(pointers)) == 1, pointers
        figure.print(chosen.json)
        memory = [Turn(value) for value in figure.memory]
        measure(Figure("G7-memory", bar=MEMORY_BAR, unit="MiB"), len(memory) - 1, lambda: memory.pop()).print(
            chosen.json
        )


if __name__ == "__main__":
    main()
