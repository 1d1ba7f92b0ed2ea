# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The listening servers, and how a request goes through: journal, faults, quota, handler, answer."""

import contextlib
import socket
import struct
import threading
import time
import traceback
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from web.reply import Refusal, Reply, json_reply, redirect
from web.request import Request
from web.strange import changed, elsewhere, is_old


class Dropped(Exception):
    """The connection is to end here."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "testhub"
    # Whether this answer is one of HTTP/1.0.
    old = False
    # One packet for head and body.
    wbufsize = 1 << 16

    def log_message(self, *_):
        pass

    def serve(self):
        hub, origin = self.server.hub, self.server.origin
        request = Request(hub, origin, self.command, self.path, self.headers, self.rfile)
        self.entry = hub.journal.begin(request, hub.accounts.name_of(request.authorization))
        # What the tests say to the server itself never fails.
        fault = None if origin == "control" else hub.faults.take(origin, self.command, self.path)
        try:
            reply = (hub.strange and elsewhere(request)) or self.reply_with(fault, request)
            if hub.strange and origin != "control":
                reply = changed(reply, request)
                self.old = is_old(request)
            self.send(reply, fault)
        except Dropped:
            self.close(fault is not None and fault.reset)
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        finally:
            self.entry["received"] = request.body.count
        if not request.body.ended:
            self.close_connection = True

    def reply_with(self, fault, request):
        if not fault:
            return self.handled(request)
        time.sleep(fault.delay)
        if fault.drop >= 0 and not fault.after:
            while request.body.count < fault.drop and request.body.read(min(1 << 16, fault.drop - request.body.count)):
                pass
            raise Dropped
        reply = self.handled(request) if fault.after or not fault.replaces else None
        self.entry["handled"] = reply is not None
        time.sleep(fault.hold)
        if fault.drop >= 0:
            raise Dropped
        if fault.redirect:
            request.body.whole()
            return redirect(fault.status or 302, fault.redirect, fault.headers.items())
        if fault.status:
            request.body.whole()
            return Reply(fault.status, fault.body.encode(), fault.headers.items())
        reply.headers += fault.headers.items()
        return reply

    def handled(self, request):
        headers = [("X-Request-Id", request.headers.get("X-Amzn-Trace-Id") or f"Root=1-{uuid.uuid4()}")]
        try:
            if request.origin == "hub":
                headers += request.hub.quota.count(self.entry["account"], request.path)
            function, parts = self.server.find(self.command, request.path)
            if not function:
                raise Refusal(404, "Sorry, we can't find the page you are looking for.")
            reply = function(request, **parts)
        except Refusal as refusal:
            if request.body.left < 1 << 20 or request.body.chunked:
                request.body.whole()
            reply = refusal.reply()
        except (ConnectionError, TimeoutError):
            raise
        except Exception:
            traceback.print_exc()
            reply = json_reply({"error": "Internal Error - we're working hard to fix this as soon as possible"}, 500)
        if not request.body.ended and request.body.left < 1 << 20:
            request.body.whole()
        known = {name.lower() for name, _ in reply.headers}
        reply.headers += [header for header in headers if header[0].lower() not in known]
        return reply

    def send(self, reply, fault):
        self.entry["status"] = reply.status
        self.protocol_version = "HTTP/1.0" if self.old else "HTTP/1.1"
        self.send_response(reply.status)
        for name, value in reply.headers:
            self.send_header(name, value)
        streamed = reply.length is None and not self.old
        if self.old:
            # Its end is where the connection ends.
            self.close_connection = True
        elif streamed:
            self.send_header("Transfer-Encoding", "chunked")
        elif reply.status not in (204, 304):
            self.send_header("Content-Length", str(reply.length + (fault.length if fault else 0)))
        self.end_headers()
        if self.command == "HEAD" or reply.status in (204, 304):
            return
        pieces = iter([reply.body]) if isinstance(reply.body, bytes) else reply.body
        with contextlib.closing(pieces) if hasattr(pieces, "close") else contextlib.nullcontext():
            for piece in spoiled(pieces, fault) if fault else pieces:
                self.send_piece(piece, streamed)
        if streamed:
            self.wfile.write(b"0\r\n\r\n")
        if fault and fault.length:
            self.close_connection = True
        self.wfile.flush()

    def send_piece(self, piece, streamed):
        if piece is None:
            self.wfile.flush()
            raise Dropped
        if streamed and piece:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
        elif piece:
            self.wfile.write(piece)
        else:
            self.wfile.flush()
        self.entry["sent"] += len(piece)

    def close(self, reset):
        self.close_connection = True
        if reset:
            # With no time to linger, closing sends a reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        with contextlib.suppress(OSError):
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR) if not reset else None
            self.connection.close()

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = serve


def spoiled(pieces, fault):
    """The pieces as the fault lets them through; None where the connection ends."""
    sent = 0
    for piece in pieces:
        size = max(1, fault.speed // 20) if fault.speed else len(piece) or 1
        for start in range(0, len(piece), size):
            part = bytearray(piece[start : start + size])
            if sent <= fault.corrupt < sent + len(part):
                part[fault.corrupt - sent] ^= 0xFF
            if 0 <= fault.cut <= sent + len(part):
                yield bytes(part[: fault.cut - sent])
                yield None
            yield bytes(part)
            sent += len(part)
            if fault.speed:
                yield b""
                time.sleep(0.05)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, hub, origin, router, host="127.0.0.1", port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.router = router
        self.open = set()
        self.hub = hub
        self.origin = origin
        self.host = host
        self.find = router.find
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def process_request(self, request, client_address):
        self.open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self.open.discard(request)
        super().shutdown_request(request)

    def leave(self):
        """As if the network were gone: nobody listens, and what is open ends."""
        self.shutdown()
        self.server_close()
        for connection in list(self.open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def returned(self):
        """The same again at the same address."""
        return Server(self.hub, self.origin, self.router, self.host, self.server_address[1])

    @property
    def address(self):
        return f"http://{self.host}:{self.server_address[1]}"

    def handle_error(self, *_):
        """A client that goes away is no error of ours."""
