# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commits over HTTP."""

import base64
import binascii
import json

from spaces import card
from store.gitrepository import GitError, make_pointer
from web.reply import Refusal, json_reply
from web.router import HUB

LONGEST_PATH = 1000


@HUB.route("POST", "/api/{kind}/{id}/commit/{rev}")
def commit(request, kind, id, rev):
    as_pull_request = request.flag("create_pr")
    scope = "write-discussions" if as_pull_request or rev.startswith("refs/pr/") else "write-repos"
    repository = request.hub.repositories.get(request, kind, id, scope)
    header, operations = read_operations(request)
    changes = [change for operation in operations for change in changes_of(request.hub, repository, rev, *operation)]
    if kind == "spaces":
        check_card(changes)
    with repository.git.lock:
        base = request.hub.repositories.commit_of(repository, rev)
        parent = header.get("parentCommit") or base
        if as_pull_request:
            return pull_request(request, repository, header, changes, parent)
        if not base.startswith(parent):
            raise Refusal(412, "A commit has happened since. Please refresh and try again.")
        ref = rev if rev.startswith("refs/") else f"refs/heads/{rev}"
        made = make(request, repository, ref, base, header, changes)
    if ref == "refs/heads/main":
        request.hub.committed(repository, request.flag("hot_reload"))
    elif ref.startswith("refs/pr/"):
        note_commit(repository, int(ref.rsplit("/", 1)[1]), request.user.name, header, made)
    return answer(request, repository, made)


def answer(request, repository, made, number=None):
    address = request.hub.endpoint + repository.web_path
    shown = {"success": True, "commitOid": made, "commitUrl": f"{address}/commit/{made}", "hookOutput": ""}
    if number:
        shown["pullRequestUrl"] = f"{address}/discussions/{number}"
    return json_reply(shown)


def make(request, repository, ref, parent, header, changes):
    message = f"{header['summary']}\n\n{header.get('description') or ''}".strip()
    try:
        return repository.git.commit(ref, parent, changes, request.user.name, message)
    except GitError as error:
        raise Refusal(400, f"Invalid commit: {error}") from None


def pull_request(request, repository, header, changes, parent):
    parent = request.hub.repositories.commit_of(repository, parent)
    discussion = repository.add_discussion(header["summary"], request.user.name, is_pull_request=True)
    if header.get("description"):
        discussion.comment(request.user.name, header["description"])
    made = make(request, repository, discussion.ref, parent, header, changes)
    note_commit(repository, discussion.number, request.user.name, header, made)
    return answer(request, repository, made, discussion.number)


def note_commit(repository, number, author, header, made):
    if number in repository.discussions:
        repository.discussions[number].add_event("commit", author, {"subject": header["summary"], "oid": made})


def read_operations(request):
    """The header and (key, value) of each operation, from lines of JSON or from one object."""
    if not request.headers.get("Content-Type", "").startswith("application/x-ndjson"):
        return read_plain(request.body.whole())
    try:
        # Each as it comes: who sends it has not read all of it either.
        lines = [json.loads(line) for line in request.body.lines() if line.strip()]
        operations = [(line["key"], line["value"]) for line in lines]
    except (ValueError, KeyError, TypeError):
        request.body.whole()
        raise Refusal(400, "Invalid line in the commit") from None
    headers = [value for key, value in operations if key == "header"]
    if len(headers) != 1 or not headers[0].get("summary"):
        raise Refusal(400, "A commit needs one header with a summary")
    return headers[0], [operation for operation in operations if operation[0] != "header"]


def read_plain(data):
    try:
        body = json.loads(data)
        header = {"summary": body["summary"], "description": body.get("description"), "parentCommit": body.get("parentCommit")}
    except (ValueError, KeyError, TypeError):
        raise Refusal(400, "A commit needs a summary") from None
    lists = {
        "files": "file",
        "lfsFiles": "lfsFile",
        "deletedFiles": "deletedFile",
        "deletedFolders": "deletedFolder",
        "deletedEntries": "deletedEntry",
    }
    return header, [(key, value) for name, key in lists.items() for value in body.get(name, [])]


def check_path(path):
    parts = path.split("/") if isinstance(path, str) else [""]
    if len(str(path)) > LONGEST_PATH or any(part in ("", ".", "..", ".git") for part in parts):
        raise Refusal(400, f"Invalid path in repo: {path}")


def changes_of(hub, repository, rev, key, value):
    """What one operation changes in git."""
    path = value.get("path", "")
    check_path(path.rstrip("/") if key in ("deletedFolder", "deletedEntry") else path)
    if key in ("deletedFile", "deletedFolder", "deletedEntry"):
        check_there(hub, repository, rev, path.rstrip("/"))
        return [("remove", path.rstrip("/"))]
    moved = []
    if value.get("oldPath"):
        check_there(hub, repository, rev, value["oldPath"])
        moved = [("move", value["oldPath"], path)]
    if key == "file":
        return moved if moved and value.get("content") is None else [*moved, ("put", path, content_of(value))]
    if key == "lfsFile":
        oid = value.get("oid", "")
        if value.get("algo") != "sha256" or not hub.lfs.has(oid):
            raise Refusal(400, f"Your commit refers to an LFS file that does not exist: {path}")
        size = hub.lfs.size(oid)
        if value.get("size", size) != size:
            raise Refusal(400, f"The size of {path} is not that of the file that was uploaded")
        return [*moved, ("put", path, make_pointer(oid, size))]
    raise Refusal(400, f"Unknown operation: {key}")


def check_there(hub, repository, rev, path):
    if path not in repository.git.entries(hub.repositories.commit_of(repository, rev)):
        raise Refusal(404, f'{path} does not exist on "{rev}"', "EntryNotFound")


def content_of(value):
    try:
        content = value["content"]
        return base64.b64decode(content, validate=True) if value.get("encoding") == "base64" else content.encode()
    except (KeyError, AttributeError, binascii.Error):
        raise Refusal(400, f"The content of {value.get('path')} cannot be read") from None


def check_card(changes):
    for change in changes:
        if change[0] == "put" and change[1] == "README.md":
            errors, _ = card.problems(change[2].decode("utf-8", "replace"))
            if errors:
                raise Refusal(400, "Invalid metadata in README.md: " + "; ".join(errors))
