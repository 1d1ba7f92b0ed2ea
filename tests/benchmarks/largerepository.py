# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repositories that are large in every direction, the same each time: usually 50,000 files in some 12,000 folders, 20,000
commits with merges, and app.py with 3,000 lines that 1,000 of the commits have touched. Made once, by git fast-import."""

import hashlib
import os
import random
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import CACHE, PROGRAMS, Turn, say

COMMITS = 20_000
FILES_PER_FOLDER = 4
LINES = 3_000
APP_EVERY = 20
MERGE_EVERY = 50
FIRST_TIME = 1_600_000_000
# Part of the folder's name: another generator is another repository.
VERSION = 1
# Of a large file; the pointers to it take no room.
POINTER_SIZE = 10 * 1024 * 1024


@dataclass(frozen=True)
class Size:
    files: int = 50_000
    commits: int = COMMITS
    # Of these files, as many are pointers of git LFS.
    pointers: int = 0

    def name(self):
        pointers = f"-{self.pointers}" if self.pointers else ""
        return f"repository-{VERSION}-{self.files}-{self.commits}{pointers}"


USUAL = Size()
# Large files of 5 GiB in all.
HUGE = Size(files=100_000, commits=50_000, pointers=512)


def path_of(number):
    folder = number // FILES_PER_FOLDER
    return f"part{folder % 50:02}/area{folder // 50 % 25:02}/folder{folder // 1250:02}/file{number}.py"


def line_of(number, revision):
    return f"value_{number} = compute({revision}, {number * 7919 % 1000})"


def pointer_of(number):
    return (
        "version https://git-lfs.github.com/spec/v1\n"
        f"oid sha256:{hashlib.sha256(str(number).encode()).hexdigest()}\nsize {POINTER_SIZE}\n"
    )


class Import:
    """Writes what `git fast-import` reads."""

    def __init__(self, stream, size):
        self.stream = stream
        self.size = size
        self.random = random.Random(20_000)
        self.app = [line_of(line, 0) for line in range(LINES)]
        self.mark = 0

    def write(self, text):
        self.stream.write(text.encode())

    def data(self, text):
        self.write(f"data {len(text.encode())}\n{text}\n")

    def commit(self, number, parents, branch="main"):
        self.mark += 1
        self.write(f"commit refs/heads/{branch}\nmark :{self.mark}\n")
        for role in ("author", "committer"):
            self.write(
                f"{role} Person {number % 17} <person{number % 17}@example.com> {FIRST_TIME + number * 600} +0000\n"
            )
        self.data(f"Change number {number}\n\nWhat it is for, in a line.\n")
        for role, parent in zip(("from", "merge"), parents):
            self.write(f"{role} :{parent}\n")
        return self.mark

    def file(self, path, text):
        self.write(f"M 644 inline {path}\n")
        self.data(text)

    def change(self, number):
        """A few files, and app.py now and then."""
        for _ in range(self.random.randint(1, 4)):
            chosen = self.random.randrange(self.size.files - self.size.pointers)
            self.file(path_of(chosen), f"# file {chosen}\nrevision = {number}\n" + "print(revision)\n" * (chosen % 20))
        if number % APP_EVERY == 0:
            for _ in range(self.random.randint(1, 6)):
                line = self.random.randrange(len(self.app))
                self.app[line] = line_of(line, number)
            self.file("app.py", "\n".join(self.app) + "\n")

    def run(self):
        tip = self.commit(0, [])
        self.file("app.py", "\n".join(self.app) + "\n")
        self.file("README.md", "---\nsdk: gradio\n---\n")
        for number in range(self.size.files - self.size.pointers - 2):
            self.file(path_of(number), f"# file {number}\n" + "print(1)\n" * (number % 20))
        if self.size.pointers:
            self.file(".gitattributes", "*.safetensors filter=lfs diff=lfs merge=lfs -text\n")
        for number in range(self.size.pointers):
            self.file(f"models/part{number:03}.safetensors", pointer_of(number))
        number = 1
        while number < self.size.commits:
            parents = [tip]
            if number % MERGE_EVERY == 0:
                side = self.commit(number, [tip], "side")
                self.change(number * APP_EVERY + 1)  # never app.py
                parents.append(side)
                number += 1
            tip = self.commit(number, parents)
            self.change(number)
            number += 1


def git(folder, *arguments):
    # Nobody has what the pointers stand for.
    environment = {**os.environ, "GIT_LFS_SKIP_SMUDGE": "1"}
    command = ["git", "-C", folder, *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment).stdout


def large_repository(size=USUAL):
    """Its folder, checked out. Work on copies of nothing: leave it as it is, or put it back."""
    place = CACHE / size.name()
    if not place.exists():
        say(f"making a repository of {size.files:,} files and {size.commits:,} commits (once, some minutes)")
        fresh = Path(f"{place}.{os.getpid()}")
        shutil.rmtree(fresh, ignore_errors=True)
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", fresh], check=True)
        with subprocess.Popen(["git", "-C", fresh, "fast-import", "--quiet"], stdin=subprocess.PIPE) as importer:
            Import(importer.stdin, size).run()
        git(fresh, "branch", "--quiet", "-D", "side")
        git(fresh, "reset", "--quiet", "--hard")
        git(fresh, "gc", "--quiet")
        fresh.rename(place)
    git(place, "update-index", "-q", "--refresh")
    return place


OURS = PROGRAMS / "repositoryturns"


def run(command, told=b""):
    """Runs a program that is told something to its end: the turn, with the most memory it had, and what it printed."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as source:
        source.write(told)
        source.seek(0)
        started = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdin=source, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{command[0]} failed")
        output.seek(0)
        return Turn(seconds, usage.ru_maxrss / 1024), output.read()


def measured(command, said, told=b""):
    """A function that runs the command and keeps what it printed at the end of a list."""

    def turn():
        result, output = run(command, told)
        said.append(output)
        return result

    return turn
