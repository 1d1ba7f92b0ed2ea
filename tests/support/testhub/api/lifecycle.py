# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making, naming, showing, hiding, copying and deleting repositories."""

import base64
import binascii
import re

from api.description import describe, page, wanted_keys
from spaces import card, plan
from spaces.space import Space
from web.reply import Refusal, Reply, json_reply, text_reply
from web.router import HUB

SETTING_NAME = re.compile(r"[a-zA-Z][_a-zA-Z0-9]*$")
ATTRIBUTES = "".join(
    f"*.{name} filter=lfs diff=lfs merge=lfs -text\n"
    for name in ("7z", "bin", "gz", "h5", "npy", "npz", "onnx", "parquet", "pt", "pth", "safetensors", "tar", "zip")
)
README = """---
title: {title}
emoji: 🔥
colorFrom: blue
colorTo: green
sdk: {sdk}
{version}pinned: false
---

Check out the configuration reference at https://huggingface.co/docs/hub/spaces-config-reference
"""


def is_private(body):
    if "private" in body and "visibility" in body:
        raise Refusal(400, '"private" and "visibility" exclude each other')
    return body.get("visibility") == "private" or body.get("private") in (True, "true", "True")


def first_files(kind, name, body):
    files = {".gitattributes": ATTRIBUTES.encode()}
    if kind == "spaces":
        version = "sdk_version: 6.31.0\napp_file: app.py\n" if body["sdk"] == "gradio" else ""
        files["README.md"] = README.format(title=name, sdk=body["sdk"], version=version).encode()
    return files


def check_setting_name(name):
    if not isinstance(name, str) or not SETTING_NAME.match(name):
        raise Refusal(400, f'Invalid name "{name}": letters, digits and _ only, and a letter first')


def make_space(hub, repository, body):
    space = Space(body["sdk"], body.get("hardware") or "cpu-basic")
    space.sleep = body.get("sleepTimeSeconds")
    space.volumes = body.get("volumes") or []
    space.dev_mode = bool(body.get("devModeEnabled"))
    repository.space = space
    set_subdomain(hub, repository)
    for setting in body.get("variables") or []:
        check_setting_name(setting["key"])
        space.set_variable(setting["key"], setting["value"], setting.get("description"))
    for setting in body.get("secrets") or []:
        check_setting_name(setting["key"])
        space.set_secret(setting["key"], setting.get("description"))


def set_subdomain(hub, repository):
    if repository.space:
        name = re.sub(r"[^a-z0-9]+", "-", repository.id.lower()).strip("-")
        taken = {other.space.subdomain for other in hub.repositories.all.values() if other.space and other is not repository}
        repository.space.subdomain = name if name not in taken else f"{name}-{repository.key[:4]}"


def check_namespace(request, namespace):
    user = request.signed_in()
    if request.hub.accounts.role_in(user, namespace) not in ("admin", "write", "contributor"):
        raise Refusal(403, f'You don\'t have the rights to create a repository under the namespace "{namespace}"')
    if not request.token.allows("write-repos"):
        raise Refusal(403, "Your token has no right to write: a token with the role write is needed")
    return user


def refuse_taken(hub, kind, repo_id):
    if taken := hub.repositories.all.get((kind, repo_id)):
        raise Refusal(409, f"You already created this {kind[:-1]} repo", fields={"url": hub.endpoint + taken.web_path})


@HUB.route("POST", "/api/repos/create")
def create(request):
    body, hub = request.json(), request.hub
    namespace = body.get("organization") or request.signed_in().name
    user = check_namespace(request, namespace)
    kind = f"{body.get('type') or 'model'}s"
    repo_id = f"{namespace}/{body.get('name')}"
    refuse_taken(hub, kind, repo_id)
    if kind == "spaces":
        if body.get("sdk") not in card.SDKS[:3]:
            raise Refusal(400, f'"sdk" must be one of [{", ".join(card.SDKS[:3])}]')
        plan.check(hub, namespace, body["sdk"], body.get("hardware") or "cpu-basic", user)
    repository = hub.repositories.add(kind, repo_id, private=is_private(body))
    if kind == "spaces":
        make_space(hub, repository, body)
    files = first_files(kind, repository.name, body)
    for file in body.get("files") or []:
        files[file["path"]] = decoded(file)
    changes = [("put", path, data) for path, data in files.items()]
    repository.git.commit("refs/heads/main", None, changes, user.name, "initial commit")
    hub.committed(repository)
    return json_reply({"url": hub.endpoint + repository.web_path, "name": repo_id, "id": repository.key})


