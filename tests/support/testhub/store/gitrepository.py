# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One bare repository, through git itself."""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

POINTER = b"version https://git-lfs.github.com/spec/v1\n"
LONGEST_POINTER = 1024
LARGEST_KEPT = 1 << 16
ENVIRONMENT = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}


class GitError(Exception):
    pass


@dataclass(frozen=True)
class Entry:
    path: str
    oid: str
    size: int
    # sha256 and size of what a pointer of LFS stands for; empty for other files.
    lfs: tuple = ()
    folder: bool = False

    @property
    def real_size(self):
        return self.lfs[1] if self.lfs else self.size

    @property
    def content_id(self):
        return self.lfs[0] if self.lfs else self.oid


def pointer_of(data):
    """What a pointer of LFS says: sha256 and size, or nothing if it is none."""
    if not data.startswith(POINTER) or len(data) > LONGEST_POINTER:
        return ()
    fields = dict(line.split(" ", 1) for line in data.decode("utf-8", "replace").splitlines() if " " in line)
    kind, _, oid = fields.get("oid", "").partition(":")
    return (oid, int(fields["size"])) if kind == "sha256" and fields.get("size", "").isdigit() else ()


def make_pointer(oid, size):
    return POINTER + f"oid sha256:{oid}\nsize {size}\n".encode()


