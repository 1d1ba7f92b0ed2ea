# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Git over HTTP, by git's own server program."""

import os
import subprocess
import tempfile

from store.gitrepository import ENVIRONMENT
from web.reply import Refusal, Reply
from web.router import HUB

BACKEND = os.path.join(subprocess.check_output(["git", "--exec-path"], text=True).strip(), "git-http-backend")


def serve(request, kind, id, action):
    writes = "git-receive-pack" in (action, request.value("service"))
    repository = repository_of(request, kind, id.removesuffix(".git"), writes)
    before = repository.git.refs()
    with tempfile.TemporaryFile() as question:
        while data := request.body.read():
            question.write(data)
        question.seek(0)
        length = os.fstat(question.fileno()).st_size
        process = subprocess.Popen(
            [BACKEND], stdin=question, stdout=subprocess.PIPE, env=environment(request, repository, action, length)
        )
    reply = head_of(process.stdout)
    if action == "git-receive-pack":
        # The answer may only go when the builder knows of the push.
        reply = Reply(reply.status, b"".join(reply.body), reply.headers)
        process.wait()
        pushed(request, repository, before)
    return reply


def repository_of(request, kind, id, writes):
    try:
        return request.hub.repositories.get(request, kind, id, "write-repos" if writes else "read-repos")
    except Refusal as refusal:
        if refusal.status in (401, 404) and not request.authorization:
            raise Refusal(
                401, "Invalid username or password.", headers=[("WWW-Authenticate", 'Basic realm="Authentication required"')]
            ) from None
        raise


def environment(request, repository, action, length):
    repository.git.make()
    folder, name = os.path.split(repository.git.folder)
    return {
        **ENVIRONMENT,
        "PYTHONDONTWRITEBYTECODE": "1",
        "TESTHUB_LFS": str(request.hub.lfs.folder),
        "TESTHUB_KIND": repository.kind,
        "GIT_PROJECT_ROOT": folder,
        "GIT_HTTP_EXPORT_ALL": "1",
        "PATH_INFO": f"/{name}/{action}",
        "QUERY_STRING": request.target.partition("?")[2],
        "REQUEST_METHOD": request.method,
        "REMOTE_USER": request.user.name if request.user else "",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_TYPE": request.headers.get("Content-Type", ""),
        "CONTENT_LENGTH": str(length),
        "HTTP_CONTENT_ENCODING": request.headers.get("Content-Encoding", ""),
        "GIT_PROTOCOL": request.headers.get("Git-Protocol", ""),
    }


def head_of(output):
    status, headers = 200, []
    while line := output.readline().strip():
        name, _, value = line.decode().partition(": ")
        if name == "Status":
            status = int(value.split()[0])
        else:
            headers.append((name, value))
    return Reply(status, iter(lambda: output.read1(1 << 16), b""), headers)


def pushed(request, repository, before):
    after = repository.git.refs()
    if after.get("refs/heads/main") != before.get("refs/heads/main"):
        request.hub.committed(repository)
    for ref, commit in after.items():
        number = ref.removeprefix("refs/pr/")
        if ref.startswith("refs/pr/") and before.get(ref) != commit and number.isdigit():
            discussion = repository.discussions.get(int(number))
            if discussion:
                discussion.add_event("commit", request.user.name, {"subject": "pushed", "oid": commit})


@HUB.route("GET", "/{kind}/{id}/info/refs")
@HUB.route("GET", "/{id}/info/refs")
def advertise(request, id, kind="models"):
    return serve(request, kind, id, "info/refs")


@HUB.route("POST", "/{kind}/{id}/{action}")
@HUB.route("POST", "/{id}/{action}")
def exchange(request, id, action, kind="models"):
    if action not in ("git-upload-pack", "git-receive-pack"):
        raise Refusal(404, "Sorry, we can't find the page you are looking for.")
    return serve(request, kind, id, action)
