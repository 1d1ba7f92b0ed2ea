# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The content of files: small ones from here, large ones from the storage's own origin."""

import mimetypes
import re
from urllib.parse import quote

from web.reply import Refusal, Reply, redirect
from web.router import HUB, STORAGE

RANGE = re.compile(r"bytes=(\d*)-(\d*)$")


@HUB.route("GET", "/{kind}/{id}/resolve/{rev}/{path}")
@HUB.route("GET", "/{id}/resolve/{rev}/{path}")
def resolve(request, id, rev, path, kind="models"):
    _, commit, entry = find(request, kind, id, rev, path)
    headers = facts(commit, entry)
    if matches(request, entry):
        return Reply(304, headers=headers)
    if entry.lfs:
        return redirect(302, storage_address(request.hub, entry.lfs[0], path), headers)
    place = f"/api/resolve-cache/{kind}/{id}/{commit}/{quote(path, safe='')}"
    return redirect(307, place, headers)


@HUB.route("GET", "/{kind}/{id}/raw/{rev}/{path}")
@HUB.route("GET", "/{id}/raw/{rev}/{path}")
@HUB.route("GET", "/api/resolve-cache/{kind}/{id}/{rev}/{path}")
def raw(request, id, rev, path, kind="models"):
    repository, commit, entry = find(request, kind, id, rev, path)
    headers = facts(commit, entry) + [("Content-Type", mimetypes.guess_type(path)[0] or "text/plain; charset=utf-8")]
    if matches(request, entry):
        return Reply(304, headers=headers)
    data = repository.git.read(entry.oid)
    return ranged(request, len(data), lambda start, end: data[start:end], headers)


def find(request, kind, id, rev, path):
    repository = request.hub.repositories.get(request, kind, id)
    commit = request.hub.repositories.commit_of(repository, rev)
    entry = repository.git.entries(commit).get(path)
    if not entry or entry.folder:
        raise Refusal(404, "Entry not found", "EntryNotFound", headers=[("X-Repo-Commit", commit)])
    return repository, commit, entry


def facts(commit, entry):
    headers = [("X-Repo-Commit", commit), ("ETag", f'"{entry.oid}"'), ("Accept-Ranges", "bytes")]
    if entry.lfs:
        headers += [("X-Linked-Etag", f'"{entry.lfs[0]}"'), ("X-Linked-Size", str(entry.lfs[1]))]
    return headers


def matches(request, entry):
    asked = [tag.strip().removeprefix("W/").strip('"') for tag in request.headers.get("If-None-Match", "").split(",")]
    return entry.content_id in asked


def storage_address(hub, oid, name):
    signature = hub.lfs.signature("GET", oid)
    return f"{hub.storage.address}/objects/{oid}?X-Amz-Signature={signature}&name={quote(name, safe='')}"


@STORAGE.route("GET", "/objects/{oid}")
def stored(request, oid):
    lfs = request.hub.lfs
    lfs.check(request, "GET", oid)
    if not lfs.has(oid):
        raise Refusal(404, "NoSuchKey")
    headers = [("ETag", f'"{oid}"'), ("Accept-Ranges", "bytes"), ("Content-Type", "application/octet-stream")]
    return ranged(request, lfs.size(oid), lambda start, end: lfs.pieces(oid, start, end), headers)


def ranged(request, size, part, headers):
    """The whole, or the one range that was asked for."""
    asked = RANGE.match(request.headers.get("Range", ""))
    if not asked or asked.groups() == ("", ""):
        return Reply(200, part(0, size), headers, size)
    first, last = asked.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    if start >= size or start >= end:
        return Reply(416, b"", headers + [("Content-Range", f"bytes */{size}")])
    return Reply(206, part(start, end), headers + [("Content-Range", f"bytes {start}-{end - 1}/{size}")], end - start)
