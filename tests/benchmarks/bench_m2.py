# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""M2: one line of a machine-learning Space's requirements edited, to the verdict: `lock --offline --dry-run`, the whole
process, against `uv pip compile --offline` of the same lines, and against `pip-compile`, which has no other way than to
ask the index: two turns of that take most of a minute."""

import json
import os
import subprocess

from bench import CACHE, PROGRAMS, Figure, Running, Turn, Workplace, measure, options, program, say

PACKAGES = """torch transformers accelerate datasets diffusers sentencepiece scikit-learn pandas matplotlib
opencv-python-headless safetensors einops numpy""".split()
SDK = "gradio[oauth,mcp] uvicorn>=0.14.0 websockets>=10.4 spaces huggingface-hub requests datasets".split()
CARD = "---\ntitle: M2\nsdk: gradio\npython_version: '3.12'\napp_file: app.py\n---\n"


def pip_compile():
    """pip-tools in an environment that is kept; None where it cannot be had."""
    place = CACHE / "pip-tools"
    if not (place / "bin" / "pip-compile").exists():
        say("installing pip-tools once")
        subprocess.run(["/usr/bin/python3", "-m", "venv", place], check=True)
        subprocess.run([place / "bin" / "pip", "install", "--quiet", "pip-tools"], check=False)
    return place / "bin" / "pip-compile" if (place / "bin" / "pip-compile").exists() else None


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

        def pip_tools():
            source = workplace.folder / "whole.in"
            source.write_text(requirements.read_text() + "\n".join(SDK) + "\n")
            command = [pip_compile(), "--quiet", "--no-header", "--no-annotate", "--pip-args", "--only-binary :all:",
                       "--output-file", workplace.folder / "pinned.txt", source]
            with Running(command, {**os.environ, "PIP_CACHE_DIR": str(CACHE / "pip")}) as running:
                running.process.wait()
                seconds = running.elapsed()
            pins = [line for line in (workplace.folder / "pinned.txt").read_text().splitlines() if "==" in line]
            assert len(pins) > len(PACKAGES), "nothing was resolved"
            return Turn(seconds)

        measure(Figure("M2", bar=1.4), chosen.rounds, ours, uv).print(chosen.json)
        if pip_compile():
            measure(Figure("M2-pip-compile", bar=None), 1, ours, pip_tools).print(chosen.json)
        else:
            say("pip-compile is missing: nothing is measured against it")


if __name__ == "__main__":
    main()
