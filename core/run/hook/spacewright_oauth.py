# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the Hub as an OpenID provider, on a loopback port that only the app itself reaches.

Who signs in and whether at all is asked on a page of Spacewright's (SPACEWRIGHT_OAUTH_PAGE), which gives the app a
code; here the code becomes tokens, which are good for nothing but this app.
https://huggingface.co/docs/hub/spaces-oauth and https://openid.net/specs/openid-connect-core-1_0.html
"""

import base64
import hashlib
import hmac
import json
import os
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LIFE = 8 * 60 * 60  # seconds, the Hub's default


def packed(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unpacked(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def signed(claims):
    """A JSON Web Token (RFC 7519), signed with the client's secret."""
    head = packed(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "stand-in"}).encode())
    body = head + "." + packed(json.dumps(claims).encode())
    secret = os.environ["OAUTH_CLIENT_SECRET"].encode()
    return body + "." + packed(hmac.new(secret, body.encode(), hashlib.sha256).digest())


def person(user):
    return {"sub": "stand-in-" + user, "name": user, "preferred_username": user, "isPro": False, "orgs": [],
            "profile": "https://huggingface.co/" + user,
            "picture": "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"}


class Provider(BaseHTTPRequestHandler):
    def do_GET(self):
        issuer = os.environ["OPENID_PROVIDER_URL"]
        if self.path == "/.well-known/openid-configuration":
            self.answer({"issuer": issuer, "authorization_endpoint": os.environ["SPACEWRIGHT_OAUTH_PAGE"],
                         "token_endpoint": issuer + "/oauth/token", "userinfo_endpoint": issuer + "/oauth/userinfo",
                         "jwks_uri": issuer + "/keys", "response_types_supported": ["code"],
                         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["HS256"]})
        elif self.path == "/keys":
            secret = os.environ["OAUTH_CLIENT_SECRET"].encode()
            self.answer({"keys": [{"kty": "oct", "alg": "HS256", "kid": "stand-in", "k": packed(secret)}]})
        elif self.path == "/oauth/userinfo":
            user = self.headers.get("Authorization", "").rpartition("stand-in-")[2]
            self.answer(person(user) if user else {"error": "invalid_token"}, 200 if user else 401)
        else:
            self.answer({"error": "not found"}, 404)

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
        try:
            code = json.loads(unpacked(form["code"]))
            user, scope, nonce = code["user"], code["scope"], code["nonce"]
        except (KeyError, ValueError):
            self.answer({"error": "invalid_grant"}, 400)
            return
        now = int(time.time())
        claims = person(user) | {"iss": os.environ["OPENID_PROVIDER_URL"], "aud": os.environ["OAUTH_CLIENT_ID"],
                                 "iat": now, "exp": now + LIFE}
        if nonce:
            claims["nonce"] = nonce
        self.answer({"access_token": "stand-in-" + user, "token_type": "bearer", "expires_in": LIFE, "scope": scope,
                     "id_token": signed(claims)})

    def answer(self, content, status=200):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def start():
    port = urllib.parse.urlsplit(os.environ["OPENID_PROVIDER_URL"]).port
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Provider)
    except OSError:
        return  # another process of the app has it already
    threading.Thread(target=server.serve_forever, daemon=True).start()
