// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace spacewright::tests
{

/// For tests that install real packages: one cache for all of them, kept between runs, in place of a temporary home's
/// empty one. Call it after the TemporaryHome was made.
inline void usePackageCache()
{
    QByteArray cache = qgetenv("SPACEWRIGHT_TEST_CACHE");
    if (cache.isEmpty())
        cache = "/tmp/spacewright-tests-" + qgetenv("USER");
    QDir().mkpath(QString::fromLocal8Bit(cache));
    qputenv("XDG_CACHE_HOME", cache);
}

} // namespace spacewright::tests
