# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Large files by their sha256, as one storage for all repositories, with checksums."""

import hashlib
import os
import secrets
import shutil
from pathlib import Path

from web.reply import Refusal


class LfsStore:
    def __init__(self, folder):
        self.folder = Path(folder)
        # From this size on, uploads go in parts, for clients that can.
        self.multipart_from = 64 << 20
        self.chunk = 16 << 20
        # Whether clients are told of places on the Hub itself.
        self.relative = False
        # What the signatures of addresses are made with.
        self.key = secrets.token_hex(16)
        (self.folder / "parts").mkdir(parents=True)

    def path(self, oid):
        return self.folder / oid[:2] / oid

    def has(self, oid):
        return self.path(oid).exists()

    def size(self, oid):
        return self.path(oid).stat().st_size

    def signature(self, *words):
        return hashlib.sha256(" ".join((self.key, *words)).encode()).hexdigest()[:32]

    def check(self, request, *words):
        """Addresses of the storage carry a signature and take no token, as those of a real one; on the Hub's own, clients
        may say who they are."""
        if request.authorization and request.origin == "storage":
            raise Refusal(400, "Only one auth mechanism allowed")
        if request.value("X-Amz-Signature") != self.signature(*words):
            raise Refusal(403, "SignatureDoesNotMatch")

    def take(self, body, target, oid=None):
        """Writes what comes to a file, and checks it if its name is known."""
        temporary = self.folder / f"{secrets.token_hex(8)}.new"
        digest = hashlib.sha256()
        try:
            with open(temporary, "wb") as file:
                while data := body.read():
                    digest.update(data)
                    file.write(data)
            if oid and digest.hexdigest() != oid:
                raise Refusal(400, "BadDigest: the content is not what its sha256 says")
            target.parent.mkdir(exist_ok=True)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
        return digest.hexdigest()

    def put(self, oid, body):
        self.take(body, self.path(oid), oid)

    def part(self, upload, number):
        return self.folder / "parts" / upload / str(number)

    def put_part(self, upload, number, body):
        return self.take(body, self.part(upload, number))

    def complete(self, upload, oid, parts):
        """Joins the parts that were sent, if they are the right ones in the right order."""
        joined = _Joined([self.part(upload, part["partNumber"]) for part in parts])
        self.put(oid, joined)
        shutil.rmtree(self.folder / "parts" / upload, ignore_errors=True)

    def add(self, data):
        oid = hashlib.sha256(data).hexdigest()
        self.path(oid).parent.mkdir(exist_ok=True)
        self.path(oid).write_bytes(data)
        return oid

    def pieces(self, oid, start, end):
        with open(self.path(oid), "rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)
            file.seek(start)
            left = end - start
            while left > 0 and (data := file.read(min(1 << 18, left))):
                left -= len(data)
                yield data


class _Joined:
    """Several files read as one body."""

    def __init__(self, paths):
        self.paths = paths
        self.file = None

    def read(self, most=1 << 18):
        while True:
            if self.file and (data := self.file.read(most)):
                return data
            if self.file:
                self.file.close()
            if not self.paths:
                return b""
            path = self.paths.pop(0)
            if not path.exists():
                raise Refusal(400, "InvalidPart")
            self.file = open(path, "rb")
