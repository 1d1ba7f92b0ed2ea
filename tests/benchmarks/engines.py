# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The container engines of a benchmark: their sockets and clients as packaging/engine gives them.

The clients are the host's, so these benchmarks run there; our own programs run through packaging/environment.
"""

import os
import shlex
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from bench import PROGRAMS, ROOT, say

IMAGE = os.environ.get("SPACEWRIGHT_BASE_IMAGE", "")
ENVIRONMENT = ROOT / "packaging" / "environment"


def programs_below(root, name):
    """The processes of that name below a process: what leads into the environment stands between."""
    pids, found = [root], []
    while pids:
        pid = pids.pop()
        try:
            pids += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
            status = Path(f"/proc/{pid}/status").read_text()
        except OSError:
            continue
        # The kernel keeps 15 characters of a name.
        if name[:15] in status.splitlines()[0]:
            found.append(pid)
    return found


@dataclass
class Engine:
    name: str
    socket: str
    client: list

    def remote(self):
        """Podman's client as it speaks to a service, which is what we do; by itself it does the work in its own process."""
        return Engine(self.name, self.socket, [*self.client, "--remote", "--url", self.socket])

    def call(self, *arguments):
        """Runs the client; its output and how long it took."""
        started = time.monotonic()
        done = subprocess.run([*self.client, *map(str, arguments)], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode(errors="replace")[-500:]
        return done.stdout, time.monotonic() - started


def engines():
    found = []
    for name in ("Podman", "Docker"):
        socket = os.environ.get(f"SPACEWRIGHT_TEST_{name.upper()}")
        client = os.environ.get(f"SPACEWRIGHT_TEST_{name.upper()}_CLIENT")
        if socket and client:
            found.append(Engine(name, socket, shlex.split(client)))
        else:
            say(f"{name} DOES NOT RUN HERE: its figures are left out")
    return found


class Turns:
    """Our own program for turns with containers, kept open: starting it is no part of a turn."""

    def __init__(self, what, engine, *more):
        self.process = subprocess.Popen(
            [
                ENVIRONMENT,
                PROGRAMS / "containerturns",
                what,
                engine.socket,
                IMAGE,
                *map(str, more),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def seconds(self):
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "our turn failed"
        return float(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(30)
