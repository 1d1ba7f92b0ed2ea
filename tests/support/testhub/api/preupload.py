# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says of each file how it is to come: in the commit itself or by LFS."""

import base64
import binascii
import re
from fnmatch import translate
from functools import lru_cache

from web.reply import Refusal, json_reply
from web.router import HUB

MOST_FILES = 1000
LARGEST_REGULAR = 10 << 20


def lfs_patterns(attributes):
    return [line.split()[0] for line in (attributes or "").splitlines() if "filter=lfs" in line and not line.startswith("#")]


@lru_cache(64)
def one_pattern(patterns):
    """All in one: ten thousand files are asked about."""
    return re.compile("|".join(translate(pattern) for pattern in patterns) or r"\b\B")


def matches(path, patterns):
    found = one_pattern(tuple(patterns)).match
    return bool(found(path) or found(path.rsplit("/", 1)[-1]))


def is_ignored(path, ignore):
    patterns = [line.strip() for line in (ignore or "").splitlines() if line.strip() and not line.startswith("#")]
    return any(
        path.startswith(pattern) or f"/{pattern}" in f"/{path}" if pattern.endswith("/") else matches(path, [pattern])
        for pattern in patterns
    )


def text_of(repository, commit, path):
    data = repository.git.file(commit, path)
    return None if data is None else data.decode("utf-8", "replace")


@HUB.route("POST", "/api/{kind}/{id}/preupload/{rev}")
def preupload(request, kind, id, rev):
    scope = "write-discussions" if request.flag("create_pr") or rev.startswith("refs/pr/") else "write-repos"
    repository = request.hub.repositories.get(request, kind, id, scope)
    commit = request.hub.repositories.commit_of(repository, rev)
    body = request.json()
    files = body.get("files")
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise Refusal(422, f'"files" must be a list of at most {MOST_FILES}')
    patterns = lfs_patterns(body.get("gitAttributes") or text_of(repository, commit, ".gitattributes"))
    ignore = body.get("gitIgnore") or text_of(repository, commit, ".gitignore")
    entries = repository.git.entries(commit)
    return json_reply({"files": [advice(file, patterns, ignore, entries) for file in files], "commitOid": commit})


def advice(file, patterns, ignore, entries):
    try:
        path, size = file["path"], int(file["size"])
        sample = base64.b64decode(file.get("sample", ""), validate=True)
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise Refusal(422, "Each file needs path, size and sample") from None
    large = size > LARGEST_REGULAR or b"\0" in sample or matches(path, patterns)
    said = {"path": path, "uploadMode": "lfs" if large else "regular", "shouldIgnore": is_ignored(path, ignore)}
    if path in entries and not entries[path].folder:
        said["oid"] = entries[path].content_id
    return said
