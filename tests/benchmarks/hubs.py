# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks of publishing share: the test Hub, `hf` as the peer, folders to publish, turns with their memory."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from bench import CACHE, PROGRAMS, ROOT, say

PACKAGE = "huggingface_hub==2.4.0"
OURS = PROGRAMS / "spacewright-cli"
TOKEN = "hf_adawrite"
CARD = "---\ntitle: Benchmark\nsdk: static\n---\n"
MIB = 1 << 20


def hub_package():
    """The folder with the peer and what it needs, fetched once."""
    place = CACHE / "hubclients" / PACKAGE
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=place.parent)) / place.name
        fresh.mkdir()
        install = ["uv", "pip", "install", "--quiet", "--compile-bytecode", "--python", sys.executable, "--target"]
        subprocess.run([*install, str(fresh), PACKAGE], check=True)
        fresh.rename(place)
        fresh.parent.rmdir()
    return place


class TestHub:
    """The test Hub with a home of its own for those who speak to it. Its storage is in memory if there is room."""

    def __init__(self):
        memory = Path("/dev/shm")
        self.folder = Path(tempfile.mkdtemp(prefix="spacewright-bench-", dir=memory if memory.is_dir() else None))
        self.home = self.folder / "home"
        self.home.mkdir()
        command = [sys.executable, "-B", str(ROOT / "tests/support/testhub"), str(self.folder / "hub")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addresses = json.loads(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        shutil.rmtree(self.folder)

    def control(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.addresses["control"] + path, data, {"Content-Type": "application/json"}, method=method
        )
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or b"null")

    def journal(self, match=""):
        return self.control("GET", "/journal?match=" + urllib.parse.quote(match))

    def forget(self):
        """Room for the next turn: what was uploaded, and what was asked for."""
        for folder in (self.folder / "hub" / "objects").iterdir():
            shutil.rmtree(folder) if folder.name != "parts" else None
        self.control("DELETE", "/journal")

    def environment(self):
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
            "HF_HOME": str(self.home / "hf"),
            "HF_ENDPOINT": self.addresses["hub"],
            "HF_TOKEN": TOKEN,
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_DISABLE_UPDATE_CHECK": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        }

    def ours(self, *arguments):
        return run([OURS, *arguments], self.environment())

    def hf(self, *arguments):
        package = hub_package()
        command = [sys.executable, package / "bin" / "hf", *arguments]
        return run(command, self.environment() | {"PYTHONPATH": str(package)})

    def publish(self, folder, name):
        return self.ours("publish", folder, "--json", "--to", f"ada/{name}", "--create", "--anyway")

    def upload(self, folder, name):
        return self.hf("upload", f"ada/{name}", folder, ".", "--repo-type", "space")

    def make(self, name):
        """A static Space, which costs the test Hub next to nothing to build."""
        body = json.dumps({"type": "space", "name": name, "sdk": "static"}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"}
        urllib.request.urlopen(urllib.request.Request(self.addresses["hub"] + "/api/repos/create", body, headers)).close()


@dataclass
class Finished:
    seconds: float
    memory: float  # MiB at most
    read: int  # bytes by read(), sockets of libraries that read so included
    output: str


def run(command, environment):
    """Runs a program to its end."""
    with tempfile.TemporaryFile("w+") as output:
        started = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], env=environment, stdout=output, stderr=output)
        read = Reads(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    if process.returncode != 0:
        raise RuntimeError(f"{command} ended with {process.returncode}: {text[-2000:]}")
    return Finished(seconds, usage.ru_maxrss / 1024, read.stop(), text)


class Reads:
    """How many bytes a process has read: looked at again and again, because nobody can say afterwards."""

    def __init__(self, pid):
        self.path = Path(f"/proc/{pid}/io")
        self.bytes = 0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self):
        while not self.ended.wait(0.01):
            try:
                self.bytes = int(self.path.read_text().split()[1])
            except (OSError, IndexError):
                return

    def stop(self):
        self.ended.set()
        self.thread.join()
        return self.bytes


def fill(path, size, seed):
    """A file of bytes that are no text, other ones for each seed."""
    block = (seed.to_bytes(8, "big") + bytes(range(256)) * 4096)[:MIB]
    with open(path, "wb") as file:
        for number in range(size // MIB):
            file.write(number.to_bytes(8, "big"))
            file.write(block[8:])
        file.write(seed.to_bytes(8, "big"))


def restamp(path, seed):
    """Another content of the same size, for next to no work."""
    with open(path, "r+b") as file:
        file.write(seed.to_bytes(8, "big"))


def peers():
    """Whether the peer can be had."""
    try:
        hub_package()
        return True
    except (OSError, subprocess.CalledProcessError) as error:
        say(f"PEER MISSING: {PACKAGE} cannot be installed ({error}), its figures are left out")
        return False
