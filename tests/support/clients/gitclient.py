# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What git and git-lfs do, against the test Hub."""

import json
import os
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from checks import check, control, run, wait_for

ENDPOINT = os.environ["HF_ENDPOINT"]
SPACE = "ada/from-git"
folder = Path(tempfile.mkdtemp())
CARD = "---\ntitle: Git\nsdk: static\n---\n"


def api(method, path, body=None, token="hf_adawrite"):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(ENDPOINT + path, data, headers, method=method)) as answer:
        return json.loads(answer.read() or b"null")


def git(*arguments, where="work", code=0):
    done = subprocess.run(["git", *arguments], check=False, cwd=folder / where, capture_output=True, text=True)
    assert (done.returncode == 0) == (code == 0), done.stdout + done.stderr
    return done.stdout + done.stderr


def remote(token="hf_adawrite", name=SPACE):
    return f"{ENDPOINT.replace('://', f'://user:{token}@')}/spaces/{name}"


def write(name, data):
    (folder / "work" / name).write_bytes(data)


def commit(message):
    git("add", "--all")
    git("commit", "--quiet", "-m", message)


@check
def clone():
    api("POST", "/api/repos/create", {"type": "space", "name": "from-git", "sdk": "static"})
    git("clone", "--quiet", f"{ENDPOINT}/spaces/{SPACE}", "work", where=".")
    git("lfs", "install", "--local")
    git("config", "user.name", "ada")
    git("config", "user.email", "ada@example.org")
    assert (folder / "work/README.md").exists()


@check
def push_needs_a_token():
    write("index.html", b"<h1>Hello</h1>\n")
    commit("Say hello")
    assert "could not read" in git("push", code=1)
    git("push", remote("hf_bobwrite"), "main", code=1)


@check
def push_builds():
    git("push", "--quiet", remote(), "main")
    wait_for(lambda: api("GET", f"/api/spaces/{SPACE}/runtime")["stage"] == "RUNNING")
    assert api("GET", f"/api/spaces/{SPACE}")["sha"] == git("rev-parse", "HEAD").strip()


@check
def binary_is_refused():
    write("picture.dat", b"\x89PNG\0\0\0" * 100)
    commit("A picture")
    assert "binary files" in git("push", remote(), "main", code=1)
    git("reset", "--quiet", "--hard", "HEAD~")


@check
def large_file_is_refused():
    write("long.txt", b"all work and no play\n" * 600_000)
    commit("Too long")
    assert "10 MiB" in git("push", remote(), "main", code=1)
    git("reset", "--quiet", "--hard", "HEAD~")


@check
def bad_card_is_refused():
    write("README.md", CARD.replace("static", "nothing").encode())
    commit("A bad card")
    assert "README.md" in git("push", remote(), "main", code=1)
    git("reset", "--quiet", "--hard", "HEAD~")


@check
def push_with_lfs():
    git("lfs", "track", "*.dat")
    write("weights.dat", os.urandom(200_000))
    commit("Weights")
    git("remote", "set-url", "origin", remote())
    git("push", "--quiet", "origin", "main")
    entries = {entry["path"]: entry for entry in api("GET", f"/api/spaces/{SPACE}/tree/main")}
    assert entries["weights.dat"]["lfs"]["size"] == 200_000


@check
def clone_with_lfs():
    git(
        "-c",
        "filter.lfs.smudge=git-lfs smudge -- %f",
        "-c",
        "filter.lfs.process=git-lfs filter-process",
        "-c",
        "filter.lfs.required=true",
        "clone",
        "--quiet",
        remote(),
        "again",
        where=".",
    )
    assert (folder / "again/weights.dat").read_bytes() == (folder / "work/weights.dat").read_bytes()


@check
def pointer_without_its_file_is_refused():
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 5\n"
    blob = subprocess.run(
        ["git", "hash-object", "-w", "--stdin"], input=pointer.encode(), cwd=folder / "work", capture_output=True, check=True
    )
    git("update-index", "--add", "--cacheinfo", f"100644,{blob.stdout.decode().strip()},lost.dat")
    git("commit", "--quiet", "-m", "A lost file")
    assert "does not exist" in git("push", "--no-verify", remote(), "main", code=1)
    git("reset", "--quiet", "--hard", "HEAD~")


@check
def remote_moved_on():
    api("POST", f"/api/spaces/{SPACE}/commit/main", {"summary": "Elsewhere", "files": [{"path": "x.txt", "content": "x"}]})
    write("y.txt", b"y\n")
    commit("Here")
    assert "fetch first" in git("push", "origin", "main", code=1)
    git("pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    git("push", "--quiet", "origin", "main")


@check
def private_is_hidden():
    api("PUT", f"/api/spaces/{SPACE}/settings", {"private": True})
    git("ls-remote", f"{ENDPOINT}/spaces/{SPACE}", code=1)
    git("ls-remote", remote("hf_bobwrite"), code=1)
    assert "refs/heads/main" in git("ls-remote", remote())
    api("PUT", f"/api/spaces/{SPACE}/settings", {"private": False})


@check
def pull_request():
    answer = api(
        "POST",
        f"/api/spaces/{SPACE}/commit/main?create_pr=1",
        {"summary": "A change", "files": [{"path": "z.txt", "content": "z"}]},
        "hf_bobwrite",
    )
    assert answer["pullRequestUrl"].endswith("/discussions/1")
    git("fetch", "--quiet", "origin", "refs/pr/1:pr/1")
    git("checkout", "--quiet", "pr/1")
    write("more.txt", b"more\n")
    commit("More")
    git("push", "--quiet", "origin", "pr/1:refs/pr/1")
    git("checkout", "--quiet", "main")
    assert "more.txt" in api("GET", f"/api/spaces/{SPACE}/discussions/1?diff=1")["diff"]


@check
def moved_repository():
    api("POST", "/api/repos/move", {"fromRepo": SPACE, "toRepo": "ada/git-moved", "type": "space"})
    assert "refs/heads/main" in git("ls-remote", f"{ENDPOINT}/spaces/{SPACE}")


@check
def broken_connection():
    control("POST", "/faults", {"path": "git-upload-pack", "method": "POST", "cut": 200, "nth": 2})
    git("clone", "--quiet", remote(name="ada/git-moved"), "cut", where=".", code=1)
    control("DELETE", "/faults")


run()
