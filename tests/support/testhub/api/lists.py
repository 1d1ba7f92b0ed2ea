# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and searches (https://huggingface.co/docs/hub/spaces-api-endpoints)."""

import re
from functools import partial

from api.description import FULL, SHORT, card_of, describe, wanted_keys
from spaces import hardware
from web.reply import Refusal, json_reply, page_reply
from web.router import HUB

PAGE = 500
SORTS = {
    "lastModified": "modified",
    "last_modified": "modified",
    "createdAt": "created",
    "created_at": "created",
    "trendingScore": "trending",
    "trending_score": "trending",
    "likes": "likes",
}
TEMPLATES = (("Streamlit", "templates/streamlit", "docker"), ("Chatbot", "templates/chatbot", "gradio"))


def words_of(text):
    return set(re.findall(r"[a-z0-9]+", text.lower()))


def tags_of(repository):
    return {*describe(None, repository, ["tags"])["tags"], describe(None, repository, ["sdk"])["sdk"]}


@HUB.route("GET", "/api/{kind}")
def repositories(request, kind):
    found = request.hub.repositories.visible(kind, request.token)
    if author := request.value("author"):
        found = [repository for repository in found if repository.namespace == author]
    if search := request.value("search"):
        found = [repository for repository in found if search.lower() in repository.id.lower()]
    for wanted in request.query.get("filter", []):
        found = [repository for repository in found if wanted in tags_of(repository)]
    sort = request.value("sort", "trendingScore")
    if sort not in SORTS:
        raise Refusal(400, f'"sort" cannot be {sort}')
    found.sort(key=lambda repository: getattr(repository, SORTS[sort]), reverse=True)
    keys = wanted_keys(request, FULL if request.flag("full") else SHORT)
    show = partial(describe, request.hub, keys=keys)
    return page_reply(request, found, request.number("limit", PAGE, 1000), show)


@HUB.route("GET", "/api/spaces/semantic-search")
def semantic_search(request):
    """Counts the words in common, in place of understanding them."""
    asked = words_of(request.value("q", ""))
    hits = []
    for repository in request.hub.repositories.visible("spaces", request.token):
        settings = card_of(repository, repository.head()) if repository.created_on_disk else {}
        text = " ".join([repository.id, str(settings.get("title", "")), str(settings.get("short_description", ""))])
        score = len(asked & words_of(text)) / max(1, len(asked))
        wrong_sdk = request.value("sdk", repository.space.sdk) != repository.space.sdk
        if score > 0 and not wrong_sdk and (repository.space.is_running or request.flag("includeNonRunning")):
            hits.append(semantic_hit(request.hub, repository, settings, score))
    return json_reply(sorted(hits, key=lambda hit: hit["semanticRelevancyScore"], reverse=True))


def semantic_hit(hub, repository, settings, score):
    hit = describe(hub, repository, ["author", "likes", "private", "sdk", "tags", "runtime", "trendingScore"])
    return {
        **hit,
        "title": settings.get("title", repository.name),
        "emoji": settings.get("emoji", ""),
        "ai_short_description": settings.get("short_description", ""),
        "ai_category": "Other",
        "semanticRelevancyScore": score,
    }


@HUB.route("GET", "/api/settings/repositories")
def own_repositories(request):
    return managed(request, request.signed_in().name)


@HUB.route("GET", "/api/organizations/{org}/settings/repositories")
def org_repositories(request, org):
    if request.hub.accounts.role_in(request.signed_in(), org) is None:
        raise Refusal(403, f"You are not a member of {org}")
    return managed(request, org)


def managed(request, namespace):
    kinds = [f"{kind}s" for kind in request.query.get("type", ["model", "dataset", "space"])]
    found = [
        repository
        for kind in kinds
        for repository in request.hub.repositories.visible(kind, request.token)
        if repository.namespace == namespace and request.value("search", "") in repository.id
    ]

    def show(repository):
        storage = describe(request.hub, repository, ["usedStorage"])["usedStorage"]
        return {
            "id": repository.id,
            "type": repository.kind[:-1],
            "updatedAt": repository.modified,
            "visibility": "private" if repository.private else "public",
            "storage": storage,
            "storagePercent": 0,
        }

    return page_reply(request, found, request.number("limit", 100, 1000), show)


@HUB.route("GET", "/api/quicksearch")
def quick_search(request):
    asked, limit = request.value("q", "").lower(), request.number("limit", 5, 20)
    groups = {}
    for kind in request.query.get("type", ["model", "dataset", "space"]):
        found = request.hub.repositories.visible(f"{kind}s", request.token)
        groups[f"{kind}s"] = [
            {"id": repository.id, "_id": repository.key} for repository in found if asked in repository.id.lower()
        ][:limit]
    return json_reply(groups)


@HUB.route("GET", "/api/trending")
def trending(request):
    found = request.hub.repositories.visible("spaces", None)
    found.sort(key=lambda repository: repository.trending, reverse=True)
    shown = [{"repoType": "space", "repoData": describe(request.hub, repository, SHORT)} for repository in found]
    return json_reply({"recentlyTrending": shown[: request.number("limit", 10, 20)]})


@HUB.route("GET", "/api/spaces/templates")
def templates(_):
    return json_reply(
        {
            "templates": [
                {"name": name, "repoId": repo_id, "sdk": sdk, "preferredPrivate": False} for name, repo_id, sdk in TEMPLATES
            ]
        }
    )


@HUB.route("GET", "/api/spaces/by-subdomain/{subdomain}")
def by_subdomain(request, subdomain):
    for repository in request.hub.repositories.visible("spaces", request.token):
        if repository.space.subdomain == subdomain:
            return json_reply(describe(request.hub, repository, ["subdomain"]))
    raise Refusal(404, "Repository not found", "RepoNotFound")


@HUB.route("GET", "/api/spaces/hardware")
def hardware_table(_):
    return json_reply(hardware.table())


@HUB.route("GET", "/api/spaces/zero-gpu/quota")
def zero_quota(request):
    request.signed_in()
    return json_reply({"base": 300, "current": 120, "resetsAt": "2026-12-01T00:00:00.000Z", "overquotaUsed": 0})
