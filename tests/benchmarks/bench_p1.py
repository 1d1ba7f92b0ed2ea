# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""P1: publish 1 GiB in one large file, and again unchanged, against `hf upload` without Xet to the same test Hub."""

import itertools
import tempfile
from pathlib import Path

from bench import Figure, Turn, measure, options, say
from hubs import CARD, MIB, TestHub, fill, peers, restamp

SIZE = 1024 * MIB


class Side:
    """One who publishes: a folder, a Space, and contents that nobody else sends."""

    def __init__(self, hub, place, name, send, seeds):
        self.hub, self.name, self.send, self.seeds = hub, name, send, seeds
        self.folder = Path(place) / name
        self.folder.mkdir()
        (self.folder / "README.md").write_text(CARD)
        (self.folder / "index.html").write_text("<h1>Benchmark</h1>\n")
        self.file = self.folder / "model.bin"
        fill(self.file, SIZE, next(seeds))
        hub.make(name)
        self.again = []
        self.last = None

    def turn(self):
        restamp(self.file, next(self.seeds))
        self.hub.forget()
        self.last = self.send(self.folder, self.name)
        arrived = sum(entry["received"] for entry in self.hub.journal("^PUT "))
        assert SIZE <= arrived <= SIZE + 2 * MIB, arrived
        self.requests = len(self.hub.journal())
        again = self.send(self.folder, self.name)
        assert not self.hub.journal("^POST .*/commit/")[1:], "committed though nothing changed"
        self.again.append(again)
        return Turn(self.last.seconds, self.last.memory)


def main():
    chosen = options(__doc__, rounds=5)
    with TestHub() as hub, tempfile.TemporaryDirectory(prefix="spacewright-bench-", dir=hub.folder) as place:
        seeds = itertools.count(1)
        ours = Side(hub, place, "ours", hub.publish, seeds)
        theirs = Side(hub, place, "theirs", hub.upload, seeds) if peers() else None
        figure = measure(Figure("P1", bar=1.0), chosen.rounds, ours.turn, theirs.turn if theirs else None)
        figure.print(chosen.json)
        times = ours.last.read / SIZE
        say(f"P1: the file was read {times:.2f} times (bar 2.01), {ours.requests} requests")
        say(f"P1: unchanged, it was read {ours.again[-1].read / SIZE:.3f} times (bar 0)")
        again = Figure("P1-unchanged", bar=0.05)
        count = len(figure.ours)
        again.ours = [turn.seconds for turn in ours.again[-count:]]
        again.memory = [turn.memory for turn in ours.again[-count:]]
        again.peer = figure.peer
        again.print(chosen.json)
        if theirs:
            beside = Figure("P1-unchanged-both", bar=None)
            beside.ours, beside.peer = again.ours, [turn.seconds for turn in theirs.again[-count:]]
            beside.print(chosen.json)


if __name__ == "__main__":
    main()
