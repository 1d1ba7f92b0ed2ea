# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An https server with a certificate of its own. Usage: tlsserver.py KEY CERTIFICATE [cut|old] [PORT]

Prints its port, then a line for each request that it could read. "cut" ends every connection in the handshake, "old"
speaks TLS 1.1 only. Ends with its standard input.
"""

import os
import socket
import ssl
import sys
import threading

manner = sys.argv[3] if len(sys.argv) > 3 else ""
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[2], sys.argv[1])
if manner == "old":
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1_1
    context.maximum_version = ssl.TLSVersion.TLSv1_1


def serve(connection):
    try:
        if manner == "cut":
            connection.recv(1)
            connection.close()
            return
        with context.wrap_socket(connection, server_side=True) as secure:
            print("read", secure.recv(65536).splitlines()[0].decode(), flush=True)
            secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
    except OSError:
        pass


with socket.create_server(("127.0.0.1", int(sys.argv[4]) if len(sys.argv) > 4 else 0)) as server:
    print(server.getsockname()[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
    while True:
        threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
