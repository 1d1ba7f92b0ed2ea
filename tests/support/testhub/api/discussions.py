# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Discussions and pull requests."""

from web.reply import Refusal, Reply, json_reply
from web.router import HUB

BASE = "/api/{kind}/{id}/discussions"
PAGE = 50


def find(request, kind, id, number, scope="read-repos"):
    repository = request.hub.repositories.get(request, kind, id, scope)
    if repository.discussions_disabled:
        raise Refusal(403, "Discussions are disabled for this repo")
    discussion = repository.discussions.get(int(number)) if number.isdigit() else None
    if not discussion:
        raise Refusal(404, "Discussion not found")
    return repository, discussion


@HUB.route("GET", BASE)
def listed(request, kind, id):
    repository = request.hub.repositories.get(request, kind, id)
    if repository.discussions_disabled:
        raise Refusal(403, "Discussions are disabled for this repo")
    found = sorted(repository.discussions.values(), key=lambda discussion: discussion.number, reverse=True)
    kinds = {"pull_request": True, "discussion": False}
    if (wanted := request.value("type")) in kinds:
        found = [discussion for discussion in found if discussion.is_pull_request == kinds[wanted]]
    if (status := request.value("status")) in ("open", "closed"):
        found = [discussion for discussion in found if (discussion.status in ("open", "draft")) == (status == "open")]
    if author := request.value("author"):
        found = [discussion for discussion in found if discussion.author == author]
    if search := request.value("search"):
        found = [discussion for discussion in found if search.lower() in discussion.title.lower()]
    start = int(request.value("p", "0")) * PAGE
    shown = [discussion.summary(repository) for discussion in found[start : start + PAGE]]
    return json_reply({"discussions": shown, "count": len(found), "start": start, "numClosedDiscussions": 0})


@HUB.route("POST", BASE)
def create(request, kind, id):
    repository = request.hub.repositories.get(request, kind, id, "write-discussions")
    body = request.json()
    title = body.get("title", "")
    if repository.discussions_disabled:
        raise Refusal(403, "Discussions are disabled for this repo")
    if not 3 <= len(title) <= 200:
        raise Refusal(400, "The title must have 3 to 200 characters")
    is_pull_request = body.get("pullRequest") in (True, "true")
    author = request.user.name
    discussion = repository.add_discussion(title, author, is_pull_request, "draft" if is_pull_request else "open")
    if body.get("description"):
        discussion.comment(author, body["description"])
    if is_pull_request:
        head = repository.head()
        made = repository.git.commit(discussion.ref, head, [], author, "Initial commit of the pull request")
        discussion.add_event("commit", author, {"subject": "initial", "oid": made})
    return json_reply(
        {
            "num": discussion.number,
            "url": f"{request.hub.endpoint}{repository.web_path}/discussions/{discussion.number}",
            "pullRequest": is_pull_request,
        }
    )


@HUB.route("GET", BASE + "/{number}")
def detail(request, kind, id, number):
    repository, discussion = find(request, kind, id, number)
    shown = {**discussion.summary(repository), "events": discussion.events, "filesWithConflicts": []}
    if discussion.is_pull_request:
        shown["changes"] = {
            "base": "refs/heads/main",
            **({"mergeCommitId": discussion.merge_commit} if discussion.merge_commit else {}),
        }
        head, tip = repository.head(), repository.git.resolve(discussion.ref)
        if tip and discussion.status in ("open", "draft"):
            shown["filesWithConflicts"] = repository.git.merge(head, tip, "hub", "try")[1]
        if tip and request.value("diff") == "1":
            base = f"{discussion.merge_commit}^1" if discussion.merge_commit else head
            shown["diff"] = repository.git.diff(repository.git.merge_base(base, tip), tip)
    return json_reply(shown)


@HUB.route("POST", BASE + "/{number}/comment")
def comment(request, kind, id, number):
    _, discussion = find(request, kind, id, number, "write-discussions")
    text = request.json().get("comment", "")
    if not text:
        raise Refusal(400, "The comment is empty")
    return json_reply({"newMessage": discussion.comment(request.user.name, text)}, 201)


@HUB.route("POST", BASE + "/{number}/comment/{event}/{action}")
def change_comment(request, kind, id, number, event, action):
    repository, discussion = find(request, kind, id, number, "write-discussions")
    found = next((entry for entry in discussion.events if entry["id"] == event and entry["type"] == "comment"), None)
    if not found or action not in ("edit", "hide"):
        raise Refusal(404, "Comment not found")
    owner = request.hub.repositories.may(request.token, repository, "manage-repos")
    if found["author"]["name"] != request.user.name and not owner:
        raise Refusal(403, "This comment is not yours")
    if action == "edit":
        discussion.edit(found, request.user.name, request.json().get("content", ""))
    else:
        found["data"].update(hidden=True, latest={**found["data"]["latest"], "raw": "", "html": ""})
    return json_reply({"updatedComment": found})


@HUB.route("POST", BASE + "/{number}/title")
def title(request, kind, id, number):
    repository, discussion = find(request, kind, id, number, "write-discussions")
    check_owner(request, repository, discussion)
    new = request.json().get("title", "")
    event = discussion.add_event("title-change", request.user.name, {"from": discussion.title, "to": new})
    discussion.title = new
    return json_reply({"newTitle": event})


@HUB.route("POST", BASE + "/{number}/status")
def status(request, kind, id, number):
    repository, discussion = find(request, kind, id, number, "write-discussions")
    check_owner(request, repository, discussion)
    body = request.json()
    if body.get("status") not in ("open", "closed") or discussion.status == "merged":
        raise Refusal(400, "The status cannot be that")
    if body.get("comment"):
        discussion.comment(request.user.name, body["comment"])
    discussion.status = body["status"]
    return json_reply({"newStatus": discussion.add_event("status-change", request.user.name, {"status": body["status"]})})


def check_owner(request, repository, discussion):
    if discussion.author != request.user.name and not request.hub.repositories.may(request.token, repository, "write-repos"):
        raise Refusal(403, "This discussion is not yours")


@HUB.route("POST", BASE + "/{number}/merge")
def merge(request, kind, id, number):
    repository, discussion = find(request, kind, id, number, "write-repos")
    if not discussion.is_pull_request or discussion.status not in ("open", "draft"):
        raise Refusal(400, "This cannot be merged")
    with repository.git.lock:
        tip = repository.git.resolve(discussion.ref)
        made, conflicts = repository.git.merge(repository.head(), tip, request.user.name, f"{discussion.title} (#{number})")
        if conflicts:
            raise Refusal(409, "There are conflicts: " + ", ".join(conflicts))
        repository.git.set_ref("refs/heads/main", made)
    if text := request.json().get("comment"):
        discussion.comment(request.user.name, text)
    discussion.status, discussion.merge_commit = "merged", made
    event = discussion.add_event("status-change", request.user.name, {"status": "merged"})
    request.hub.committed(repository)
    return json_reply({"newStatus": event})


@HUB.route("POST", BASE + "/{number}/pin")
def pin(request, kind, id, number):
    _, discussion = find(request, kind, id, number, "write-repos")
    discussion.pinned = not discussion.pinned
    return Reply()


@HUB.route("DELETE", BASE + "/{number}/ref")
def drop(request, kind, id, number):
    repository, discussion = find(request, kind, id, number, "write-repos")
    if discussion.status not in ("merged", "closed"):
        raise Refusal(400, "Only a merged or closed pull request can lose its branch")
    repository.git.set_ref(discussion.ref, None)
    return Reply()
