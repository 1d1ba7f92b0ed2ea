# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Space has beside its files: stage, hardware, settings, logs."""

from spaces.eventlog import EventLog
from spaces.hardware import NAMES
from store.times import now

RUNNING = ("RUNNING", "RUNNING_BUILDING", "RUNNING_APP_STARTING")


class Space:
    def __init__(self, sdk, hardware="cpu-basic"):
        self.sdk = sdk
        self.stage = "NO_APP_FILE"
        self.error = None
        self.hardware = hardware
        self.requested = hardware
        self.sleep = None
        self.dev_mode = False
        self.replicas = 1
        self.volumes = []
        self.secrets = {}
        self.variables = {}
        self.sha = None
        self.hot_reload = None
        self.domains = []
        self.subdomain = ""
        self.build_log = EventLog()
        self.run_log = EventLog()
        self.events = EventLog()
        self.metrics = EventLog()
        self.template = None

    def set_stage(self, stage, error=None):
        self.stage = stage
        self.error = error
        self.events.add({"type": "status", "stage": stage})

    @property
    def is_running(self):
        return self.stage in RUNNING

    def runtime(self):
        asleep = self.stage in ("PAUSED", "SLEEPING", "STOPPED")
        runtime = {
            "stage": self.stage,
            "hardware": {
                "current": self.hardware if self.is_running else None,
                "requested": self.requested,
                "requestedPrettyName": NAMES.get(self.requested, self.requested),
            },
            "gcTimeout": self.sleep,
            "storage": None,
            "replicas": {"current": 1 if self.is_running else 0, "requested": self.replicas},
            "devMode": self.dev_mode,
            "volumes": self.volumes or None,
            "domains": [{"domain": f"{self.subdomain}.hf.space", "isCustom": False, "stage": "READY"}] + self.domains,
            "sha": self.sha if not asleep else None,
        }
        if self.error:
            runtime["errorMessage"] = self.error
        if self.hot_reload:
            runtime["hotReloading"] = self.hot_reload
        return runtime

    def set_variable(self, key, value, description):
        self.variables[key] = {"key": key, "value": value, "description": description, "updatedAt": now()}

    def set_secret(self, key, description):
        """Its value is not kept: nothing ever gives it back."""
        self.secrets[key] = {"key": key, "description": description, "updatedAt": now()}
