# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""P2: publish 10,000 files of 4 KiB, against `hf upload` without Xet to the same test Hub."""

import itertools
import shutil
import tempfile
from pathlib import Path

from bench import Figure, Turn, measure, options, say
from hubs import CARD, TestHub, peers

FILES = 10_000
FOLDERS = 100
SIZE = 4096


def fill(folder, seed):
    shutil.rmtree(folder, ignore_errors=True)
    for number in range(FILES):
        file = folder / f"{number % FOLDERS:02}" / f"{number:05}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        line = f"{seed} {number} the quick brown fox jumps over the lazy dog\n".encode()
        file.write_bytes((line * (SIZE // len(line) + 1))[:SIZE])
    (folder / "README.md").write_text(CARD)
    (folder / "index.html").write_text("<h1>Benchmark</h1>\n")


def main():
    chosen = options(__doc__, rounds=3)
    with TestHub() as hub, tempfile.TemporaryDirectory(prefix="spacewright-bench-", dir=hub.folder) as place:
        numbers = itertools.count(1)
        seen = {}

        def turn(send):
            number = next(numbers)
            name = f"space-{number}"
            folder = Path(place) / "folder"
            fill(folder, number)
            hub.make(name)
            hub.control("DELETE", "/journal")
            end = send(folder, name)
            commits = hub.journal("^POST .*/commit/")
            assert commits and all(entry["status"] == 200 for entry in commits)
            arrived = sum(entry["received"] for entry in commits)
            assert arrived > FILES * SIZE * 4 / 3, arrived
            seen[send] = (len(commits), len(hub.journal("/preupload/")), len(hub.journal()))
            return Turn(end.seconds, end.memory)

        figure = measure(
            Figure("P2", bar=0.7),
            chosen.rounds,
            lambda: turn(hub.publish),
            (lambda: turn(hub.upload)) if peers() else None,
        )
        figure.print(chosen.json)
        for side, send in (("ours", hub.publish), ("hf", hub.upload)):
            if send in seen:
                commits, asked, requests = seen[send]
                say(f"P2 {side}: {commits} commits (bar 11), {asked} preupload calls (bar 40), {requests} requests")


if __name__ == "__main__":
    main()