def decoded(file):
    try:
        return (
            base64.b64decode(file["content"], validate=True) if file.get("encoding") == "base64" else file["content"].encode()
        )
    except (KeyError, binascii.Error):
        raise Refusal(400, f"The content of {file.get('path')} cannot be read") from None


@HUB.route("DELETE", "/api/repos/delete")
def delete(request):
    body = request.json()
    namespace = body.get("organization") or request.signed_in().name
    name = body.get("name", "").split("/")[-1]
    repository = request.hub.repositories.get(request, f"{body.get('type') or 'model'}s", f"{namespace}/{name}", "manage-repos")
    if repository.space:
        request.hub.builder.stop(repository)
    request.hub.repositories.remove(repository)
    return json_reply({})


@HUB.route("POST", "/api/repos/move")
def move(request):
    body = request.json()
    kind = f"{body.get('type') or 'model'}s"
    repository = request.hub.repositories.get(request, kind, body["fromRepo"], "manage-repos")
    check_namespace(request, body["toRepo"].split("/")[0])
    refuse_taken(request.hub, kind, body["toRepo"])
    request.hub.repositories.move(repository, body["toRepo"])
    set_subdomain(request.hub, repository)
    return json_reply({"url": request.hub.endpoint + repository.web_path})


@HUB.route("POST", "/api/spaces/{id}/duplicate")
def duplicate(request, id):
    body, hub = request.json(), request.hub
    source = hub.repositories.get(request, "spaces", id)
    target_id = body.get("repository") or f"{request.signed_in().name}/{source.name}"
    namespace = target_id.split("/")[0]
    user = check_namespace(request, namespace)
    refuse_taken(hub, "spaces", target_id)
    plan.check(hub, namespace, source.space.sdk, body.get("hardware") or "cpu-basic", user)
    target = hub.repositories.add("spaces", target_id, private=is_private(body), origin=source.id)
    hub.repositories.copy_files(source, target)
    make_space(hub, target, {**body, "sdk": source.space.sdk})
    for name, variable in source.space.variables.items():
        target.space.variables.setdefault(name, dict(variable))
    hub.committed(target)
    return json_reply({"url": hub.endpoint + target.web_path, "filesCopyPending": False})


@HUB.route("PUT", "/api/{kind}/{id}/settings")
def settings(request, kind, id):
    repository = request.hub.repositories.get(request, kind, id, "manage-repos")
    body = request.json()
    if "private" in body or "visibility" in body:
        repository.private = is_private(body)
    repository.discussions_disabled = body.get("discussionsDisabled", repository.discussions_disabled)
    repository.gated = body.get("gated", repository.gated)
    return json_reply(
        {"private": repository.private, "discussionsDisabled": repository.discussions_disabled, "gated": repository.gated}
    )


@HUB.route("GET", "/api/{kind}/{id}/auth-check")
def may_read(request, kind, id):
    request.hub.repositories.get(request, kind, id)
    return Reply()


@HUB.route("GET", "/api/{kind}/{id}/auth-check/write")
def may_write(request, kind, id):
    request.hub.repositories.get(request, kind, id, "write-repos")
    return Reply()


@HUB.route("POST", "/api/validate-yaml")
def validate(request):
    errors, warnings = card.problems(request.json().get("content", ""))
    shown = {"errors": [{"message": text} for text in errors], "warnings": [{"message": text} for text in warnings]}
    return json_reply(shown, 400 if errors else 200)


@HUB.route("GET", "/api/{kind}/{id}")
def info(request, kind, id):
    return revision_info(request, kind, id, "main")


@HUB.route("GET", "/api/{kind}/{id}/revision/{rev}")
def revision_info(request, kind, id, rev):
    repository = request.hub.repositories.get(request, kind, id)
    commit = request.hub.repositories.commit_of(repository, rev)
    if keys := wanted_keys(request, ()):
        return json_reply(describe(request.hub, repository, keys, commit))
    return json_reply(page(request.hub, repository, commit, request.flag("blobs")))


@HUB.route("GET", "/api/spaces/{id}/host")
def host(request, id):
    return json_reply({"host": request.hub.app_address(request.hub.repositories.get(request, "spaces", id))})


@HUB.route("GET", "/api/spaces/{id}/jwt")
def jwt(request, id):
    repository = request.hub.repositories.get(request, "spaces", id)
    return json_reply({"token": request.hub.lfs.signature("jwt", repository.id)})


@HUB.route("GET", "/spaces/{id}/agents.md")
def agents(request, id):
    repository = request.hub.repositories.get(request, "spaces", id)
    return text_reply(
        f"# {repository.id}\n\nCall it at {request.hub.app_address(repository)}\n", kind="text/markdown; charset=utf-8"
    )
