# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imported by Python at its start (https://docs.python.org/3/library/site.html): stands in for parts of the Hub."""

import os

if "SPACEWRIGHT_ZERO_GPU" in os.environ:
    import spacewright_zero

    spacewright_zero.start()
if "SPACEWRIGHT_OAUTH_PAGE" in os.environ:
    import spacewright_oauth

    spacewright_oauth.start()
