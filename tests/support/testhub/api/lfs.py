# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Large files (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md), in one piece or in parts."""

import re
import secrets

from api.resolve import storage_address
from web.reply import Refusal, Reply, json_reply
from web.router import HUB, STORAGE

TYPE = ("Content-Type", "application/vnd.git-lfs+json")
OID = re.compile(r"[0-9a-f]{64}$")


@HUB.route("POST", "/{kind}/{id}.git/info/lfs/objects/batch")
@HUB.route("POST", "/{id}.git/info/lfs/objects/batch")
def batch(request, id, kind="models"):
    body = request.json()
    upload = body.get("operation") == "upload"
    repository = repository_of(request, kind, id, upload)
    parts = upload and "multipart" in body.get("transfers", [])
    objects = [described(request, repository, item, upload, parts) for item in body.get("objects", [])]
    multipart = any("chunk_size" in item.get("actions", {}).get("upload", {}).get("header", {}) for item in objects)
    return json_reply({"transfer": "multipart" if multipart else "basic", "objects": objects}, headers=[TYPE])


def repository_of(request, kind, id, upload):
    """LFS of git asks for the password itself, if it is told that one is needed."""
    try:
        # A fork's pull request may bring files too.
        return request.hub.repositories.get(request, kind, id, "write-discussions" if upload else "read-repos")
    except Refusal as refusal:
        if refusal.status == 401:
            refusal.headers.append(("LFS-Authenticate", 'Basic realm="Authentication required"'))
        raise


def described(request, repository, item, upload, parts):
    oid, size, hub = item.get("oid", ""), item.get("size", -1), request.hub
    shown = {"oid": oid, "size": size, "authenticated": True}
    if not OID.match(oid) or size < 0:
        return {**shown, "error": {"code": 422, "message": "Invalid oid or size"}}
    if not upload:
        if not hub.lfs.has(oid):
            return {**shown, "error": {"code": 404, "message": "Object does not exist"}}
        return {**shown, "actions": {"download": {"href": storage_address(hub, oid, "object")}}}
    if hub.lfs.has(oid):
        return shown
    send = in_parts(hub, oid, size) if parts and size > hub.lfs.multipart_from else whole(hub, oid)
    verify = {"href": f"{hub.endpoint}{repository.web_path}.git/info/lfs/verify"}
    if request.authorization.lower().startswith("basic "):
        verify["header"] = {"Authorization": request.authorization}
    return {**shown, "actions": {"upload": send, "verify": verify}}


def place_of(hub):
    """Where clients send files to: another origin, or what a Hub may say too, an address on its own."""
    return "/storage" if hub.lfs.relative else hub.storage.address


def whole(hub, oid):
    return {"href": f"{place_of(hub)}/objects/{oid}?X-Amz-Signature={hub.lfs.signature('PUT', oid)}"}


def in_parts(hub, oid, size):
    upload, chunk = secrets.token_hex(8), hub.lfs.chunk
    place = f"{place_of(hub)}/uploads/{upload}/{oid}"
    # In other letters too: a number, parts without zeros before them, and one more than is needed.
    header = {"chunk_size": chunk if hub.strange else str(chunk)}
    for number in range(1, -(-size // chunk) + 1 + hub.strange):
        signature = hub.lfs.signature("PART", upload, oid, str(number))
        header[str(number) if hub.strange else f"{number:05}"] = f"{place}/{number}?X-Amz-Signature={signature}"
    return {"href": f"{place}?X-Amz-Signature={hub.lfs.signature('COMPLETE', upload, oid)}", "header": header}


@STORAGE.route("PUT", "/objects/{oid}")
@HUB.route("PUT", "/storage/objects/{oid}")
def put(request, oid):
    request.hub.lfs.check(request, "PUT", oid)
    request.hub.lfs.put(oid, request.body)
    return Reply(200, headers=[("ETag", f'"{oid[:32]}"')])


@STORAGE.route("PUT", "/uploads/{upload}/{oid}/{number}")
@HUB.route("PUT", "/storage/uploads/{upload}/{oid}/{number}")
def put_part(request, upload, oid, number):
    request.hub.lfs.check(request, "PART", upload, oid, number)
    etag = request.hub.lfs.put_part(upload, int(number), request.body)
    return Reply(200, headers=[("ETag", f'"{etag[:32]}"')])


@STORAGE.route("POST", "/uploads/{upload}/{oid}")
@HUB.route("POST", "/storage/uploads/{upload}/{oid}")
def complete(request, upload, oid):
    request.hub.lfs.check(request, "COMPLETE", upload, oid)
    parts = request.json().get("parts", [])
    if [part.get("partNumber") for part in parts] != list(range(1, len(parts) + 1)) or not all(
        part.get("etag") for part in parts
    ):
        raise Refusal(400, "InvalidPartOrder")
    request.hub.lfs.complete(upload, oid, parts)
    return json_reply({"success": True})


@HUB.route("POST", "/{kind}/{id}.git/info/lfs/verify")
@HUB.route("POST", "/{id}.git/info/lfs/verify")
def verify(request, id, kind="models"):
    request.hub.repositories.get(request, kind, id, "write-discussions")
    body = request.json()
    oid = body.get("oid", "")
    if not request.hub.lfs.has(oid) or request.hub.lfs.size(oid) != body.get("size"):
        raise Refusal(404, "The file is not there, or not of that size")
    return Reply(200)
