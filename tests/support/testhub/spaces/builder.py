# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated builder: takes a Space through its stages as the real one does."""

import threading
import time
from datetime import UTC, datetime

from spaces.verdict import judge


class Builder:
    def __init__(self):
        # Seconds that each stage takes.
        self.pace = 0.02
        self.running = {}
        self.lock = threading.Lock()

    def start(self, repository, restart_only=False):
        """Builds the head of main in the background; a build under way gives up. What only starts again takes no build."""
        ticket = object()
        with self.lock:
            self.running[repository.key] = ticket
        space, commit = repository.space, repository.head()
        if not commit:
            return
        was_running = space.is_running
        space.set_stage("APP_STARTING" if restart_only else "RUNNING_BUILDING" if was_running else "BUILDING")
        arguments = (repository, commit, was_running and not restart_only, restart_only, ticket)
        threading.Thread(target=self.build, args=arguments, daemon=True).start()

    def stop(self, repository):
        with self.lock:
            self.running.pop(repository.key, None)

    def is_current(self, repository, ticket):
        with self.lock:
            return self.running.get(repository.key) is ticket

    def build(self, repository, commit, was_running, restart_only, ticket):
        space = repository.space

        def read(path):
            data = repository.git.file(commit, path)
            return None if data is None else data.decode("utf-8", "replace")

        def enter(stage, error=None):
            current = self.is_current(repository, ticket)
            if current:
                space.set_stage(stage, error)
            return current

        verdict = judge(read, space.secrets, space.variables)
        if verdict.stage in ("CONFIG_ERROR", "NO_APP_FILE"):
            enter(verdict.stage, verdict.error)
            return
        if not restart_only:
            self.log_build(space, commit, verdict)
        if verdict.stage == "BUILD_ERROR":
            enter("BUILD_ERROR", verdict.error)
            return
        if not enter("RUNNING_APP_STARTING" if was_running else "APP_STARTING"):
            return
        self.log_run(space, verdict)
        space.hardware = space.requested
        if self.is_current(repository, ticket):
            space.sha = commit
            enter(verdict.stage, verdict.error)

    def log_build(self, space, commit, verdict):
        space.build_log.clear()
        space.build_log.line(f"===== Build Queued at {datetime.now(UTC):%Y-%m-%d %H:%M:%S} / Commit SHA: {commit[:7]} =====")
        self.log(space.build_log, verdict.build)

    def log_run(self, space, verdict):
        space.run_log.clear()
        self.log(space.run_log, verdict.run)

    def log(self, log, lines):
        for line in lines:
            log.line(line)
        time.sleep(self.pace)
