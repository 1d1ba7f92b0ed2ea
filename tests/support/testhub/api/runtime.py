# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running Spaces: stage, hardware, sleep, pause, restart."""

from api.lifecycle import check_setting_name
from spaces import plan
from spaces.hardware import PRICES
from web.reply import Refusal, json_reply
from web.router import HUB


def owned(request, id):
    repository = request.hub.repositories.get(request, "spaces", id, "manage-repos")
    return repository, repository.space


def not_static(space):
    if space.sdk == "static":
        raise Refusal(400, "Static Spaces are always on: there is nothing to change")


@HUB.route("GET", "/api/spaces/{id}/runtime")
def runtime(request, id):
    return json_reply(request.hub.repositories.get(request, "spaces", id).space.runtime())


@HUB.route("POST", "/api/spaces/{id}/hardware")
def hardware(request, id):
    repository, space = owned(request, id)
    not_static(space)
    body = request.json()
    flavor = body.get("flavor")
    if flavor not in PRICES:
        raise Refusal(400, f'Unknown hardware "{flavor}"')
    plan.check_payment(request.hub.accounts.accounts[repository.namespace], flavor)
    space.requested = flavor
    space.sleep = body.get("sleepTimeSeconds", space.sleep)
    request.hub.builder.start(repository, restart_only=True)
    return json_reply(space.runtime())


@HUB.route("POST", "/api/spaces/{id}/sleeptime")
def sleep_time(request, id):
    _, space = owned(request, id)
    not_static(space)
    seconds = request.json().get("seconds")
    if not isinstance(seconds, int) or seconds < -1 or seconds == 0:
        raise Refusal(400, '"seconds" must be a number of seconds, or -1 for never')
    # Free hardware sleeps after two days, whatever is asked.
    space.sleep = 172_800 if space.requested == "cpu-basic" else seconds
    return json_reply(space.runtime())


@HUB.route("POST", "/api/spaces/{id}/pause")
def pause(request, id):
    repository, space = owned(request, id)
    not_static(space)
    request.hub.builder.stop(repository)
    space.set_stage("PAUSED")
    return json_reply(space.runtime())


@HUB.route("POST", "/api/spaces/{id}/restart")
def restart(request, id):
    repository, space = owned(request, id)
    not_static(space)
    request.hub.builder.start(repository, restart_only=request.value("factory") != "true" and space.sha is not None)
    return json_reply(space.runtime())


@HUB.route("POST", "/api/spaces/{id}/dev-mode")
def dev_mode(request, id):
    repository, space = owned(request, id)
    enabled = bool(request.json().get("enabled"))
    if enabled and not request.hub.accounts.accounts[repository.namespace].paid:
        raise Refusal(402, "Dev mode needs a PRO subscription, or a Team or Enterprise plan")
    not_static(space)
    space.dev_mode = enabled
    request.hub.builder.start(repository, restart_only=True)
    return json_reply(space.runtime())


@HUB.route("POST", "/api/spaces/{id}/replicas")
def replicas(request, id):
    _, space = owned(request, id)
    if PRICES[space.requested] == 0:
        raise Refusal(400, "Replicas need paid hardware")
    space.replicas = request.json().get("replicas", 1)
    return json_reply(space.runtime())


@HUB.route("PUT|DELETE", "/api/spaces/{id}/volumes")
def volumes(request, id):
    repository, space = owned(request, id)
    wanted = request.json().get("volumes", []) if request.method == "PUT" else []
    if request.method == "PUT" and not wanted:
        raise Refusal(400, "At least one volume is needed")
    for volume in wanted:
        if not str(volume.get("mountPath", "")).startswith("/") or not volume.get("source"):
            raise Refusal(400, "A volume needs a source, and a mountPath that starts with /")
    space.volumes = wanted
    request.hub.builder.start(repository, restart_only=True)
    return json_reply(space.runtime())


@HUB.route("GET|POST|DELETE", "/api/spaces/{id}/secrets")
def secrets(request, id):
    repository, space = owned(request, id)
    if request.method == "POST":
        check_setting_name(request.json().get("key"))
        space.set_secret(request.json()["key"], request.json().get("description"))
    elif request.method == "DELETE":
        space.secrets.pop(request.json().get("key"), None)
    return settings(request, repository, space.secrets)


@HUB.route("GET|POST|DELETE", "/api/spaces/{id}/variables")
def variables(request, id):
    repository, space = owned(request, id)
    if request.method == "POST":
        body = request.json()
        check_setting_name(body.get("key"))
        if not isinstance(body.get("value"), str):
            raise Refusal(400, '"value" must be text')
        space.set_variable(body["key"], body["value"], body.get("description"))
    elif request.method == "DELETE":
        space.variables.pop(request.json().get("key"), None)
    return settings(request, repository, space.variables)


def settings(request, repository, shown):
    """Every change starts a Space again."""
    if request.method in ("POST", "DELETE") and repository.space.sha:
        request.hub.builder.start(repository, restart_only=True)
    return json_reply(shown)
