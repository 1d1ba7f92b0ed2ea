# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a handler gives back."""

import json


class Reply:
    """Status, headers and body. A body that is an iterator is sent piece by piece, in chunks if its length is unknown."""

    def __init__(self, status=200, body=b"", headers=(), length=None):
        self.status = status
        self.body = body
        self.headers = list(headers)
        self.length = len(body) if isinstance(body, bytes) else length


class Refusal(Exception):
    """An answer that is an error, raised from anywhere below a handler."""

    def __init__(self, status, message, code=None, fields=None, headers=()):
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.fields = fields or {}
        self.headers = list(headers)

    def reply(self):
        headers = [("X-Error-Message", self.message.replace("\n", " ").encode("ascii", "replace").decode())]
        if self.code:
            headers.append(("X-Error-Code", self.code))
        return json_reply({"error": self.message, **self.fields}, self.status, headers + self.headers)


def json_reply(value, status=200, headers=()):
    body = json.dumps(value, ensure_ascii=False).encode()
    return Reply(status, body, [("Content-Type", "application/json; charset=utf-8"), *headers])


def text_reply(text, status=200, kind="text/plain; charset=utf-8"):
    return Reply(status, text.encode(), [("Content-Type", kind)])


def redirect(status, location, headers=()):
    return Reply(status, b"", [("Location", location), *headers])


def page_reply(request, items, size, show=lambda item: item):
    """One page of a list; the address of the next one stands in the Link header, absolute, as JavaScript's client needs."""
    start = int(request.value("cursor", "0"))
    headers = []
    if start + size < len(items):
        headers.append(("Link", f'<{request.address_with(cursor=start + size)}>; rel="next"'))
    return json_reply([show(item) for item in items[start : start + size]], headers=headers)
