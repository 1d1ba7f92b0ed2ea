# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts requests and says so in the headers that the Hub uses (https://huggingface.co/docs/hub/rate-limits)."""

import threading
import time

from web.reply import Refusal

QUOTAS = {"api": 1000, "resolvers": 5000, "pages": 200}
WINDOW = 300


def bucket_of(path):
    if path.startswith(("/api/", "/oauth/")):
        return "api"
    return "resolvers" if "/resolve/" in path or "/info/" in path else "pages"


class Quota:
    """Refuses nothing until a test asks for it, so that a busy test is no matter of luck."""

    def __init__(self):
        self.quotas = dict(QUOTAS)
        self.window = WINDOW
        self.enforced = False
        self.used = {}
        self.lock = threading.Lock()

    def set(self, quotas, window):
        with self.lock:
            self.quotas = {**QUOTAS, **quotas}
            self.window = window
            self.enforced = True
            self.used.clear()

    def count(self, who, path):
        """The headers for one more request; refuses it if there were too many."""
        bucket = bucket_of(path)
        now = time.time()
        with self.lock:
            start, used = self.used.get((who, bucket), (now, 0))
            if now >= start + self.window:
                start, used = now, 0
            self.used[who, bucket] = (start, used + 1)
            quota = self.quotas[bucket]
        left = max(0, quota - used - 1)
        reset = max(0, int(start + self.window - now))
        headers = [
            ("RateLimit", f'"{bucket}";r={left};t={reset}'),
            ("RateLimit-Policy", f'"fixed window";"{bucket}";q={quota};w={self.window}'),
        ]
        if self.enforced and used >= quota:
            raise Refusal(429, "We had to rate limit you", headers=headers)
        return headers
