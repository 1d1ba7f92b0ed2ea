# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A registry of images (https://distribution.github.io/distribution/spec/api/) on loopback with one image, big:1: a
file of SIZE zeros that travels packed.

Usage: registry.py SIZE
Prints its port.
"""

import gzip
import hashlib
import io
import json
import sys
import tarfile
import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MANIFEST = "application/vnd.docker.distribution.manifest.v2+json"
CONFIG = "application/vnd.docker.container.image.v1+json"
LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip"


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


class Zeros(io.RawIOBase):
    def read(self, size=-1):
        return bytes(size)


class Hashed(io.RawIOBase):
    """Packs what is written to it, and hashes it before that."""

    def __init__(self, target):
        self.packed = gzip.GzipFile(fileobj=target, mode="wb", compresslevel=1, mtime=0)
        self.hash = hashlib.sha256()

    def write(self, data):
        self.hash.update(data)
        return self.packed.write(data)


def layer(size):
    with tempfile.TemporaryFile() as target:
        hashed = Hashed(target)
        with tarfile.open(fileobj=hashed, mode="w|") as archive:
            entry = tarfile.TarInfo("zeros")
            entry.size = size
            archive.addfile(entry, Zeros())
        hashed.packed.close()
        target.seek(0)
        return target.read(), "sha256:" + hashed.hash.hexdigest()


def image(size):
    packed, plain = layer(size)
    config = json.dumps({"architecture": "amd64", "os": "linux", "config": {},
                         "rootfs": {"type": "layers", "diff_ids": [plain]}}).encode()
    manifest = json.dumps({
        "schemaVersion": 2, "mediaType": MANIFEST,
        "config": {"mediaType": CONFIG, "size": len(config), "digest": digest(config)},
        "layers": [{"mediaType": LAYER, "size": len(packed), "digest": digest(packed)}]}).encode()
    files = {f"/v2/big/blobs/{digest(data)}": ("application/octet-stream", data) for data in (config, packed)}
    for name in ("1", digest(manifest)):
        files[f"/v2/big/manifests/{name}"] = (MANIFEST, manifest)
    return files | {"/v2/": ("application/json", b"{}")}


FILES = image(int(sys.argv[1]))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        kind, data = FILES.get(self.path, (None, b""))
        self.send_response(200 if kind else 404)
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Docker-Content-Digest", digest(data))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    do_HEAD = do_GET


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
