# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the Hugging Face Hub on loopback, good enough for the Hub's own clients.

Usage: python3 testhub FOLDER

Prints one line of JSON with three addresses: "hub", the Hub itself (HF_ENDPOINT); "storage", the other origin that large
files and running apps come from; "control", what api/control.py offers to tests. Keeps everything below FOLDER, which
must not have been used before. Ends when its standard input does, so it never outlives the test that started it.

Accounts and tokens there from the start: see add_accounts() in hub.py.
"""

import json
import os
import sys

sys.dont_write_bytecode = True
from hub import Hub

hub = Hub(sys.argv[1])
print(json.dumps({"hub": hub.endpoint, "storage": hub.storage.address, "control": hub.control.address}), flush=True)
sys.stdin.buffer.read()
os._exit(0)
