# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as another Hub might give them: all that is documented, in forms that are allowed and that nobody expects."""

import json
import zlib

from web.reply import Reply, redirect

# What may be missing, or is said by some only.
OPTIONAL = {"success", "commitUrl", "hookOutput", "authenticated", "transfer", "fullname", "hash_algo", "verify"}
# Maps by names that users gave: what would be added there would be one of them.
MAPS = ("/secrets", "/variables")
MARK = "hop"


def elsewhere(request):
    """Each question is sent on once, within the Hub and by a relative address; what is said along must go along."""
    if request.origin != "hub" or MARK in request.query or "/info/refs" in request.path or "git-" in request.path:
        return None
    sign = "&" if "?" in request.target else "?"
    request.body.whole()
    return redirect(308 if request.method == "GET" else 307, f"{request.target}{sign}{MARK}=1")


def is_old(request):
    """Some things are kept by a server that is older than lengths and chunks."""
    return request.origin == "hub" and request.method == "GET" and zlib.crc32(request.path.encode()) % 3 == 0


def changed(reply, request):
    """Unknown keys, missing ones, another order and white space, in chunks of odd sizes, with headers in other letters."""
    kind = next((value for name, value in reply.headers if name.lower() == "content-type"), "")
    headers = [(name.upper() if number % 2 else name.lower(), value) for number, (name, value) in enumerate(reply.headers)]
    if not isinstance(reply.body, bytes) or "json" not in kind or not reply.body:
        return Reply(reply.status, reply.body, headers, reply.length)
    value = json.loads(reply.body)
    if not request.path.endswith(MAPS):
        value = stranger(value)
    body = json.dumps(value, indent=2, ensure_ascii=True).encode()
    pieces = (body[start : start + 7919] for start in range(0, len(body), 7919))
    return Reply(reply.status, pieces, headers)


def stranger(value):
    if isinstance(value, list):
        return [stranger(part) for part in value]
    if not isinstance(value, dict):
        return value
    known = {name: stranger(part) for name, part in reversed(value.items()) if name not in OPTIONAL}
    # The addresses of parts are a map too.
    return known if "chunk_size" in known else {"_new": [{"of": None}], **known, "zz": 1.5}
