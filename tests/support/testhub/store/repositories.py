# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All repositories, and who may do what with them."""

import re
import shutil
import subprocess
from pathlib import Path

from store.gitrepository import ENVIRONMENT, GitRepository
from store.repository import Repository
from web.reply import Refusal, redirect

NAME = re.compile(r"(?!.*(--|\.\.))(?!.*\.git$)[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9_])?$")
NOT_FOUND = "Repository not found"


class Moved(Refusal):
    """The repository has another name now."""

    def __init__(self, location):
        super().__init__(307, "Moved")
        self.location = location

    def reply(self):
        return redirect(307, self.location)


class Repositories:
    def __init__(self, folder, accounts):
        self.folder = Path(folder)
        self.accounts = accounts
        self.all = {}
        self.moved = {}
        self.count = 0
        self.template = self.make_template()

    def make_template(self):
        template = self.folder / "template.git"
        git = ["git", "--git-dir", str(template)]
        subprocess.run([*git, "init", "--quiet", "--bare", "--initial-branch=main"], check=True, env=ENVIRONMENT)
        settings = {
            "http.receivepack": "true",
            "core.fsync": "none",
            "gc.auto": "0",
            "receive.autogc": "false",
            "uploadpack.allowAnySHA1InWant": "true",
            "uploadpack.allowFilter": "true",
            "core.hooksPath": str(Path(__file__).parent.parent / "hooks"),
        }
        for name, value in settings.items():
            subprocess.run([*git, "config", name, value], check=True, env=ENVIRONMENT)
        shutil.rmtree(template / "hooks", ignore_errors=True)
        return template

    def add(self, kind, repo_id, **fields):
        namespace, _, name = repo_id.partition("/")
        if namespace not in self.accounts.accounts:
            raise Refusal(404, f"There is no account {namespace}")
        if not NAME.match(name):
            raise Refusal(400, f'Invalid name: "{name}"')
        self.count += 1
        git = GitRepository(str(self.folder / f"{self.count}.git"), self.template)
        repository = Repository(kind, repo_id, git, **fields)
        self.all[kind, repo_id] = repository
        self.moved.pop((kind, repo_id), None)
        return repository

    def remove(self, repository):
        del self.all[repository.kind, repository.id]
        shutil.rmtree(repository.git.folder, ignore_errors=True)

    def move(self, repository, new_id):
        del self.all[repository.kind, repository.id]
        self.moved[repository.kind, repository.id] = new_id
        repository.id = new_id
        self.all[repository.kind, new_id] = repository

    def copy_files(self, source, target):
        source.git.make()
        shutil.copytree(source.git.folder, target.git.folder)

    def visible(self, kind, token):
        """The repositories of a kind that the owner of a token may see."""
        return [
            repository
            for repository in list(self.all.values())
            if repository.kind == kind and self.may(token, repository, "read-repos")
        ]

    def may(self, token, repository, scope):
        """read-repos, write-repos, manage-repos, or write-discussions, which everybody who can read may."""
        role = self.accounts.role_in(token.user, repository.namespace) if token else None
        if scope == "read-repos":
            return not repository.private or (role is not None and token.allows(scope))
        if not token or not token.allows(scope):
            return False
        if scope == "write-discussions":
            return self.may(token, repository, "read-repos")
        return role == "admin" or (role == "write" and scope == "write-repos")

    def get(self, request, kind, repo_id, scope="read-repos"):
        """The repository of a request, if the one who asks may do that with it. To strangers a private one does not
        exist."""
        token = request.token
        repository = self.all.get((kind, repo_id))
        if not repository and (kind, repo_id) in self.moved:
            raise Moved(request.target.replace(repo_id, self.moved[kind, repo_id], 1))
        if not repository or not self.may(token, repository, "read-repos"):
            raise Refusal(404 if token else 401, NOT_FOUND if token else "Invalid username or password.", "RepoNotFound")
        if repository.disabled:
            raise Refusal(403, "Access to this resource is disabled.")
        if scope != "read-repos" and not token:
            raise Refusal(
                401, "Invalid username or password.", headers=[("WWW-Authenticate", 'Basic realm="Authentication required"')]
            )
        if not self.may(token, repository, scope):
            raise Refusal(403, f"You don't have the rights for this: {scope} on {repo_id} is missing.")
        return repository

    @staticmethod
    def commit_of(repository, revision):
        commit = repository.git.resolve(revision)
        if not commit:
            raise Refusal(404, f"Invalid rev id: {revision}", "RevisionNotFound")
        return commit
