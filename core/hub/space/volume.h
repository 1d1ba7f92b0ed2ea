// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace spacewright::hub
{

/// A repository or bucket that a running Space sees as a folder
/// (https://huggingface.co/docs/hub/spaces-storage).
struct Volume {
    /// "bucket", "model", "dataset" or "space".
    QString type = {};
    /// "owner/name"
    QString source = {};
    /// Where the app finds it: "/data".
    QString mountPath = {};
    QString revision = {};
    bool isReadOnly = false;
};

Volume volumeFrom(const QJsonObject &told);
QJsonObject toJson(const Volume &volume);

} // namespace spacewright::hub
