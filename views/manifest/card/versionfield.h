// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardfield.h"

class QComboBox;

namespace spacewright::views
{

class SdkReleases;

/// The version of the SDK: written, or chosen from what the package index has.
class VersionField final : public CardField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionField)

public:
    VersionField(const QString &key, QWidget *parent);

    /// Who knows the releases; must outlive this.
    void setReleases(SdkReleases *releases);
    std::optional<manifest::CardContent> content() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEntry(const manifest::CardEntry *entry) override;

private:
    void fill();

    SdkReleases *m_releases = nullptr;
    QComboBox *m_box;
};

} // namespace spacewright::views
