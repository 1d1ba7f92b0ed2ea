// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/names/keptnames.h>

#include <tests/support/temporaryhome.h>

namespace spacewright::tests
{

/// A temporary home in which it is known which packages the distribution has.
class HomeWithSystemNames final
{
public:
    HomeWithSystemNames() { know(); }

    /// @p names: none to know nothing.
    void know(const QByteArrayList &names = {"ffmpeg", "git", "tesseract-ocr"}) const
    {
        if (!manifest::keepNames(manifest::KeptNames::SystemPackages,
                                 manifest::NameList(QStringLiteral("Debian GNU/Linux 13 (trixie)"), names)))
            qFatal("the names cannot be kept");
    }

private:
    TemporaryHome m_home;
};

} // namespace spacewright::tests
