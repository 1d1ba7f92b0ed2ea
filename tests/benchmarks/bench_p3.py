# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""P3: a Space of 500 small files and 1 GB in large ones, published, and again with one changed file; the list of 1,000
Spaces. Against `hf` to the same test Hub."""

import itertools
import json
import tempfile
import time
from pathlib import Path

from bench import Figure, Turn, measure, options, say
from hubs import CARD, MIB, TestHub, fill, peers, restamp

SMALL = 500
LARGE = 8
SIZE = 120 * MIB
SPACES = 1000


class Side:
    def __init__(self, hub, place, name, send, seeds):
        self.hub, self.name, self.send, self.seeds = hub, name, send, seeds
        self.folder = Path(place) / name
        self.folder.mkdir()
        (self.folder / "README.md").write_text(CARD)
        (self.folder / "index.html").write_text("<h1>Benchmark</h1>\n")
        for number in range(LARGE):
            fill(self.folder / f"model-{number}.bin", SIZE, next(seeds))
        hub.make(name)
        self.changed = []
        self.first_byte = []

    def turn(self):
        stamp = next(self.seeds)
        for number in range(SMALL):
            (self.folder / f"text-{number:03}.txt").write_text(f"{stamp} {number}\n" * 100)
        for number in range(LARGE):
            restamp(self.folder / f"model-{number}.bin", next(self.seeds))
        self.hub.forget()
        begun = time.time()
        self.last = self.send(self.folder, self.name)
        puts = self.hub.journal("^PUT ")
        self.first_byte.append(min(entry["time"] for entry in puts) - begun)
        arrived = sum(entry["received"] for entry in puts)
        assert LARGE * SIZE <= arrived <= LARGE * (SIZE + MIB), arrived
        self.requests = len(self.hub.journal())
        self.hub.control("DELETE", "/journal")
        (self.folder / "text-007.txt").write_text(f"{stamp} changed\n")
        self.changed.append(self.send(self.folder, self.name))
        assert not self.hub.journal("^PUT "), "sent again though unchanged"
        assert len(self.hub.journal("^POST .*/commit/")) == 1
        self.requests_changed = len(self.hub.journal())
        return Turn(self.last.seconds, self.last.memory)


def figures(chosen, hub, ours, theirs):
    figure = measure(Figure("P3", bar=1.0), chosen.rounds, ours.turn, theirs.turn if theirs else None)
    figure.print(chosen.json)
    count = len(figure.ours)
    changed = Figure("P3-one-changed", bar=1.0)
    changed.ours = [turn.seconds for turn in ours.changed[-count:]]
    first = Figure("P3-first-byte", bar=1.0)
    first.ours = ours.first_byte[-count:]
    if theirs:
        changed.peer = [turn.seconds for turn in theirs.changed[-count:]]
        first.peer = theirs.first_byte[-count:]
    changed.print(chosen.json)
    first.print(chosen.json)
    for side in filter(None, (ours, theirs)):
        say(f"P3 {side.name}: {side.requests} requests, with one changed file {side.requests_changed}")
    say(f"P3: files were read {ours.last.read / (LARGE * SIZE):.2f} times, changed {ours.changed[-1].read / MIB:.1f} MiB")


def spaces(chosen, hub, has_peer):
    hub.control("POST", "/spaces", {"count": SPACES, "owner": "lab"})

    def listed():
        end = hub.ours("hub", "list", "--owner", "lab", "--json")
        assert sum(json.loads(line)["event"] == "space" for line in end.output.splitlines()) == SPACES
        return Turn(end.seconds, end.memory)

    def peer():
        end = hub.hf("spaces", "ls", "--author", "lab", "--limit", str(SPACES), "--json")
        assert len(json.loads(end.output)) == SPACES
        return Turn(end.seconds, end.memory)

    measure(Figure("P3-list", bar=1.0), chosen.rounds, listed, peer if has_peer else None).print(chosen.json)


def main():
    chosen = options(__doc__, rounds=3)
    with TestHub() as hub, tempfile.TemporaryDirectory(prefix="spacewright-bench-", dir=hub.folder) as place:
        seeds = itertools.count(1)
        has_peer = peers()
        ours = Side(hub, place, "ours", hub.publish, seeds)
        theirs = Side(hub, place, "theirs", hub.upload, seeds) if has_peer else None
        figures(chosen, hub, ours, theirs)
        spaces(chosen, hub, has_peer)


if __name__ == "__main__":
    main()
