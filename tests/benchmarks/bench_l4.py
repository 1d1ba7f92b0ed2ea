# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""L4: a file that grows by 100,000 lines a second for ten seconds, followed in the log view, against `lnav` in a terminal:
processor time, how long after the last write the last line was painted, lines that were lost, and how long the event loop
was away."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from pathlib import Path

from bench import PROGRAMS, Figure, Turn, measure, options, program
from largelog import large_log
from screen import Screen

RATE = 100_000
SECONDS = 10
BATCHES = 100  # a second
LINES = RATE * SECONDS
END = "the last line of all"


class Writer(threading.Thread):
    """Writes the lines of a log at an even rate, the last one with a mark."""

    def __init__(self, place):
        super().__init__()
        with large_log(100_000).open("rb") as log:
            lines = log.read().splitlines(keepends=True)
        size = RATE // BATCHES
        self.pieces = [b"".join(lines[start : start + size]) for start in range(0, len(lines), size)]
        self.last = b"".join(lines[: size - 1]) + END.encode() + b"\n"
        self.file = place.open("ab", buffering=0)
        self.ended = None

    def run(self):
        total = SECONDS * BATCHES
        started = time.monotonic()
        for number in range(total):
            time.sleep(max(0, started + number / BATCHES - time.monotonic()))
            self.file.write(self.last if number == total - 1 else self.pieces[number % len(self.pieces)])
        self.ended = time.monotonic()


def new_log(folder):
    place = Path(folder) / "growing.log"
    place.write_bytes(b"the first line\n")
    return place


def ours(screen, results):
    with tempfile.TemporaryDirectory() as folder:
        place = new_log(folder)
        with subprocess.Popen(
            [PROGRAMS / "logwindow", "tail", place, str(LINES)], env=dict(os.environ) | screen.environment(), stdout=subprocess.PIPE, text=True
        ) as window:
            assert window.stdout.readline().strip() == "ready"
            writer = Writer(place)
            writer.start()
            result = json.loads(window.stdout.readline())
            writer.join()
        assert result["lines"] == LINES and result["last"] == END, result
        result["lag"] = result["painted"] - writer.ended
        results.append(result)
        return Turn(result["cpu"])


def cpu_of(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peer(lags):
    with tempfile.TemporaryDirectory() as folder:
        place = new_log(folder)
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(TERM="xterm-256color", HOME=folder)
            os.execvp("lnav", ["lnav", str(place)])
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
        try:
            return followed(pid, terminal, place, lags)
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)


# What a program asks a terminal as it starts, and waits for: where the cursor is, and what the terminal is.
ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[c": b"\x1b[?62;22c", b"\x1b[>c": b"\x1b[>1;10;0c"}


def followed(pid, terminal, place, lags):
    def read(seconds):
        ready, _, _ = select.select([terminal], [], [], seconds)
        said = os.read(terminal, 1 << 16) if ready else b""
        for question, answer in ANSWERS.items():
            if question in said:
                os.write(terminal, answer)
        return said

    quiet = time.monotonic() + 2
    while time.monotonic() < quiet:
        read(0.1)
    before = cpu_of(pid)
    writer = Writer(place)
    writer.start()
    seen = b""
    deadline = time.monotonic() + SECONDS + 30
    while END.encode() not in seen and time.monotonic() < deadline:
        seen = seen[-200:] + read(0.2)
    lags.append(time.monotonic())
    writer.join()
    lags[-1] -= writer.ended
    return Turn(cpu_of(pid) - before)


def main():
    chosen = options(__doc__, rounds=3)
    results, lags = [], []
    # What a turn of the writer needs of the interpreter must not wait for another thread.
    sys.setswitchinterval(0.001)
    with Screen() as screen:
        figure = Figure("L4-tail-cpu", bar=1.5)
        measure(figure, chosen.rounds, lambda: ours(screen, results), (lambda: peer(lags)) if program("lnav") else None)
    figure.print(chosen.json)
    results = results[-chosen.rounds :]
    Figure("L4-lag", bar=0.1, ours=[max(0.0, result["lag"]) for result in results]).print(chosen.json)
    if lags:
        Figure("L4-lag-of-lnav", bar=None, ours=lags[-chosen.rounds :]).print(chosen.json)
    Figure("L4-longest-work", bar=0.016, ours=[result["workMax"] / 1000 for result in results]).print(chosen.json)
    Figure("L4-longest-gap", bar=0.016, ours=[result["gapMax"] / 1000 for result in results]).print(chosen.json)


if __name__ == "__main__":
    main()
