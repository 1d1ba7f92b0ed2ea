# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files there are (paths and sizes, not their content)."""

from functools import partial

from store.times import from_git
from web.reply import Refusal, json_reply, page_reply
from web.router import HUB

PAGE, EXPANDED_PAGE = 1000, 50
MOST_PATHS = 2000


def shown(repository, commit, expand, entry):
    """An entry as trees and paths-info show it."""
    described = {"type": "directory" if entry.folder else "file", "oid": entry.oid, "size": entry.real_size, "path": entry.path}
    if entry.lfs:
        described["lfs"] = {"oid": entry.lfs[0], "size": entry.lfs[1], "pointerSize": entry.size}
    if expand:
        last = repository.git.log(commit, limit=1, path=entry.path)[0]
        described["lastCommit"] = {"id": last["id"], "title": last["title"], "date": from_git(last["date"])}
        if not entry.folder:
            described["securityFileStatus"] = {"status": "unscanned", "avScan": None, "pickleImportScan": None}
    return described


@HUB.route("GET", "/api/{kind}/{id}/tree/{rev}/{path}")
@HUB.route("GET", "/api/{kind}/{id}/tree/{rev}")
def tree(request, kind, id, rev, path=""):
    repository = request.hub.repositories.get(request, kind, id)
    commit = request.hub.repositories.commit_of(repository, rev)
    entries = repository.git.entries(commit)
    path = path.strip("/")
    if path and (path not in entries or not entries[path].folder):
        raise Refusal(404, f'{path} does not exist on "{rev}"', "EntryNotFound")
    prefix = path + "/" if path else ""
    found = [entry for name, entry in entries.items() if name.startswith(prefix)]
    if not request.flag("recursive"):
        found = [entry for entry in found if "/" not in entry.path[len(prefix) :]]
    expand = request.flag("expand")
    most = EXPANDED_PAGE if expand else PAGE
    return page_reply(request, found, request.number("limit", most, most), partial(shown, repository, commit, expand))


@HUB.route("POST", "/api/{kind}/{id}/paths-info/{rev}")
def paths_info(request, kind, id, rev):
    repository = request.hub.repositories.get(request, kind, id)
    commit = request.hub.repositories.commit_of(repository, rev)
    body = request.json()
    paths = body.get("paths", [])
    paths = [paths] if isinstance(paths, str) else paths
    if len(paths) > MOST_PATHS:
        raise Refusal(413, "too many parameters")
    entries = repository.git.entries(commit)
    expand = body.get("expand") in (True, "true", "True")
    return json_reply([shown(repository, commit, expand, entries[path]) for path in paths if path in entries])


@HUB.route("GET", "/api/{kind}/{id}/treesize/{rev}/{path}")
def tree_size(request, kind, id, rev, path):
    repository = request.hub.repositories.get(request, kind, id)
    commit = request.hub.repositories.commit_of(repository, rev)
    prefix = "" if path == "/" else path.strip("/") + "/"
    sizes = [entry.real_size for name, entry in repository.git.entries(commit).items() if name.startswith(prefix)]
    return json_reply({"path": path, "size": sum(sizes)})
