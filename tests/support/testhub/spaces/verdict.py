# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a commit: judged by what it holds, as a builder would by building it."""

import ast
import re
from dataclasses import dataclass

from spaces import card

REASON = "Job failed with exit code: {code}. Reason: {reason}"
# A package that no index has.
MISSING = re.compile(r"^(no-such-package[\w-]*)", re.MULTILINE)
PIN = re.compile(r"^gradio(?:\[[^\]]*\])?==([\w.]+)", re.MULTILINE)
FAILING_RUN = re.compile(r"^RUN (?:false|exit (\d+))\s*$", re.MULTILINE)


@dataclass
class Verdict:
    """The stage that a build ends in, what it logs on the way, and why."""

    stage: str
    build: list
    run: list
    error: str = None


def step(instruction, done="DONE 0.4s"):
    return [f"--> {instruction}", done, ""]


def judge(read, secrets, variables):
    """`read` gives the text of a file, or None."""
    readme = read("README.md")
    errors, _ = card.problems(readme)
    if errors:
        return Verdict("CONFIG_ERROR", [], [], errors[0])
    settings = card.parse(readme)
    if clash := sorted(set(secrets) & set(variables)):
        return Verdict("CONFIG_ERROR", [], [], f"Collision on variables and secrets names: {', '.join(clash)}")
    if reason := card.config_error(settings):
        return Verdict("CONFIG_ERROR", [], [], reason)
    sdk = settings["sdk"]
    file = "Dockerfile" if sdk == "docker" else settings.get("app_file") or ("index.html" if sdk == "static" else "app.py")
    if read(file) is None:
        return Verdict("NO_APP_FILE", [], [])
    if sdk == "static":
        return Verdict("RUNNING", [], [])
    return judge_dockerfile(read(file)) if sdk == "docker" else judge_python(read, settings, file)


def failed_build(lines, what, reason, code=1):
    error = f'ERROR: process "/bin/sh -c {what}" did not complete successfully: exit code: {code}'
    summary = REASON.format(code=code, reason=reason)
    return Verdict("BUILD_ERROR", lines + [reason, f"--> {error}"], [], summary)


def judge_dockerfile(text):
    lines = []
    for line in text.splitlines():
        if failing := FAILING_RUN.match(line):
            return failed_build(lines + [f"--> {line}"], line[4:], "the command failed", int(failing[1] or 1))
        if re.match(r"[A-Z]+ ", line):
            lines += step(line)
    return Verdict("RUNNING", lines, started())


def judge_python(read, settings, file):
    python = settings.get("python_version", "3.13")
    lines = step(f"FROM docker.io/library/python:{python}@sha256:0000", "CACHED") + step("WORKDIR /app", "CACHED")
    packages = read("packages.txt") or ""
    if "#" in packages:
        return failed_build(lines, "xargs apt-get install", "E: Unable to locate package #", 100)
    requirements = read("requirements.txt") or ""
    version = str(settings.get("sdk_version", "6.31.0"))
    install = f"pip install -r requirements.txt gradio[oauth,mcp]=={version} uvicorn>=0.14.0 websockets>=10.4 spaces"
    if missing := MISSING.search(requirements):
        return failed_build(lines + [f"--> RUN {install}"], install, f"ERROR: No matching distribution found for {missing[1]}")
    if (pin := PIN.search(requirements)) and pin[1] != version:
        reason = f"ERROR: Cannot install gradio=={pin[1]} and gradio[mcp,oauth]=={version}: ResolutionImpossible"
        return failed_build(lines + [f"--> RUN {install}"], install, reason)
    lines += step(f"RUN {install}", "DONE 12.9s") + step("COPY --chown=1000:1000 . /app") + ["--> Pushing image", "DONE 2.1s"]
    return judge_app(lines, read(file), file)


def judge_app(lines, text, file):
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        trace = [
            "Traceback (most recent call last):",
            f'  File "/app/{file}", line {error.lineno}',
            f"SyntaxError: {error.msg}",
        ]
        return Verdict("RUNTIME_ERROR", lines, started() + trace, "Exit code: 1. Reason: SyntaxError")
    for node in tree.body:
        if isinstance(node, ast.Raise):
            trace = [
                "Traceback (most recent call last):",
                f'  File "/app/{file}", line {node.lineno}, in <module>',
                f"    {ast.unparse(node)}",
                ast.unparse(node.exc) if node.exc else "RuntimeError",
            ]
            return Verdict(
                "RUNTIME_ERROR", lines, started() + trace, "Exit code: 1. Reason: application does not seem to be initialized"
            )
    return Verdict("RUNNING", lines, started() + ["* Running on local URL:  http://0.0.0.0:7860"])


def started():
    return ["===== Application Startup ====="]
