# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commits, branches, tags, differences."""

from store.gitrepository import GitError
from store.times import from_git
from web.reply import Refusal, Reply, json_reply, text_reply
from web.router import HUB


@HUB.route("GET", "/api/{kind}/{id}/refs")
def refs(request, kind, id):
    repository = request.hub.repositories.get(request, kind, id)
    lists = {"branches": [], "tags": [], "converts": [], "pullRequests": []}
    folders = {"refs/heads/": "branches", "refs/tags/": "tags", "refs/convert/": "converts", "refs/pr/": "pullRequests"}
    for ref, commit in repository.git.refs().items():
        for folder, name in folders.items():
            if ref.startswith(folder):
                lists[name].append({"name": ref.removeprefix(folder), "ref": ref, "targetCommit": commit})
    if not request.flag("include_prs"):
        del lists["pullRequests"]
    return json_reply(lists)


@HUB.route("GET", "/api/{kind}/{id}/commits/{rev}")
def commits(request, kind, id, rev):
    repository = request.hub.repositories.get(request, kind, id)
    commit = request.hub.repositories.commit_of(repository, rev)
    limit, page = request.number("limit", 50, 1000), int(request.value("p", "0"))
    total = repository.git.count(commit)
    headers = [("X-Total-Count", str(total))]
    if (page + 1) * limit < total:
        headers.append(("Link", f'<{request.address_with(p=page + 1)}>; rel="next"'))
    formatted = "expand" in request.query or "expand[]" in request.query
    return json_reply([shown(row, formatted) for row in repository.git.log(commit, page * limit, limit)], headers=headers)


def shown(row, formatted):
    entry = {
        "id": row["id"],
        "title": row["title"],
        "message": row["body"].strip(),
        "date": from_git(row["date"]),
        "authors": [{"user": row["author"], "avatar": f"/avatars/{row['author']}.svg"}],
    }
    if formatted:
        entry["formatted"] = {"title": row["title"], "message": row["body"].strip()}
    return entry


@HUB.route("GET", "/api/{kind}/{id}/compare/{range}")
def compare(request, kind, id, range):
    repository = request.hub.repositories.get(request, kind, id)
    ends = range.replace("...", "..").split("..")
    if len(ends) != 2:
        raise Refusal(400, "Two revisions are needed: old..new")
    old, new = (request.hub.repositories.commit_of(repository, end) for end in ends)
    return text_reply(repository.git.diff(old, new))


@HUB.route("POST", "/api/{kind}/{id}/branch/{name}")
def make_branch(request, kind, id, name):
    repository = request.hub.repositories.get(request, kind, id, "write-repos")
    body = request.json()
    if name.startswith("refs/"):
        raise Refusal(400, f"Invalid reference for a branch: {name}")
    if repository.git.resolve(f"refs/heads/{name}") and not body.get("overwrite"):
        raise Refusal(409, f"Reference already exists: {name}")
    start = request.hub.repositories.commit_of(repository, body.get("startingPoint") or "main")
    return changed(lambda: repository.git.set_ref(f"refs/heads/{name}", start))


@HUB.route("DELETE", "/api/{kind}/{id}/branch/{name}")
def remove_branch(request, kind, id, name):
    repository = request.hub.repositories.get(request, kind, id, "write-repos")
    if name == "main":
        raise Refusal(400, "Cannot delete the main branch")
    request.hub.repositories.commit_of(repository, f"refs/heads/{name}")
    return changed(lambda: repository.git.set_ref(f"refs/heads/{name}", None))


@HUB.route("POST", "/api/{kind}/{id}/tag/{rev}")
def make_tag(request, kind, id, rev):
    repository = request.hub.repositories.get(request, kind, id, "write-repos")
    name = request.json().get("tag", "")
    if repository.git.resolve(f"refs/tags/{name}"):
        raise Refusal(409, f"Reference already exists: {name}")
    commit = request.hub.repositories.commit_of(repository, rev)
    return changed(lambda: repository.git.set_ref(f"refs/tags/{name}", commit))


@HUB.route("DELETE", "/api/{kind}/{id}/tag/{name}")
def remove_tag(request, kind, id, name):
    repository = request.hub.repositories.get(request, kind, id, "write-repos")
    request.hub.repositories.commit_of(repository, f"refs/tags/{name}")
    return changed(lambda: repository.git.set_ref(f"refs/tags/{name}", None))


def changed(change):
    try:
        change()
    except GitError as error:
        raise Refusal(400, f"Invalid reference: {error}") from None
    return Reply()


@HUB.route("POST", "/api/{kind}/{id}/super-squash/{branch}")
def squash(request, kind, id, branch):
    repository = request.hub.repositories.get(request, kind, id, "manage-repos")
    commit = request.hub.repositories.commit_of(repository, f"refs/heads/{branch}")
    changes = [
        ("put", entry.path, repository.git.read(entry.oid))
        for entry in repository.git.entries(commit).values()
        if not entry.folder
    ]
    repository.git.commit(f"refs/heads/{branch}", None, changes, request.user.name, request.json().get("message", "Squash"))
    return Reply()