def quoted(path):
    """A path as fast-import reads it."""
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class GitRepository:
    """Not made on disk before it is first used, since a test may want a thousand of them."""

    def __init__(self, folder, template):
        self.folder = folder
        self.template = template
        self.lock = threading.RLock()
        self.trees = {}
        # Small files that are asked for again and again, by their hash.
        self.small = {}

    def git(self, *arguments, data=None, script=None, check=True):
        self.make()
        given = {"stdin": script} if script else {"input": data}
        done = subprocess.run(
            ["git", "--git-dir", self.folder, *arguments], check=False, capture_output=True, env=ENVIRONMENT, **given
        )
        if check and done.returncode:
            raise GitError(done.stderr.decode("utf-8", "replace").strip())
        return done.stdout if check else done

    def make(self):
        with self.lock:
            if not os.path.isdir(self.folder):
                shutil.copytree(self.template, self.folder)

    def resolve(self, revision):
        """The commit that a name, a full hash or the beginning of one stands for, or None."""
        if revision.startswith("-") or not revision.isprintable() or set(revision) & set(" ~^:?*[\\"):
            return None
        if revision in self.trees:
            return revision
        if loose := self.loose(f"refs/heads/{revision}"):
            return loose
        for name in (f"refs/heads/{revision}", f"refs/tags/{revision}", revision):
            found = self.git("rev-parse", "--verify", "--quiet", name + "^{commit}", check=False)
            if found.returncode == 0:
                return found.stdout.decode().strip()
        return None

    def loose(self, name):
        """The commit of a branch as it lies in a file of its own, which spares a process."""
        path = os.path.join(self.folder, name)
        if ".." in name or not os.path.isfile(path):
            return None
        with open(path) as file:
            text = file.read().strip()
        return text if len(text) == 40 else None

    def refs(self):
        """Name to commit, of all branches, tags and pull requests."""
        listed = self.git("for-each-ref", "--format=%(refname) %(objectname) %(*objectname)").decode().splitlines()
        return {parts[0]: parts[-1] for parts in (line.split() for line in listed)}

    def set_ref(self, name, commit):
        self.git("update-ref", name, commit) if commit else self.git("update-ref", "-d", name)

    def entries(self, commit):
        """Path to entry, folders too, of a commit; kept, as a commit never changes."""
        if commit not in self.trees:
            found = {}
            for line in self.git("ls-tree", "-r", "-t", "-l", "-z", "--full-tree", commit).decode().split("\0")[:-1]:
                facts, path = line.split("\t", 1)
                _, kind, oid, size = facts.split()
                found[path] = Entry(path, oid, 0 if size == "-" else int(size), folder=kind == "tree")
            self.trees[commit] = self.with_pointers(found)
        return self.trees[commit]

    def with_pointers(self, entries):
        small = [entry for entry in entries.values() if not entry.folder and len(POINTER) < entry.size < LONGEST_POINTER]
        for entry, data in zip(small, self.read_many([entry.oid for entry in small])):
            if lfs := pointer_of(data):
                entries[entry.path] = Entry(entry.path, entry.oid, entry.size, lfs)
        return entries

    def read_many(self, oids):
        if not oids:
            return []
        output = self.git("cat-file", "--batch", data="".join(oid + "\n" for oid in oids).encode())
        found, place = [], 0
        for _ in oids:
            end = output.index(b"\n", place)
            size = int(output[place:end].split()[2])
            found.append(output[end + 1 : end + 1 + size])
            place = end + size + 2
        return found

    def read(self, oid):
        if oid not in self.small:
            data = self.read_many([oid])[0]
            if len(data) > LARGEST_KEPT:
                return data
            self.small[oid] = data
        return self.small[oid]

    def file(self, commit, path):
        """The bytes of a file, or None."""
        entry = self.entries(commit).get(path) if commit else None
        return self.read(entry.oid) if entry and not entry.folder else None

    def commit(self, ref, parent, changes, author, message):
        """Makes a commit on a branch and returns it. Changes are ("put", path, bytes), ("remove", path),
        ("copy" or "move", from, to)."""
        now = int(time.time())
        head = [f"commit {ref}", f"committer {author} <{author}@users.noreply.huggingface.co> {now} +0000"]
        text = message.encode()
        lines = ["\n".join(head).encode(), b"data %d\n%s" % (len(text), text)]
        if parent:
            lines.append(f"from {parent}".encode())
        for kind, path, *rest in changes:
            if kind == "put":
                lines.append(f"M 100644 inline {quoted(path)}\ndata {len(rest[0])}\n".encode() + rest[0])
            elif kind == "remove":
                lines.append(f"D {quoted(path)}".encode())
            else:
                lines.append(f"{'C' if kind == 'copy' else 'R'} {quoted(path)} {quoted(rest[0])}".encode())
        # Neither packed tightly nor compared with each other: what is kept here is gone in a minute. From a file, since
        # a pipe takes it in small pieces.
        quick = ("-c", "core.compression=0", "-c", "pack.compression=0", "-c", "core.fsync=none", "fast-import", "--depth=0")
        self.make()
        with tempfile.TemporaryFile(dir=self.folder) as script:
            script.write(b"\n".join(lines) + b"\n\ndone\n")
            script.seek(0)
            self.git(*quick, "--quiet", "--done", "--force", script=script)
        return self.resolve(ref)

    def log(self, revision, skip=0, limit=100, path=None):
        shape = "--format=%H%x00%an%x00%cI%x00%s%x00%b%x01"
        output = self.git("log", shape, f"--skip={skip}", f"--max-count={limit}", revision, "--", *([path] if path else []))
        rows = [row.strip("\n").split("\0") for row in output.decode().split("\x01")[:-1]]
        return [dict(zip(("id", "author", "date", "title", "body"), row)) for row in rows]

    def count(self, revision):
        return int(self.git("rev-list", "--count", revision))

    def diff(self, old, new):
        return self.git("diff", old, new).decode("utf-8", "replace")

    def merge_base(self, one, other):
        return self.git("merge-base", one, other).decode().strip()

    def merge(self, ours, theirs, author, message):
        """The commit that joins both, or the paths in conflict."""
        merged = self.git("merge-tree", "--write-tree", "--name-only", "--no-messages", ours, theirs, check=False)
        lines = merged.stdout.decode().splitlines()
        if merged.returncode:
            return None, lines[1:]
        identity = ["-c", f"user.name={author}", "-c", f"user.email={author}@users.noreply.huggingface.co"]
        made = self.git(*identity, "commit-tree", lines[0], "-p", ours, "-p", theirs, "-m", message)
        return made.decode().strip(), []
