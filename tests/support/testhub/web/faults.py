# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults on demand: what goes wrong, for which requests, how often."""

import re
import threading
from dataclasses import dataclass, field


@dataclass
class Fault:
    """Concerns the requests number `nth` to `nth + count - 1` (all, if 0) of those that `method` and `path` match."""

    path: str = ""
    method: str = ""
    origin: str = ""
    nth: int = 1
    count: int = 1
    # Do what was asked for before anything goes wrong, so that only the answer is lost.
    after: bool = False
    # Answer with this in place of what would have been said.
    status: int = 0
    headers: dict = field(default_factory=dict)
    body: str = ""
    redirect: str = ""
    # Seconds before the answer.
    delay: float = 0
    # Seconds between doing what was asked for and the answer.
    hold: float = 0
    # Close the connection after so many bytes of the body that comes, or of the one that goes.
    drop: int = -1
    cut: int = -1
    # With a reset in place of an orderly close.
    reset: bool = False
    # Say a Content-Length that is wrong by so much.
    length: int = 0
    # Change one byte of the answer's body at this place.
    corrupt: int = -1
    # Bytes a second.
    speed: int = 0
    seen: int = 0

    def fits(self, origin, method, target):
        return self.origin in ("", origin) and self.method in ("", method) and re.search(self.path, target) is not None

    def takes(self):
        """Counts a request that fits; whether it is one of those that fail."""
        self.seen += 1
        return self.seen >= self.nth and (self.count == 0 or self.seen < self.nth + self.count)

    @property
    def replaces(self):
        return self.status != 0 or self.redirect != ""


class Faults:
    def __init__(self):
        self.list = []
        self.lock = threading.Lock()

    def add(self, description):
        with self.lock:
            self.list.append(Fault(**description))

    def clear(self):
        with self.lock:
            self.list.clear()

    def take(self, origin, method, target):
        """The fault that this request meets, or None. What one fault has met, those after it do not count."""
        with self.lock:
            return next((fault for fault in self.list if fault.fits(origin, method, target) and fault.takes()), None)
