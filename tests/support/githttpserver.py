#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serves the repositories in a folder over HTTP with the real `git http-backend`, on a free port of loopback.

Usage: githttpserver.py FOLDER

Prints "port N", then a line for each request: method, path, value of Authorization. The first part of a path says how
the server behaves: /plain/x.git serves; /token/x.git wants the password "secret"; /moved/x.git redirects to /plain;
/stall/x.git lists its branches, makes the file "stalled" and then says nothing; /slow/x.git then sends a byte a second,
and /endless/x.git a pack whose one file never ends; /crowd/x.git lists two million branches; /cut/x.git ends in the
middle of a pack; /web/x.git answers with a page; /remark/x.git serves, with escape codes in what it says to the user. What else the
first part may be is of git LFS: see lfsserver.py. Requests to the storage are printed with an S in front, the headers
that matter behind.
"""

import base64
import contextlib
import os
import subprocess
import sys
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from lfsserver import TYPE, LfsServer

FOLDER = sys.argv[1]
BACKEND = os.path.join(subprocess.check_output(["git", "--exec-path"], text=True).strip(), "git-http-backend")
LFS = LfsServer(FOLDER)


PRINTING = threading.Lock()


def say(*words):
    with PRINTING:
        print(*words, flush=True)


def is_known(authorization):
    """Any user name will do, as on the Hub."""
    kind, _, value = (authorization or "").partition(" ")
    return kind == "Basic" and base64.b64decode(value).endswith(b":secret")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def question(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        whole = b""
        while size := int(self.rfile.readline(), 16):
            whole += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return whole

    def answer_half(self, status, body, headers):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:(len(body) + 1) // 2])
        self.close_connection = True

    def send_for_ever(self, manner):
        self.send_response(200)
        self.send_header("Content-Type", "application/x-git-upload-pack-result")
        self.send_header("Connection", "close")
        self.end_headers()
        packer = zlib.compressobj(0)
        # A pack of one file of 2^40 bytes.
        piece = b"PACK\0\0\0\2\0\0\0\1\xb0\x80\x80\x80\x80\x80\x80\x01"
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.write(b"0008NAK\n")
            while True:
                self.wfile.write(b"%04x\x01" % (len(piece) + 5) + piece)
                if manner == "slow":
                    time.sleep(1)
                    piece = b"x"
                else:
                    piece = (packer.compress(bytes(40000)) + packer.flush(zlib.Z_SYNC_FLUSH))[:65000]

    def list_a_crowd(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/x-git-upload-pack-advertisement")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.write(b"001e# service=git-upload-pack\n0000")
            first = b"1" * 40 + b" refs/heads/main\0side-band-64k ofs-delta agent=crowd\n"
            self.wfile.write(b"%04x" % (len(first) + 4) + first)
            for number in range(200):
                names = [b"0040%040x refs/heads/%07d\n" % (number + 1, number * 10000 + index)
                         for index in range(10000)]
                self.wfile.write(b"".join(names))
            self.wfile.write(b"0000")

    def serve(self):
        say(self.command, self.path, self.headers.get("Authorization", "-"))
        question = self.question()
        _, manner, rest = self.path.split("/", 2)
        if manner == "moved":
            return self.answer(302, headers=[("Location", "/plain/" + rest)])
        if manner == "web":
            return self.answer(200, b"<html>Sign in</html>", [("Content-Type", "text/html")])
        if manner == "token" and not is_known(self.headers.get("Authorization")):
            return self.answer(401, headers=[("WWW-Authenticate", 'Basic realm="git"')])
        if manner == "stall" and self.command == "POST":
            open(os.path.join(FOLDER, "stalled"), "w").close()
            return threading.Event().wait(60)
        if manner in ("slow", "endless") and self.command == "POST":
            open(os.path.join(FOLDER, "stalled"), "w").close()
            return self.send_for_ever(manner)
        if manner == "crowd":
            return self.list_a_crowd()
        name, _, place = rest.partition(".git/info/lfs/")
        if place:
            return self.serve_lfs(manner, name, place, question)
        return self.run_backend(manner, rest, question)

    def serve_lfs(self, manner, name, place, question):
        if place == "objects/batch":
            return self.answer(*LFS.batch(manner, name, question, f"http://{self.headers['Host']}"), TYPE)
        if place == "verify":
            return self.answer(*LFS.verify(manner, name, question), TYPE)
        return self.answer(404, b"{}", TYPE)

    def run_backend(self, manner, rest, question):
        path, _, query = rest.partition("?")
        environment = dict(os.environ, GIT_PROJECT_ROOT=FOLDER, GIT_HTTP_EXPORT_ALL="1", PATH_INFO="/" + path,
                           QUERY_STRING=query, REQUEST_METHOD=self.command, REMOTE_USER="me", REMOTE_ADDR="127.0.0.1",
                           CONTENT_TYPE=self.headers.get("Content-Type", ""), CONTENT_LENGTH=str(len(question)))
        said = subprocess.run([BACKEND], input=question, env=environment, stdout=subprocess.PIPE, check=False).stdout
        head, _, body = said.partition(b"\r\n\r\n")
        headers = [tuple(line.decode().split(": ", 1)) for line in head.split(b"\r\n") if line]
        status = int(dict(headers).get("Status", "200").split()[0])
        headers = [header for header in headers if header[0] != "Status"]
        if manner == "remark" and self.command == "POST" and rest.endswith("upload-pack"):
            text = b"\x02\x1b]0;evil\x07hello\n"
            body = body[:8] + b"%04x" % (len(text) + 4) + text + body[8:]
        if manner == "cut" and self.command == "POST":
            return self.answer_half(status, body, headers)
        self.answer(status, body, headers)

    do_GET = do_POST = serve


class Storage(Handler):
    def serve(self):
        matter = ("Authorization", "Range", "X-Storage")
        say("S", self.command, self.path, *[f"{key}={value}" for key, value in self.headers.items() if key in matter])
        LFS.serve_storage(self)

    def answer_slowly(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for byte in body:
            self.wfile.write(bytes([byte]))
            time.sleep(0.05)

    do_GET = do_PUT = do_POST = serve


storage = ThreadingHTTPServer(("127.0.0.1", 0), Storage)
storage.daemon_threads = True
LFS.storage = f"http://127.0.0.1:{storage.server_address[1]}"
threading.Thread(target=storage.serve_forever, daemon=True).start()
server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print("port", server.server_address[1], flush=True)
server.serve_forever()
