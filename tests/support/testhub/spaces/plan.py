# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an account's plan allows (https://huggingface.co/docs/hub/spaces-overview)."""

from spaces.hardware import PRICES
from web.reply import Refusal

MOST_ZERO = 2


def check(hub, namespace, sdk, hardware, user):
    """Refuses a Space that the account cannot have."""
    account = hub.accounts.accounts[namespace]
    if hardware not in PRICES:
        raise Refusal(400, f'Unknown hardware "{hardware}"')
    check_payment(account, hardware)
    if sdk == "static" or account.paid or PRICES[hardware] > 0:
        return
    if hardware == "zero-a10g":
        owned = [
            repository
            for repository in hub.repositories.all.values()
            if repository.namespace == namespace and repository.space and repository.space.requested == "zero-a10g"
        ]
        if sdk == "gradio" and len(owned) < MOST_ZERO:
            return
        raise Refusal(402, f"You can have at most {MOST_ZERO} Gradio Spaces on ZeroGPU without a PRO subscription.")
    what = "a Team or Enterprise plan" if account.is_org else "a PRO subscription"
    raise Refusal(402, f"Creating a {sdk.capitalize()} Space on free CPU needs {what}: subscribe, or make a Static Space.")


def check_payment(account, hardware):
    if PRICES.get(hardware, 0) > 0 and not account.can_pay:
        raise Refusal(402, f"{account.name} has no payment method, which {hardware} needs.")
