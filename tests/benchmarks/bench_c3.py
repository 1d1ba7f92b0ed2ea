# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C3: build a Dockerfile; again after one requirement; after one source line, against the client's `build` of the same.

Beside it: Podman's own client with the service (`podman --remote build`), which is the least that whoever speaks to a
service can reach, and our memory while a context of 200,000 files is sent.
"""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

from bench import PROGRAMS, Figure, Turn, Workplace, measure, options
from engines import ENVIRONMENT, IMAGE, engines, programs_below

# No network: what is measured is the engine and the way to it.
DOCKERFILE = f"""FROM {IMAGE}
WORKDIR /home/user/app
COPY requirements.txt .
RUN cat requirements.txt && sleep 0.2
COPY . .
CMD ["python3", "app.py"]
"""
CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "NODE_EXTRA_CA_CERTS")
FILES = 200_000
MOST_MEMORY = 150


def write_space(folder):
    folder.mkdir()
    (folder / "README.md").write_text("---\nsdk: docker\n---\n")
    (folder / "Dockerfile").write_text(DOCKERFILE)
    (folder / "requirements.txt").write_text("first\n")
    (folder / "app.py").write_text("print('first')\n")
    return folder


def build_ours(engine, space, environment):
    """The seconds of the build as our record has them, and our most memory in MiB."""
    # Only inside: the way into the environment has a cache folder of its own.
    settings = [f"{name}={value}" for name, value in environment.items() if name.startswith(("XDG_", "HOME", "SPACE"))]
    # The client knows nothing of the machine's certificates and package indexes: nor shall our build here.
    indexes = [name for name in os.environ if name.startswith(("PIP_", "UV_", "npm_"))]
    settings = [f"--unset={name}" for name in {*CERTIFICATES, *indexes}] + settings
    command = [PROGRAMS / "spacewright-cli", "build", space, "--runner", "container", "--engine", engine.socket]
    process = subprocess.Popen([ENVIRONMENT, "env", *settings, *command, "--trust", "--json"], stdout=subprocess.PIPE)
    last, memory = {}, 0
    for line in process.stdout:
        last = json.loads(line)
        memory = max(memory, most_memory(process.pid))
    assert process.wait() == 0 and last.get("ok"), last
    return last["duration"], memory


def most_memory(root):
    """Of our program below bubblewrap."""
    most = 0
    for pid in programs_below(root, "spacewright-cli"):
        try:
            status = Path(f"/proc/{pid}/status").read_text()
        except OSError:
            continue
        # The kernel knows no sizes of a process that has just ended.
        if "VmHWM:" in status:
            most = max(most, int(status.split("VmHWM:")[1].split()[0]) / 1024)
    return most


def measure_case(engine, space, environment, file, chosen):
    def change():
        if file:
            (space / file).write_text(f"# {time.time_ns()}\n")

    def ours():
        change()
        return Turn(build_ours(engine, space, environment)[0])

    def client(engine):
        change()
        return Turn(engine.call("build", "--tag", "localhost/spacewright-bench:1", space)[1])

    figure = Figure(f"C3 {engine.name} {file or 'unchanged'}", bar=1.05)
    measure(figure, chosen.rounds, ours, lambda: client(engine)).print(chosen.json)
    if engine.name == "Podman" and file:
        figure = Figure(f"C3 podman --remote {file}", bar=None)
        measure(
            figure,
            chosen.rounds,
            lambda: client(engine.remote()),
            lambda: client(engine),
        ).print(chosen.json)


def measure_context(engine, space, environment):
    for number in range(FILES // 1000):
        place = space / "many" / str(number)
        place.mkdir(parents=True)
        for name in range(1000):
            (place / f"{name}.txt").write_bytes(b"x" * 100)
    seconds, memory = build_ours(engine, space, environment)
    held = "HELD" if memory < MOST_MEMORY else "MISSED"
    print(
        f"C3 {engine.name} context of {FILES:,} files: {seconds:.1f} s, {memory:.0f} MiB, {held}",
        flush=True,
    )


def main():
    chosen = options(__doc__)
    with Workplace() as workplace:
        environment = workplace.environment(SPACEWRIGHT_BASE_IMAGE=IMAGE)
        for engine in engines():
            space = write_space(workplace.folder / engine.name)
            for file in (None, "requirements.txt", "app.py"):
                measure_case(engine, space, environment, file, chosen)
            measure_context(engine, space, environment)
            shutil.rmtree(space)


if __name__ == "__main__":
    main()
