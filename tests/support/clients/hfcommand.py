# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the `hf` command does, against the test Hub."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from checks import check, control, run, wait_for

SPACE = "ada/command"
folder = Path(tempfile.mkdtemp())


def hf(*arguments, code=0):
    done = subprocess.run(
        [sys.executable, os.environ["HF_COMMAND"], *arguments], check=False, capture_output=True, text=True, cwd=folder
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def files():
    return {entry["path"] for entry in json.loads(hf("spaces", "ls", SPACE, "--json"))}


@check
def login():
    hf("auth", "login", "--token", "hf_adawrite")
    assert "ada" in hf("auth", "whoami")
    assert (Path(os.environ["HF_HOME"]) / "token").read_text() == "hf_adawrite"


@check
def create():
    hf("repos", "create", SPACE, "--type", "space", "--space-sdk", "docker")


@check
def upload_folder():
    (folder / "demo").mkdir()
    (folder / "demo" / "Dockerfile").write_text('FROM python:3.13\nCMD ["python", "-m", "http.server", "7860"]\n')
    (folder / "demo" / "model.bin").write_bytes(os.urandom(50_000))
    hf("upload", SPACE, "demo", ".", "--repo-type", "space", "--commit-message", "First")
    assert {"Dockerfile", "model.bin"} <= files()


@check
def wait_until_it_runs():
    hf("spaces", "wait", SPACE)
    assert json.loads(hf("spaces", "info", SPACE, "--json"))["runtime"]["stage"] == "RUNNING"


@check
def upload_again_is_nothing():
    control("DELETE", "/journal")
    hf("upload", SPACE, "demo", ".", "--repo-type", "space")
    assert not control("GET", "/journal?match=/commit/")


@check
def download():
    hf("download", SPACE, "model.bin", "--repo-type", "space", "--local-dir", "got")
    assert (folder / "got/model.bin").read_bytes() == (folder / "demo/model.bin").read_bytes()


@check
def logs():
    assert "Build Queued" in hf("spaces", "logs", SPACE, "--build")


@check
def settings():
    hf("spaces", "secrets", "add", SPACE, "-s", "KEY=value")
    assert "KEY" in hf("spaces", "secrets", "ls", SPACE)
    hf("spaces", "variables", "add", SPACE, "-e", "MODEL=small")
    assert "small" in hf("spaces", "variables", "ls", SPACE)


@check
def pause_and_restart():
    hf("spaces", "pause", SPACE)
    hf("spaces", "restart", SPACE)
    hf("spaces", "wait", SPACE)


@check
def hardware():
    assert "t4-small" in hf("spaces", "hardware")


@check
def search():
    hf("spaces", "search", "command")
    assert SPACE in hf("spaces", "ls", "--author", "ada", "--json")


@check
def discussions():
    hf("discussions", "create", SPACE, "--type", "space", "--title", "A question", "--body", "What?")
    hf("discussions", "comment", SPACE, "1", "--type", "space", "--body", "That.")
    assert "A question" in hf("discussions", "list", SPACE, "--type", "space")


@check
def pull_request():
    (folder / "more.py").write_text("print()\n")
    hf("upload", SPACE, "more.py", "more.py", "--repo-type", "space", "--create-pr")
    assert "more.py" in hf("discussions", "diff", SPACE, "2", "--type", "space")
    hf("discussions", "merge", SPACE, "2", "--type", "space", "--yes")
    assert "more.py" in files()


@check
def build_error():
    (folder / "Dockerfile").write_text("FROM python:3.13\nRUN false\n")
    hf("upload", SPACE, "Dockerfile", "Dockerfile", "--repo-type", "space")
    wait_for(lambda: json.loads(hf("spaces", "info", SPACE, "--json"))["runtime"]["stage"] == "BUILD_ERROR")


@check
def duplicate_and_delete():
    hf("repos", "duplicate", SPACE, "ada/command-copy", "--type", "space")
    hf("repos", "move", "ada/command-copy", "ada/command-moved", "--type", "space")
    hf("repos", "delete", "ada/command-moved", "--type", "space", "--yes")


run()
