# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request, as a handler sees it."""

import json
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from web.reply import Refusal


class Body:
    """The bytes that come with a request, with a length or in chunks, read once from front to back."""

    def __init__(self, stream, headers):
        self.stream = stream
        self.chunked = headers.get("Transfer-Encoding", "").lower() == "chunked"
        self.left = 0 if self.chunked else int(headers.get("Content-Length") or 0)
        self.ended = not self.chunked and self.left == 0
        self.count = 0

    def read(self, most=1 << 18):
        """The next bytes; none at the end."""
        if self.chunked and self.left == 0 and not self.ended:
            size = self.stream.readline().split(b";")[0].strip()
            if not size:
                raise ConnectionError("the body ends too early")
            self.left = int(size, 16)
            self.ended = self.left == 0
            if self.ended:
                self.stream.readline()
        if self.left == 0:
            return b""
        data = self.stream.read(min(most, self.left))
        if not data:
            raise ConnectionError("the body ends too early")
        self.left -= len(data)
        self.count += len(data)
        if self.left == 0:
            if self.chunked:
                self.stream.readline()
            else:
                self.ended = True
        return data

    def whole(self):
        return b"".join(iter(self.read, b""))

    def lines(self):
        rest = b""
        for piece in iter(self.read, b""):
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines
        yield rest


class Request:
    def __init__(self, hub, origin, method, target, headers, stream):
        self.hub = hub
        self.origin = origin
        self.method = method
        self.target = target
        self.headers = headers
        self.path, _, query = target.partition("?")
        self.query = parse_qs(query, keep_blank_values=True)
        self.pairs = parse_qsl(query, keep_blank_values=True)
        self.body = Body(stream, headers)
        self._token = None
        self._json = None

    @property
    def authorization(self):
        return self.headers.get("Authorization", "")

    @property
    def token(self):
        """The token that came along, or None. One that is wrong is refused wherever it is looked at."""
        if self._token is None and self.authorization:
            self._token = self.hub.accounts.token_of(self.authorization)
        return self._token

    @property
    def user(self):
        return self.token.user if self.token else None

    def signed_in(self):
        if not self.user:
            raise Refusal(401, "Invalid username or password.")
        return self.user

    def value(self, name, default=None):
        return self.query.get(name, [default])[-1]

    def flag(self, name):
        return self.value(name, "") in ("1", "true", "True", "") if name in self.query else False

    def number(self, name, default, most):
        try:
            return max(1, min(int(self.value(name, default)), most))
        except ValueError:
            raise Refusal(400, f'"{name}" must be a number') from None

    def json(self):
        """The body as an object; forms are read as one too, as Python's client sends them here and there."""
        if self._json is None:
            data = self.body.whole()
            if self.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
                self._json = self.form(data)
            else:
                try:
                    self._json = json.loads(data or b"{}")
                except ValueError:
                    raise Refusal(400, "The body is not JSON") from None
            if not isinstance(self._json, dict):
                raise Refusal(400, "The body is not a JSON object")
        return self._json

    @staticmethod
    def form(data):
        fields = parse_qs(data.decode(), keep_blank_values=True)
        return {name: values if len(values) > 1 else values[0] for name, values in fields.items()}

    def address_with(self, **values):
        """This request's own address with other values in its query."""
        pairs = [pair for pair in self.pairs if pair[0] not in values]
        pairs += [(name, str(value)) for name, value in values.items()]
        return f"{self.hub.endpoint}{urlsplit(self.path).path}?{urlencode(pairs)}"
