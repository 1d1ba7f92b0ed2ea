# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G5: clone and check out 50,000 files over HTTP on loopback, in memory, against `git clone`."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import ROOT, Figure, measure, options, say
from largerepository import OURS, USUAL, git, large_repository, run

SERVER = ROOT / "tests" / "support" / "githttpserver.py"
# Making files is the kernel's work and takes anything between 3 and 27 seconds on a disk.
MEMORY = Path("/dev/shm")


def main():
    chosen = options(__doc__, rounds=3)
    if not MEMORY.is_dir():
        say("there is no file system in memory, the figure is left out")
        return
    source = large_repository()
    with tempfile.TemporaryDirectory(prefix="spacewright-bench-", dir=MEMORY) as place:
        bare = Path(place) / "space.git"
        git(source, "clone", "--quiet", "--bare", "--no-hardlinks", source, bare)
        with subprocess.Popen([sys.executable, "-B", SERVER, place], stdout=subprocess.PIPE, text=True) as server:
            try:
                port = int(server.stdout.readline().split()[1])
                address = f"http://127.0.0.1:{port}/plain/space.git"
                target = Path(place) / "clone"

                def turn(command):
                    shutil.rmtree(target, ignore_errors=True)
                    result, _ = run([*command, address, target])
                    assert len(git(target, "ls-files").splitlines()) == USUAL.files
                    assert not git(target, "status", "--porcelain")
                    return result

                figure = measure(
                    Figure("G5-clone", bar=1.2),
                    chosen.rounds,
                    lambda: turn([OURS, "clone"]),
                    lambda: turn(["git", "clone", "--quiet"]),
                )
                figure.print(chosen.json)
            finally:
                server.kill()


if __name__ == "__main__":
    main()
