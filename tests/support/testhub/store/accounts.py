# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who there is, and what their tokens allow (https://huggingface.co/docs/hub/security-tokens)."""

import base64
import hashlib
import time
from dataclasses import dataclass, field

from web.reply import Refusal

BAD_TOKEN = "Invalid credentials in Authorization header"


def hex_id(name):
    return hashlib.sha256(name.encode()).hexdigest()[:24]


@dataclass
class Account:
    """A user or an organisation."""

    name: str
    fullname: str = ""
    # A user's PRO or an organisation's Team plan.
    paid: bool = False
    can_pay: bool = False
    # Names of the organisations of a user, and the role there: read, contributor, write or admin.
    orgs: dict = field(default_factory=dict)
    is_org: bool = False


@dataclass
class Token:
    value: str
    user: Account
    # read, write or fineGrained; the last one allows what its scopes say.
    role: str = "write"
    scopes: list = field(default_factory=list)
    display: str = "test"
    oauth: bool = False
    ends: float = 0

    def allows(self, scope):
        if self.role == "fineGrained":
            return scope in self.scopes
        return self.role != "read" or scope == "read-repos"


class Accounts:
    def __init__(self):
        self.accounts = {}
        self.tokens = {}
        # Seconds that those live which a sign-in brings.
        self.lifetime = 28800

    def add(self, name, **fields):
        self.accounts[name] = Account(name, fields.pop("fullname", name.capitalize()), **fields)
        return self.accounts[name]

    def add_token(self, value, user, **fields):
        self.tokens[value] = Token(value, self.accounts[user], **fields)

    def revoke(self, value):
        self.tokens.pop(value, None)

    @staticmethod
    def secret_in(authorization):
        """The token of a Bearer header, or the password of a Basic one: any user name will do."""
        kind, _, value = authorization.partition(" ")
        if kind.lower() != "basic":
            return value.strip()
        try:
            return base64.b64decode(value).decode().partition(":")[2]
        except ValueError:
            return ""

    def name_of(self, authorization):
        token = self.tokens.get(self.secret_in(authorization)) if authorization else None
        return token.user.name if token else ""

    def token_of(self, authorization):
        token = self.tokens.get(self.secret_in(authorization))
        if not token or 0 < token.ends < time.time():
            raise Refusal(401, BAD_TOKEN, headers=[("WWW-Authenticate", 'Basic realm="Authentication required"')])
        return token

    def role_in(self, user, namespace):
        """admin, write, contributor, read or None."""
        return "admin" if user.name == namespace else user.orgs.get(namespace)

    def identity(self, token):
        user = token.user
        access = {"displayName": token.display, "role": token.role, "createdAt": "2026-01-01T00:00:00.000Z"}
        if token.role == "fineGrained":
            access["fineGrained"] = {"scoped": [{"entity": {"name": user.name}, "permissions": token.scopes}], "global": []}
        return {
            **self.card(user),
            "type": "user",
            "email": f"{user.name}@example.org",
            "emailVerified": True,
            "isPro": user.paid,
            "orgs": [{**self.card(self.accounts[org]), "type": "org", "roleInOrg": role} for org, role in user.orgs.items()],
            "auth": {"type": "app_token_as_user" if token.oauth else "access_token", "accessToken": access},
        }

    @staticmethod
    def card(account):
        plan = {"plan": "team" if account.paid else None} if account.is_org else {}
        return {
            "id": hex_id(account.name),
            "name": account.name,
            "fullname": account.fullname,
            "canPay": account.can_pay,
            "avatarUrl": f"/avatars/{account.name}.svg",
            "periodEnd": None,
            **plan,
        }
