# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logs, status and use of a Space as server-sent events."""

from web.reply import Reply
from web.router import HUB

HEADERS = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-cache")]


def stream(pieces):
    return Reply(200, pieces, HEADERS)


def owned(request, id):
    return request.hub.repositories.get(request, "spaces", id, "write-repos").space


@HUB.route("GET", "/api/spaces/{id}/logs/{which}")
def logs(request, id, which):
    space = owned(request, id)
    tail = request.number("tail", 1, 1 << 30) if "tail" in request.query else None
    return stream((space.build_log if which == "build" else space.run_log).follow(tail))


@HUB.route("GET", "/api/spaces/{id}/events")
def events(request, id):
    return stream(owned(request, id).events.follow())


@HUB.route("GET", "/api/spaces/{id}/metrics")
def metrics(request, id):
    return stream(owned(request, id).metrics.follow(name="metric"))
