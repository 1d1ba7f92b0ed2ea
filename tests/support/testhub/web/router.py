# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the handler for a method and a path."""

import re
from urllib.parse import unquote

PARTS = {
    "kind": "models|datasets|spaces",
    "id": "[^/]+/[^/]+",
    # JavaScript's client sends the name of a pull request's branch without quoting its slashes.
    "rev": "refs/(?:pr|heads|convert)/[^/]+|[^/]+",
    "path": ".+",
}
NAME = re.compile(r"{(\w+)}")


class Router:
    def __init__(self):
        self.handlers = []

    def route(self, methods, pattern):
        """Marks a handler: `{name}` in the pattern is one part of the path, with the exceptions above. It is called
        with the request and the parts by name."""
        expression = NAME.sub(lambda match: f"(?P<{match[1]}>{PARTS.get(match[1], '[^/]+')})", pattern)

        def add(function):
            self.handlers.append((methods.split("|"), re.compile(expression + "$"), function))
            return function

        return add

    def find(self, method, path):
        """The handler and its parts. HEAD is answered like GET."""
        wanted = "GET" if method == "HEAD" else method
        for methods, expression, function in self.handlers:
            match = expression.match(path) if wanted in methods else None
            if match:
                return function, {name: unquote(value) for name, value in match.groupdict().items() if value is not None}
        return None, {}


# The Hub itself; where it keeps large files, on another origin, as a content delivery network does; and what tests say to
# the server.
HUB = Router()
STORAGE = Router()
CONTROL = Router()
