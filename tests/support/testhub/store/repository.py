# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A repository of the Hub: where it lies in git, who may see it, and what is said about it."""

import os
from dataclasses import dataclass, field

from store.accounts import hex_id
from store.discussion import Discussion
from store.gitrepository import GitRepository
from store.times import now


@dataclass
class Repository:
    kind: str
    id: str
    git: GitRepository
    private: bool = False
    created: str = field(default_factory=now)
    modified: str = field(default_factory=now)
    likes: int = 0
    trending: float = 0
    gated: object = False
    disabled: bool = False
    discussions_disabled: bool = False
    discussions: dict = field(default_factory=dict)
    # What a Space has beside files; None for models and datasets.
    space: object = None
    origin: str = ""
    region: str = "us"

    @property
    def namespace(self):
        return self.id.split("/")[0]

    @property
    def name(self):
        return self.id.split("/")[1]

    @property
    def key(self):
        return hex_id(f"{self.kind} {self.id}")

    @property
    def web_path(self):
        return f"/{self.id}" if self.kind == "models" else f"/{self.kind}/{self.id}"

    @property
    def created_on_disk(self):
        return os.path.isdir(self.git.folder)

    def head(self, branch="main"):
        return self.git.resolve(f"refs/heads/{branch}")

    def touch(self):
        self.modified = now()

    def add_discussion(self, title, author, is_pull_request, status="open"):
        number = len(self.discussions) + 1
        self.discussions[number] = Discussion(number, title, author, is_pull_request, status)
        return self.discussions[number]
