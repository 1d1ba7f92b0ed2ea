// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardkeys.h"

#include <algorithm>

namespace spacewright::manifest
{

const QList<CardKey> &cardKeys()
{
    using enum CardValue;
    static const QList<CardKey> keys = {
        {QStringLiteral("title"), Text},
        {QStringLiteral("emoji"), Text},
        {QStringLiteral("colorFrom"), Text},
        {QStringLiteral("colorTo"), Text},
        {QStringLiteral("sdk"), Text},
        {QStringLiteral("python_version"), Text},
        {QStringLiteral("sdk_version"), Text},
        {QStringLiteral("suggested_hardware"), Text},
        {QStringLiteral("suggested_storage"), Text},
        {QStringLiteral("app_file"), Text},
        {QStringLiteral("app_build_command"), Text, {Sdk::Static}},
        {QStringLiteral("app_port"), Number, {Sdk::Docker}},
        {QStringLiteral("base_path"), Text, {Sdk::Gradio, Sdk::Streamlit, Sdk::Docker}},
        {QStringLiteral("fullWidth"), Truth},
        {QStringLiteral("header"), Text},
        {QStringLiteral("short_description"), Text},
        {QStringLiteral("models"), List},
        {QStringLiteral("datasets"), List},
        {QStringLiteral("tags"), List},
        {QStringLiteral("thumbnail"), Text},
        {QStringLiteral("pinned"), Truth},
        {QStringLiteral("hf_oauth"), Truth},
        {QStringLiteral("hf_oauth_scopes"), List},
        {QStringLiteral("hf_oauth_expiration_minutes"), Number},
        {QStringLiteral("hf_oauth_authorized_org"), List},
        {QStringLiteral("disable_embedding"), Truth},
        {QStringLiteral("startup_duration_timeout"), Text},
        {QStringLiteral("custom_headers"), Map},
        {QStringLiteral("preload_from_hub"), List},
        // Not on that page, but common in cards and known to the Hub or its clients.
        {QStringLiteral("license"), List},
        {QStringLiteral("license_name"), Text},
        {QStringLiteral("license_link"), Text},
        {QStringLiteral("language"), List},
        {QStringLiteral("duplicated_from"), Text},
        {QStringLiteral("dev-mode-folder"), Text},
        {QStringLiteral("metaTitle"), Text},
        {QStringLiteral("description"), Text},
    };
    return keys;
}

const CardKey *cardKeyNamed(const QString &name)
{
    const auto found = std::ranges::find(cardKeys(), name, &CardKey::name);
    return found == cardKeys().cend() ? nullptr : &*found;
}

} // namespace spacewright::manifest
