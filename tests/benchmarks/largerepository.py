# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A repository that is large in every direction, the same each time: 50,000 files in some 12,000 folders, 20,000 commits
with merges, and app.py with 3,000 lines that 1,000 of the commits have touched. Made once, by git fast-import."""

import os
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from bench import CACHE, PROGRAMS, Turn, say

FILES = 50_000
COMMITS = 20_000
FILES_PER_FOLDER = 4
LINES = 3_000
APP_EVERY = 20
MERGE_EVERY = 50
FIRST_TIME = 1_600_000_000
# Part of the folder's name: another generator is another repository.
VERSION = 1


def path_of(number):
    folder = number // FILES_PER_FOLDER
    return f"part{folder % 50:02}/area{folder // 50 % 25:02}/folder{folder // 1250:02}/file{number}.py"


def line_of(number, revision):
    return f"value_{number} = compute({revision}, {number * 7919 % 1000})"


class Import:
    """Writes what `git fast-import` reads."""

    def __init__(self, stream):
        self.stream = stream
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
            chosen = self.random.randrange(FILES)
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
        for number in range(FILES - 2):
            self.file(path_of(number), f"# file {number}\n" + "print(1)\n" * (number % 20))
        number = 1
        while number < COMMITS:
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
    return subprocess.run(["git", "-C", folder, *arguments], check=True, stdout=subprocess.PIPE).stdout


def large_repository():
    """Its folder, checked out. Work on copies of nothing: leave it as it is, or put it back."""
    place = CACHE / f"repository-{VERSION}-{FILES}-{COMMITS}"
    if not place.exists():
        say("making a repository of 50,000 files and 20,000 commits (once, a minute)")
        fresh = Path(f"{place}.{os.getpid()}")
        shutil.rmtree(fresh, ignore_errors=True)
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", fresh], check=True)
        with subprocess.Popen(["git", "-C", fresh, "fast-import", "--quiet"], stdin=subprocess.PIPE) as importer:
            Import(importer.stdin).run()
        git(fresh, "branch", "--quiet", "-D", "side")
        git(fresh, "reset", "--quiet", "--hard")
        git(fresh, "gc", "--quiet")
        fresh.rename(place)
    git(place, "update-index", "-q", "--refresh")
    return place


OURS = PROGRAMS / "repositoryturns"


def run(command):
    """Runs a program to its end: the turn, with the most memory it had, and what it printed."""
    with tempfile.TemporaryFile() as output:
        started = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{command[0]} failed")
        output.seek(0)
        return Turn(seconds, usage.ru_maxrss / 1024), output.read()


def measured(command, said):
    """A function that runs the command and keeps what it printed at the end of a list."""

    def turn():
        result, output = run(command)
        said.append(output)
        return result

    return turn
