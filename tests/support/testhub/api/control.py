# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests say to the server, on a port of its own: accounts, faults, journal, time, logs."""

from api.lifecycle import make_space
from store.times import now
from web.reply import Refusal, Reply, json_reply
from web.router import CONTROL


@CONTROL.route("POST", "/accounts")
def accounts(request):
    request.hub.accounts.add(**request.json())
    return Reply()


@CONTROL.route("POST", "/tokens")
def tokens(request):
    request.hub.accounts.add_token(**request.json())
    return Reply()


@CONTROL.route("DELETE", "/tokens/{value}")
def revoke(request, value):
    request.hub.accounts.revoke(value)
    return Reply()


@CONTROL.route("POST", "/devices/{code}")
def device(request, code):
    """Answers the question of a device code: the user's name, or none to refuse."""
    for waiting in request.hub.devices.values():
        if waiting["user_code"] == code:
            waiting.update(user=request.json().get("user"), denied=not request.json().get("user"))
            return Reply()
    raise Refusal(404, "There is no such code")


@CONTROL.route("POST|DELETE", "/faults")
def faults(request):
    if request.method == "DELETE":
        request.hub.faults.clear()
    else:
        request.hub.faults.add(request.json())
    return Reply()


@CONTROL.route("GET|DELETE", "/journal")
def journal(request):
    if request.method == "DELETE":
        request.hub.journal.clear()
    return json_reply(request.hub.journal.matching(request.value("match", "")))


@CONTROL.route("POST", "/settings")
def settings(request):
    """pace: seconds for each stage; multipart and chunk: sizes; relative: whether large files go to the Hub's own origin;
    lifetime: seconds that a token of a sign-in in the browser lives; quotas and window: the limits from now on; strange: whether answers come in odd forms."""
    body, hub = request.json(), request.hub
    hub.strange = body.get("strange", hub.strange)
    hub.accounts.lifetime = body.get("lifetime", hub.accounts.lifetime)
    hub.builder.pace = body.get("pace", hub.builder.pace)
    hub.lfs.multipart_from = body.get("multipart", hub.lfs.multipart_from)
    hub.lfs.chunk = body.get("chunk", hub.lfs.chunk)
    hub.lfs.relative = body.get("relative", hub.lfs.relative)
    if "quotas" in body:
        hub.quota.set(body["quotas"], body.get("window", 300))
    return Reply()


@CONTROL.route("POST", "/network")
def network(request):
    """Whether the Hub can be reached: {"up": false} until {"up": true}."""
    hub = request.hub
    if request.json()["up"]:
        hub.server = hub.server.returned()
    else:
        hub.server.leave()
    return Reply()


@CONTROL.route("POST", "/spaces")
def spaces(request):
    """Many Spaces at once: `count` of them, named owner/prefix-N."""
    body, hub = request.json(), request.hub
    for number in range(body["count"]):
        repository = hub.repositories.add(
            "spaces", f"{body['owner']}/{body.get('prefix', 'space')}-{number:05}", trending=float(number)
        )
        make_space(hub, repository, {"sdk": body.get("sdk", "gradio")})
        repository.space.set_stage("RUNNING")
    return Reply()


@CONTROL.route("POST", "/spaces/{id}")
def space(request, id):
    """A Space as it might be: stage, error, likes, gated, disabled, lines for its logs, metrics, cut streams."""
    body, repository = request.json(), request.hub.repositories.all["spaces", id]
    kept = repository.space
    if "stage" in body:
        request.hub.builder.stop(repository)
        kept.set_stage(body["stage"], body.get("error"))
    for name in ("likes", "gated", "disabled", "trending"):
        setattr(repository, name, body.get(name, getattr(repository, name)))
    for name, log in (("build", kept.build_log), ("run", kept.run_log)):
        for text in body.get(name, []):
            log.add({"data": text, "timestamp": now()})
    for event in body.get("metrics", []):
        kept.metrics.add(event)
    for log in (kept.build_log, kept.run_log, kept.events, kept.metrics):
        if body.get("cut"):
            log.cut()
    return json_reply(kept.runtime())
