# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who somebody is, and signing in with a code on another device (RFC 8628)."""

import secrets
import time

from web.reply import Refusal, Reply, json_reply
from web.router import HUB

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


@HUB.route("GET", "/api/whoami-v2")
def whoami(request):
    request.signed_in()
    return json_reply(request.hub.accounts.identity(request.token))


@HUB.route("POST", "/api/credentials/revoke")
def revoke(request):
    for value in request.json().get("credentials", []):
        request.hub.accounts.revoke(value)
    return Reply(202)


@HUB.route("POST", "/oauth/device")
def device(request):
    form = request.json()
    if not form.get("client_id"):
        raise Refusal(400, "client_id is missing", fields={"error": "invalid_client"})
    code, shown = secrets.token_hex(16), secrets.token_hex(4).upper()
    request.hub.devices[code] = {"user_code": shown, "user": None, "denied": False, "ends": time.time() + 900}
    page = request.hub.endpoint + "/oauth/device"
    return json_reply(
        {
            "device_code": code,
            "user_code": shown,
            "verification_uri": page,
            "verification_uri_complete": f"{page}?user_code={shown}",
            "interval": 1,
            "expires_in": 900,
        }
    )


@HUB.route("POST", "/oauth/token")
def token(request):
    form = request.json()
    if form.get("grant_type") == "refresh_token":
        user = request.hub.refreshes.pop(form.get("refresh_token"), None)
        return grant(request.hub, user) if user else oauth_error("invalid_grant")
    waiting = request.hub.devices.get(form.get("device_code"))
    if form.get("grant_type") != DEVICE_GRANT or not waiting:
        return oauth_error("invalid_grant")
    if waiting["denied"]:
        return oauth_error("access_denied")
    if waiting["ends"] < time.time():
        return oauth_error("expired_token")
    return grant(request.hub, waiting["user"]) if waiting["user"] else oauth_error("authorization_pending")


def oauth_error(kind):
    return json_reply({"error": kind, "error_description": kind.replace("_", " ")}, 400)


def grant(hub, user):
    value, refresh = f"hf_oauth_{secrets.token_hex(16)}", secrets.token_hex(16)
    hub.accounts.add_token(value, user, oauth=True, ends=time.time() + hub.accounts.lifetime)
    hub.refreshes[refresh] = user
    return json_reply(
        {
            "access_token": value,
            "refresh_token": refresh,
            "expires_in": hub.accounts.lifetime,
            "token_type": "bearer",
            "scope": "openid profile read-repos write-repos manage-repos write-discussions",
        }
    )
