# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What githttpserver.py serves of git LFS (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md): the batch
question beside the repositories, and the contents from a storage of another origin, where no token belongs.

The first part of an address says how the storage behaves, as FREQUENCY-FAULT: `once-cut` spoils the first transfer of
each object, `always-cut` every one. Faults: cut (half of the bytes), 401, 404, 410, 429, 500, wrong (other bytes of
the same number), long (too many), slow (a byte at a time), ignore (sends all where a part was asked for), lie (the
answer to the batch question leads to a plain address of another machine), foreign (it names another object), none of
it (there is nothing to be had, `once-absent`). `parts-N` wants uploads in parts of N bytes; `verify-bad` does not
accept what was uploaded. An address is good for one use where the manner is `expire`.
"""

import hashlib
import json
import time
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

TYPE = [("Content-Type", "application/vnd.git-lfs+json")]


class LfsServer:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.storage = None  # "http://127.0.0.1:PORT", once there is one
        self.uses = Counter()

    def object(self, name, oid):
        return self.folder / (name + ".git") / "lfs" / "objects" / oid[:2] / oid[2:4] / oid

    def strikes(self, manner, fault, name, oid):
        """Whether this transfer is to be spoiled in this way."""
        frequency, _, wanted = manner.partition("-")
        if wanted != fault or frequency not in ("once", "always"):
            return False
        self.uses[manner, name, oid] += 1
        return frequency == "always" or self.uses[manner, name, oid] == 1

    # --- beside the repository

    def batch(self, manner, name, question, base):
        """The answer to a batch question: status and body."""
        asked = json.loads(question)
        objects = [self.offer(manner, name, asked["operation"], entry, base) for entry in asked["objects"]]
        return 200, json.dumps({"transfer": "basic", "objects": objects}).encode()

    def offer(self, manner, name, operation, entry, base):
        oid, size = entry["oid"], entry["size"]
        here = self.object(name, oid).is_file()
        told = {"oid": oid, "size": size}
        if self.strikes(manner, "foreign", name, oid):
            told["oid"] = "0" * 64
        place = f"{self.storage}/{manner}/{name}/{oid}?use={time.monotonic_ns()}"
        if self.strikes(manner, "lie", name, oid):
            place = f"http://storage.example/{oid}"
        if operation == "download":
            if not here or self.strikes(manner, "absent", name, oid):
                return told | {"error": {"code": 404, "message": "Object does not exist"}}
            return told | {"actions": {"download": {"href": place, "header": {"X-Storage": "download"}}}}
        if here:
            return told
        header = {"X-Storage": "upload"}
        if manner.startswith("parts-"):
            chunk = int(manner[6:])
            header = {"chunk_size": str(chunk)}
            header |= {f"{part + 1:05}": f"{place}&part={part + 1}" for part in range(-(-size // chunk))}
        return told | {"actions": {"upload": {"href": place, "header": header},
                                   "verify": {"href": f"{base}/{manner}/{name}.git/info/lfs/verify"}}}

    def verify(self, manner, name, question):
        asked = json.loads(question)
        place = self.object(name, asked["oid"])
        sound = place.is_file() and place.stat().st_size == asked["size"] and manner != "verify-bad"
        return (200, b"{}") if sound else (422, b'{"message": "The object is not what was announced"}')

    # --- the storage

    def serve_storage(self, handler):
        url = urlsplit(handler.path)
        _, manner, name, oid = url.path.split("/")
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        question = handler.question()
        if self.refuses(handler, manner, name, oid, query):
            return None
        if handler.command == "GET":
            return self.download(handler, manner, name, oid)
        if handler.command == "POST":
            return self.join(handler, self.object(name, oid), oid, json.loads(question))
        return self.upload(handler, manner, name, oid, query, question)

    def refuses(self, handler, manner, name, oid, query):
        for status in ("401", "404", "410", "429", "500"):
            if self.strikes(manner, status, name, oid):
                handler.answer(int(status), b"no", [("Retry-After", "0")] if status == "429" else [])
                return True
        if manner == "expire":
            self.uses[query["use"], query.get("part")] += 1
            if self.uses[query["use"], query.get("part")] > 1:
                handler.answer(403, b"expired")
                return True
        return False

    def download(self, handler, manner, name, oid):
        place = self.object(name, oid)
        if not place.is_file():
            return handler.answer(404, b"no")
        body = place.read_bytes()
        start, total = 0, len(body)
        asked = handler.headers.get("Range")
        if asked and not manner.endswith("-ignore"):
            start = int(asked.removeprefix("bytes=").partition("-")[0])
            if start >= total:
                return handler.answer(416, headers=[("Content-Range", f"bytes */{total}")])
        piece = body[start:]
        if self.strikes(manner, "wrong", name, oid):
            piece = bytes(byte ^ 1 for byte in piece)
        if self.strikes(manner, "long", name, oid):
            piece += b"more"
        headers = [("Content-Range", f"bytes {start}-{total - 1}/{total}")] if start else []
        if self.strikes(manner, "cut", name, oid):
            return handler.answer_half(206 if start else 200, piece, headers)
        if self.strikes(manner, "slow", name, oid):
            return handler.answer_slowly(piece)
        return handler.answer(206 if start else 200, piece, headers)

    def upload(self, handler, manner, name, oid, query, body):
        place = self.object(name, oid)
        if self.strikes(manner, "cut", name, oid):
            handler.close_connection = True
            return None
        part = query.get("part")
        if part is None and (hashlib.sha256(body).hexdigest() != oid or "Content-Length" not in handler.headers):
            return handler.answer(422, b"that is another object")
        place.parent.mkdir(parents=True, exist_ok=True)
        target = place.with_name(f"{oid}.{part}") if part else place
        fresh = target.with_name(f"{target.name}.new")
        fresh.write_bytes(body)
        fresh.rename(target)
        return handler.answer(200, headers=[("ETag", f'"{part}-{len(body)}"')])

    def join(self, handler, place, oid, asked):
        pieces = [place.with_name(f"{oid}.{part['partNumber']}") for part in asked["parts"]]
        body = b"".join(piece.read_bytes() for piece in pieces)
        tags = [f'"{number + 1}-{piece.stat().st_size}"' for number, piece in enumerate(pieces)]
        if hashlib.sha256(body).hexdigest() != oid or tags != [part["etag"] for part in asked["parts"]]:
            return handler.answer(422, b"that is another object")
        place.write_bytes(body)
        return handler.answer(200, b"{}", TYPE)
