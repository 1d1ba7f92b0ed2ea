# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A repository as the lists and its own page describe it."""

from spaces import card
from web.reply import Refusal

EXPANDABLE = (
    "author",
    "cardData",
    "createdAt",
    "datasets",
    "disabled",
    "downloads",
    "gated",
    "lastModified",
    "likes",
    "models",
    "private",
    "region",
    "resourceGroup",
    "runtime",
    "sdk",
    "sha",
    "siblings",
    "subdomain",
    "tags",
    "trendingScore",
    "usedStorage",
)
SHORT = ("createdAt", "lastModified", "likes", "private", "sdk", "tags", "trendingScore")
NOT_FULL = ("downloads", "region", "resourceGroup", "runtime", "usedStorage")
FULL = tuple(key for key in EXPANDABLE if key not in NOT_FULL)


def card_of(repository, commit):
    readme = repository.git.file(commit, "README.md") if commit else None
    try:
        return card.parse((readme or b"").decode("utf-8", "replace"))
    except card.CardError:
        return {}


def siblings(repository, commit, blobs):
    found = []
    for entry in repository.git.entries(commit).values() if commit else []:
        if entry.folder:
            continue
        sibling = {"rfilename": entry.path}
        if blobs:
            sibling.update(size=entry.real_size, blobId=entry.oid)
            if entry.lfs:
                sibling["lfs"] = {"sha256": entry.lfs[0], "size": entry.lfs[1], "pointerSize": entry.size}
        found.append(sibling)
    return found


def value_of(hub, repository, key, commit, blobs):
    space = repository.space
    if key in ("cardData", "tags", "sdk", "models", "datasets"):
        settings = card_of(repository, commit) if repository.created_on_disk else {}
    values = {
        "author": lambda: repository.namespace,
        "cardData": lambda: settings,
        "createdAt": lambda: repository.created,
        "datasets": lambda: settings.get("datasets") or [],
        "disabled": lambda: repository.disabled,
        "downloads": lambda: 0,
        "gated": lambda: repository.gated,
        "lastModified": lambda: repository.modified,
        "likes": lambda: repository.likes,
        "models": lambda: settings.get("models") or [],
        "private": lambda: repository.private,
        "region": lambda: repository.region,
        "resourceGroup": lambda: None,
        "runtime": lambda: space.runtime() if space else None,
        "sdk": lambda: settings.get("sdk") or (space.sdk if space else None),
        "sha": lambda: commit,
        "siblings": lambda: siblings(repository, commit, blobs),
        "subdomain": lambda: space.subdomain if space else None,
        "tags": lambda: [*(settings.get("tags") or []), f"region:{repository.region}", *([space.sdk] if space else [])],
        "trendingScore": lambda: repository.trending,
        "usedStorage": lambda: sum(entry.real_size for entry in repository.git.entries(commit).values()) if commit else 0,
    }
    return values[key]()


def describe(hub, repository, keys, commit=None, blobs=False):
    """The description with those keys; a Space's own page has more."""
    commit = commit or (repository.head() if repository.created_on_disk else None)
    shown = {"_id": repository.key, "id": repository.id}
    for key in keys:
        shown[key] = value_of(hub, repository, key, commit, blobs)
    return shown


def page(hub, repository, commit, blobs):
    shown = describe(hub, repository, FULL, commit, blobs)
    shown["usedStorage"] = value_of(hub, repository, "usedStorage", commit, blobs)
    if repository.space:
        shown.update(runtime=repository.space.runtime(), host=hub.app_address(repository), region=repository.region)
    if repository.origin:
        shown["originSpace"] = {"name": repository.origin, "author": {"name": repository.origin.split("/")[0]}}
    return shown


def wanted_keys(request, otherwise):
    keys = request.query.get("expand", []) + request.query.get("expand[]", [])
    for key in keys:
        if key not in EXPANDABLE:
            raise Refusal(400, f'"expand" must be one of [{", ".join(EXPANDABLE)}], not {key}')
    return keys or otherwise
