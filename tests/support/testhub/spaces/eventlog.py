# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A log that is replayed from its start to everybody who connects, and then followed."""

import json
import threading

from store.times import now

KEEP_ALIVE = 15


class EventLog:
    def __init__(self):
        self.events = []
        self.changed = threading.Condition()
        # Rises when all who listen are to be cut off.
        self.generation = 0

    def add(self, event):
        with self.changed:
            self.events.append(event)
            self.changed.notify_all()

    def line(self, text):
        self.add({"data": text + "\n", "timestamp": now()})

    def clear(self):
        with self.changed:
            self.events = []
            self.changed.notify_all()

    def cut(self):
        with self.changed:
            self.generation += 1
            self.changed.notify_all()

    def follow(self, tail=None, name=""):
        """What a stream of server-sent events holds, piece by piece. None where it is cut off."""
        events, generation = self.events, self.generation
        place = max(0, len(events) - tail) if tail is not None else 0
        head = f"event: {name}\n" if name else ""
        yield b": connected\n\n"
        while True:
            with self.changed:
                if generation == self.generation and events is self.events and place >= len(events):
                    self.changed.wait(KEEP_ALIVE)
                if generation != self.generation:
                    yield None
                    return
                if events is not self.events:
                    events, place = self.events, 0
                batch, place = events[place:], len(events)
            if not batch:
                yield b": keep-alive\n\n"
            for event in batch:
                yield f"{head}data: {json.dumps(event, ensure_ascii=False)}\n\n".encode()
