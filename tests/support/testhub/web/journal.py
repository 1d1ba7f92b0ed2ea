# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what was asked for: never a token, but whether one came and whose."""

import re
import threading
import time


class Journal:
    def __init__(self):
        self.entries = []
        self.lock = threading.Lock()

    def begin(self, request, account):
        kind = request.authorization.partition(" ")[0].lower()
        entry = {
            "origin": request.origin,
            "method": request.method,
            "path": request.target,
            "authorization": kind or "none",
            "account": account,
            "headers": {name.lower(): value for name, value in request.headers.items() if name.lower() != "authorization"},
            "time": time.time(),
            "received": 0,
            "status": 0,
            "sent": 0,
            # Only told of a request that meets a fault.
            "handled": False,
        }
        if request.origin != "control":
            with self.lock:
                self.entries.append(entry)
        return entry

    def matching(self, pattern):
        with self.lock:
            return [entry for entry in self.entries if re.search(pattern, f"{entry['method']} {entry['path']}")]

    def clear(self):
        with self.lock:
            self.entries.clear()
