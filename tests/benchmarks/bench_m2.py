# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""M2: one line of a machine-learning Space's requirements edited, to the verdict: `lock --offline --dry-run`, the whole
process, against `uv pip compile --offline` of the same lines."""

import json
import os
import subprocess

from bench import CACHE, PROGRAMS, Figure, Running, Turn, Workplace, measure, options, program, say

PACKAGES = """torch transformers accelerate datasets diffusers sentencepiece scikit-learn pandas matplotlib
opencv-python-headless safetensors einops numpy""".split()
SDK = "gradio[oauth,mcp] uvicorn>=0.14.0 websockets>=10.4 spaces huggingface-hub requests datasets".split()
CARD = "---\ntitle: M2\nsdk: gradio\npython_version: '3.12'\napp_file: app.py\n---\n"


def main():
    chosen = options(__doc__)
    with Workplace() as workplace:
        space = workplace.folder / "space"
        space.mkdir()
        (space / "README.md").write_text(CARD)
        (space / "app.py").write_text("import gradio\n")
        requirements = space / "requirements.txt"
        requirements.write_text("\n".join(PACKAGES) + "\n")
        environment = {**workplace.environment(), "XDG_CACHE_HOME": str(CACHE)}
        cli = PROGRAMS / "spacewright-cli"
        say("asking the index once")
        subprocess.run([cli, "lock", space], env=environment, check=True, stdout=subprocess.DEVNULL)
        count = 0

        def ours():
            nonlocal count
            count += 1
            requirements.write_text("\n".join(PACKAGES[:-1]) + f"\nnumpy>=1.{20 + count % 2}\n")
            command = [cli, "lock", "--offline", "--dry-run", "--json", space]
            with Running(command, environment, output=subprocess.PIPE) as running:
                output = running.process.stdout.read()
                running.process.wait()
                seconds = running.elapsed()
            events = [json.loads(line) for line in output.splitlines()]
            assert events[-1].get("ok"), output
            ours.packages = {(e["name"], e["version"]) for e in events if e["event"] == "package"}
            return Turn(seconds)

        def uv():
            whole = workplace.folder / "whole.txt"
            whole.write_text(requirements.read_text() + "\n".join(SDK) + "\n")
            command = [program("uv"), "pip", "compile", whole, "--offline", "--no-config", "--no-build", "--quiet",
                       "--no-header", "--no-annotate", "--python", "/usr/bin/python3", "--python-version", "3.12",
                       "--python-platform", "x86_64-manylinux_2_28"]
            variables = {**os.environ, "UV_CACHE_DIR": str(CACHE / "spacewright" / "python" / "uv")}
            with Running(command, variables, output=subprocess.PIPE) as running:
                output = running.process.stdout.read().decode()
                running.process.wait()
                seconds = running.elapsed()
            assert len(output.split()) == len(ours.packages), "not the same packages"
            return Turn(seconds)

        measure(Figure("M2", bar=1.4), chosen.rounds, ours, uv).print(chosen.json)


if __name__ == "__main__":
    main()
