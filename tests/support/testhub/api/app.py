# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The running apps: each has a host of its own at the storage's port, and is one page that says what runs."""

import html

from web.reply import text_reply
from web.router import STORAGE


@STORAGE.route("GET", "/")
def app(request):
    name = request.headers.get("Host", "").partition(".localhost")[0]
    for repository in list(request.hub.repositories.all.values()):
        if repository.space and repository.space.subdomain == name and not repository.private:
            return text_reply(page(repository), 200 if repository.space.is_running else 503, "text/html; charset=utf-8")
    return text_reply("Nothing is here", 404)


def page(repository):
    title = html.escape(repository.id)
    return f"<!doctype html><title>{title}</title><h1>{title}</h1><p>{repository.space.stage} {repository.space.sha}</p>\n"
