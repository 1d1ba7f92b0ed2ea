# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole of it: accounts, repositories, storage, builder, and the three servers."""

from pathlib import Path

import api.app
import api.commit
import api.control
import api.discussions
import api.git
import api.history
import api.identity
import api.lfs
import api.lifecycle
import api.lists
import api.preupload
import api.resolve
import api.runtime
import api.streams
import api.tree  # noqa: F401
from spaces.builder import Builder
from store.accounts import Accounts
from store.lfsstore import LfsStore
from store.repositories import Repositories
from web.faults import Faults
from web.journal import Journal
from web.quota import Quota
from web.router import CONTROL, HUB, STORAGE
from web.server import Server


class Hub:
    def __init__(self, folder):
        self.accounts = Accounts()
        self.add_accounts()
        repositories = Path(folder) / "repositories"
        repositories.mkdir(parents=True)
        self.repositories = Repositories(repositories, self.accounts)
        self.lfs = LfsStore(Path(folder) / "objects")
        self.builder = Builder()
        self.faults = Faults()
        self.journal = Journal()
        self.quota = Quota()
        # Whether answers come in forms that nobody expects: see web/strange.py.
        self.strange = False
        # Device codes that wait for their user, and refresh tokens with theirs.
        self.devices = {}
        self.refreshes = {}
        self.control = Server(self, "control", CONTROL)
        # Another name too: some clients look at the name of a host only.
        self.storage = Server(self, "storage", STORAGE, "localhost")
        self.server = Server(self, "hub", HUB)

    def add_accounts(self):
        """ada has PRO and an organisation, bob a free account, eve a token for nothing but two scopes."""
        self.accounts.add("lab", is_org=True, paid=True, can_pay=True)
        self.accounts.add("ada", paid=True, can_pay=True, orgs={"lab": "admin"})
        self.accounts.add("bob")
        self.accounts.add("eve", paid=True, orgs={"lab": "read"})
        self.accounts.add_token("hf_adawrite", "ada")
        self.accounts.add_token("hf_adaread", "ada", role="read")
        self.accounts.add_token("hf_bobwrite", "bob")
        self.accounts.add_token("hf_evefine", "eve", role="fineGrained", scopes=["read-repos", "write-repos"])

    @property
    def endpoint(self):
        return self.server.address

    def app_address(self, repository):
        return f"http://{repository.space.subdomain}.localhost:{self.storage.server_address[1]}"

    def committed(self, repository, hot_reload=False):
        """The head of main is another one now."""
        repository.touch()
        if not repository.space:
            return
        if hot_reload and repository.space.is_running:
            repository.space.hot_reload = {"status": "created", "replicaStatuses": [["0", "done"]]}
            repository.space.sha = repository.head()
        elif repository.space.stage != "PAUSED":
            self.builder.start(repository)
