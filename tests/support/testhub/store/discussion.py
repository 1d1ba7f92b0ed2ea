# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A discussion or pull request (https://huggingface.co/docs/hub/repositories-pull-requests-discussions)."""

import html
from dataclasses import dataclass, field

from store.accounts import hex_id
from store.times import now


@dataclass
class Discussion:
    number: int
    title: str
    author: str
    is_pull_request: bool
    status: str = "open"
    created: str = field(default_factory=now)
    events: list = field(default_factory=list)
    merge_commit: str = None
    pinned: bool = False

    @property
    def ref(self):
        return f"refs/pr/{self.number}"

    def add_event(self, kind, author, data):
        event = {
            "id": hex_id(f"{self.number} {len(self.events)} {kind}"),
            "type": kind,
            "author": {"name": author, "type": "user", "isHf": False},
            "createdAt": now(),
            "data": data,
        }
        self.events.append(event)
        return event

    def comment(self, author, text):
        return self.add_event(
            "comment", author, {"edited": False, "hidden": False, "history": [], "latest": latest(author, text)}
        )

    def edit(self, event, author, text):
        event["data"]["history"].append(event["data"]["latest"])
        event["data"].update(edited=True, latest=latest(author, text))

    def summary(self, repository):
        return {
            "num": self.number,
            "title": self.title,
            "status": self.status,
            "author": {"name": self.author, "type": "user"},
            "createdAt": self.created,
            "isPullRequest": self.is_pull_request,
            "pinned": self.pinned,
            "numComments": sum(event["type"] == "comment" for event in self.events),
            "repo": {"name": repository.id, "type": repository.kind[:-1]},
        }


def latest(author, text):
    return {"raw": text, "html": f"<p>{html.escape(text)}</p>", "updatedAt": now(), "author": {"name": author}}
