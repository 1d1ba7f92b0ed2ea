# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A package index (PEP 503, 691, 658) on loopback with packages that hold nothing but their metadata.

Usage: packageindex.py PACKAGES.json LOG
PACKAGES.json is {"name": {"version": {"requires": ["other>=1"], "python": ">=3.9", "tag": "py3-none-any",
"licence": "MIT"}}}, all parts of a version optional. Prints its port; appends the path of each request to LOG.
"""

import hashlib
import io
import json
import sys
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def metadata(name, version, facts):
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Requires-Dist: {requirement}" for requirement in facts.get("requires", [])]
    if "licence" in facts:
        lines.append(f"License-Expression: {facts['licence']}")
    if "python" in facts:
        lines.append(f"Requires-Python: {facts['python']}")
    return "\n".join(lines) + "\n"


def wheel(name, version, facts):
    module = name.replace("-", "_")
    tag = facts.get("tag", "py3-none-any")
    folder = f"{module}-{version}.dist-info"
    files = {f"{module}/__init__.py": f"__version__ = {version!r}\n",
             f"{folder}/METADATA": metadata(name, version, facts),
             f"{folder}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n"}
    files[f"{folder}/RECORD"] = "".join(f"{path},,\n" for path in files)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, text in files.items():
            # A fixed date, so that the same package has the same hash in every run.
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), text)
    return f"{module}-{version}-{tag}.whl", buffer.getvalue()


def build(packages):
    pages, files = {}, {}
    for name, versions in packages.items():
        entries = []
        for version, facts in versions.items():
            file, content = wheel(name, version, facts)
            text = metadata(name, version, facts).encode()
            files[f"/files/{file}"] = content
            files[f"/files/{file}.metadata"] = text
            entries.append({"filename": file, "url": f"/files/{file}", "size": len(content),
                            "hashes": {"sha256": hashlib.sha256(content).hexdigest()},
                            "core-metadata": {"sha256": hashlib.sha256(text).hexdigest()},
                            "requires-python": facts.get("python"), "upload-time": "2026-01-01T00:00:00Z"})
        pages[f"/simple/{name}/"] = json.dumps({"meta": {"api-version": "1.1"}, "name": name, "files": entries,
                                                "versions": list(versions)}).encode()
    names = [{"name": name} for name in packages]
    pages["/simple/"] = json.dumps({"meta": {"api-version": "1.1"}, "projects": names}).encode()
    return pages, files


def handler(pages, files, log):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            with open(log, "a", encoding="utf-8") as stream:
                stream.write(self.path + "\n")
            body = pages.get(self.path) or files.get(self.path)
            kind = "application/vnd.pypi.simple.v1+json" if self.path in pages else "application/octet-stream"
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        do_HEAD = do_GET

        def log_message(self, *_):
            pass

    return Handler


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as stream:
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler(*build(json.load(stream)), sys.argv[2]))
    print(server.server_port, flush=True)
    server.serve_forever()
